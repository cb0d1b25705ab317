import ContentLoading
import DirectoryModel
import TestSupport

@testable import RegistrationRules

/// A small site with what a test adds to it, loaded and judged.
struct RuleSite {
  let loaded: Reported<LoadedDirectory>
  let rules: Reported<[RegistrationRule]>
  let judged: JudgedDirectory
  var judgement: Judgement { judged.judgement }

  static let base = """
    --- content/markets/eu.yaml ---
    code: EU
    name: European Union
    --- content/markets/us.yaml ---
    code: US
    name: United States
    --- content/products/mask.md ---
    ---
    name: Mask
    summary: It keeps droplets off the patient.
    not-for: It does not protect the wearer.
    group: mask
    use: either
    numbers: {grammar: {class: ["2"]}, letters: none}
    ---
    --- content/products/gown.md ---
    ---
    name: Gown
    summary: It keeps clothes clean.
    not-for: It does not protect the lungs.
    group: clothing
    use: medical
    ---
    --- content/schemes/approval.yaml ---
    name: Approval
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: dated
    numbers: own-style
    --- content/schemes/other-approval.yaml ---
    name: Other approval
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: never
    numbers: own-style
    in-force: [{from: 2020-01-01, until: 2020-12-31}]
    --- content/schemes/quality.yaml ---
    name: Quality
    kind: management-system
    issued-by: A body
    proves: That the firm is in order.
    does-not-prove: That the goods are.
    ends: never
    numbers: own-style
    --- content/schemes/list.yaml ---
    name: List
    kind: listing
    issued-by: A ministry
    proves: That the firm is listed.
    does-not-prove: Anything else.
    ends: never
    numbers: none
    --- content/schemes/grammar.yaml ---
    name: Grammar
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: never
    numbers:
      - name: Form
        segments:
          - {text: G}
          - {name: year, year: {from: 2000, until: 2099}}
          - {name: class, digits: 1}
          - {name: serial, digits: 3}
    --- content/schemes/letters.yaml ---
    name: Letters
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: never
    numbers: [{name: Form, segments: [{text: L}, {name: serial, digits: 4}]}]

    """

  /// - Parameters:
  ///   - files: more files of the site, as `TestSite` reads them.
  ///   - day: both clocks of the standpoint.
  ///   - knownBy: the second clock where it differs.
  /// - Throws: `TestTrouble` when the site cannot be written or a day does not exist.
  init(_ files: String, on day: String = "2020-06-01", knownBy: String? = nil) throws {
    let site = try TestSite(Self.base + files + "\n")
    loaded = try loadDirectory(from: site.path, jobs: 1)
    rules = decodeRules(loaded.value.rules, in: loaded.value.directory)
    guard let asOf = CalendarDay(day), let known = CalendarDay(knownBy ?? day) else {
      throw TestTrouble("no such day: \(day)")
    }
    judged = judge(
      loaded.value.directory, by: rules.value, at: Standpoint(asOf: asOf, knownBy: known), jobs: 1)
  }

  /// What is wrong with the site's files, findings left out.
  var mistakes: String {
    describe(
      loaded.diagnostics.filter { $0.severity == .error } + rules.diagnostics,
      in: loaded.value.directory.files)
  }

  /// The standings of a supplier, in the order of its offers and their markets.
  func standings(of supplier: String) throws -> [Judgement.Standing] {
    guard let position = loaded.value.directory.position(of: Supplier.ID(supplier)) else {
      throw TestTrouble("no supplier \(supplier)")
    }
    return judgement.standings[position]
  }

  /// Outcome and facts of the only verdict on a supplier's first offer: `unmet paper-ended`.
  func answer(to supplier: String = "acme") throws -> String {
    guard let verdict = try standings(of: supplier).first?.verdicts.first else {
      return "untouched"
    }
    return ([verdict.outcome.rawValue] + verdict.findings.map(\.fact.rawValue))
      .joined(separator: " ")
  }

  /// A rule file that asks one question.
  static func rule(
    _ check: String, id: String = "asked", severity: String = "error",
    applies: String = "{markets: [EU]}", inForce: String = "[{source: A text}]"
  ) -> String {
    """
    --- content/rules/\(id).md ---
    ---
    code: \(id.uppercased())
    title: A demand
    severity: \(severity)
    applies-to: \(applies)
    check: \(check)
    in-force: \(inForce)
    help: Do what is asked
    ---
    The reason.

    """
  }

  /// A supplier with one offer for medical use in the European Union.
  static func supplier(
    _ id: String = "acme", offer: String, roles: String = "manufacturer", profile: String = "Words."
  ) -> String {
    """
    --- content/suppliers/\(id).md ---
    ---
    name: \(id)
    country: DE
    roles: [\(roles)]
    offers: [{product: mask, use: medical, markets: [EU], \(offer)}]
    ---
    \(profile)

    """
  }

  /// The register with these rows of the columns below; what a row leaves out at its end is empty.
  static func register(_ rows: [String]) -> String {
    let columns = [
      "scheme", "number", "product", "models", "issued", "expires", "status", "since", "recorded",
      "checked", "evidence", "holder", "issuer", "use", "supplier",
    ]
    let whole = rows.map { row in
      row + String(repeating: ",", count: columns.count - 1 - row.filter { $0 == "," }.count)
    }
    return """
      --- content/certificates/register.csv ---
      \(([columns.joined(separator: ",")] + whole).joined(separator: "\n"))

      """
  }
}
