import ContentLoading
import DirectoryModel
import TestSupport

@testable import SitePages

/// A small judged site with the real templates and phrases: what page tests are made from.
struct SampleContent {
  let content: SiteContent
  let plan: SitePlan

  /// A site of `SampleFiles`, further files as `TestSite` reads them, and further lines of `site.yaml`.
  init(_ files: String = "", settings: String = "") throws {
    let site = try TestSite(
      Self.files.replacing("SETTINGS", with: settings) + "\n" + files)
    try self.init(of: loadDirectory(from: site.path, jobs: 1).value.directory)
  }

  /// The content of a directory; lists are corrected ones of another content where that is given.
  init(of directory: Directory, recalling before: SiteContent? = nil) throws {
    let templates = try Self.templates
    let standpoint = Standpoint(asOf: day("2020-11-30"), knownBy: day("2020-11-30"))
    let judgement = Self.judge(directory, at: standpoint)
    let books = readPhraseBooks(templates, languages: directory.settings.languages).value
    let proofs = Self.proofs(of: judgement, directory)
    content = SiteContent(
      directory: directory, judgement: judgement, proofs: proofs,
      books: books,
      templates: compileTemplates(templates, pages: pageShapes, books: books).value,
      edition: EditionFacts(
        id: "2020-11-30", standpoint: standpoint, validUntil: day("2021-02-28"),
        generator: "sourcebook test"),
      lists: listDirectory(
        directory, judgement, proofs, jobs: 2,
        recalling: before.map { ($0, directory.suppliers.map { _ in true }) }),
      checklists: stageChecklists(of: directory, books).value,
      scriptPhrases: ScriptPhrases(in: templates.assets))
    plan = planSite(directory, judgement, content.lists)
  }

  /// The text of a file of the plan; nil when the plan has none there.
  func text(_ file: String) -> String? {
    guard let page = plan.pages.first(where: { $0.route.file == file }) else { return nil }
    var buffer = ByteBuffer()
    var writer = PageWriter(of: content)
    writer.write(page, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// The templates and phrases of the repository.
  static var templates: TemplateSources {
    get throws { try loaded.get() }
  }

  private static let loaded = Result {
    try loadDirectory(from: repository, jobs: 1).value.templates
  }

  static var repository: String {
    let file: StaticString = #filePath
    return file.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      .split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
  }

  /// Medical offers are cleared by the first paper, others lack something; nothing is known of other markets.
  private static func judge(_ directory: Directory, at standpoint: Standpoint) -> Judgement {
    let standings = directory.suppliers.map { supplier -> [Judgement.Standing] in
      guard supplier.isKnown(at: standpoint) else { return [] }
      return supplier.offers.enumerated().flatMap { index, offer in
        offer.markets.map { market in
          let paper = offer.claims.first?.certificates.first
          let verdict =
            paper.map { Verdict(rule: 0, outcome: .met, evidence: $0) }
            ?? Verdict(rule: 0, outcome: .unmet, findings: [finding(at: offer.range)])
          return Judgement.Standing(
            offer: index, market: market.value, status: paper == nil ? .notCleared : .cleared,
            verdicts: [verdict], isCovered: market.value.text == "EU")
        }
      }
    }
    return Judgement(standpoint: standpoint, rules: [rule], standings: standings)
  }

  /// Every standing began with April 2020 and lapses in 2025; only the first wanted paper is there.
  private static func proofs(
    of judgement: Judgement, _ directory: Directory
  ) -> [[StandingProof]] {
    zip(directory.suppliers, judgement.standings).map { supplier, standings in
      standings.map { standing in
        let offer = supplier.offers[standing.offer]
        let wanted =
          directory.product(offer.product.value)?.evidence
          .filter { $0.isFor(standing.market, offer.use.value) }.flatMap(\.papers) ?? []
        let paper = offer.claims.first?.certificates.first
        let isCleared = standing.status == .cleared
        return StandingProof(
          first: isCleared ? .unproven : standing.status,
          turns: isCleared
            ? [
              .init(day: day("2020-04-01"), status: .cleared),
              .init(day: day("2025-03-20"), status: .lapsed),
            ] : [],
          asOf: judgement.standpoint.asOf,
          evidence: wanted.enumerated().map { index, schemes in
            index == 0 && paper != nil
              ? EvidenceSlot(schemes: schemes, standing: .present, paper: paper)
              : EvidenceSlot(schemes: schemes, standing: .missing, paper: nil)
          })
      }
    }
  }

  private static func finding(at range: SourceRange) -> Finding {
    Finding(.noPaper, ["nmpa-registration"], message: "names no nmpa-registration", at: range)
  }

  private static var rule: RuleStatement {
    let english = LanguageTag("en")
    let file = SourceFile.ID(index: 0)
    return RuleStatement(
      id: RuleStatement.ID("masks-are-registered"), code: "EU-1", file: file,
      title: Words("Masks are registered", in: english), severity: .error,
      applies: Applicability(markets: [Market.ID("EU")]), checkName: "holds-certificate",
      periods: [
        RuleStatement.Period(
          window: DayWindow(from: day("2020-04-01")), source: Words("Text 5", in: english),
          url: "https://example.org/5", reference: nil,
          applies: Applicability(markets: [Market.ID("EU")]),
          parameters: [.init(name: "schemes", values: ["nmpa-registration"])],
          range: .start(of: file))
      ],
      help: Words("Name the registration", in: english),
      buyerCheck: .init(
        stage: .beforeContract, item: Words("See the registration", in: english)), reason: [:],
      examples: [.init(outcome: .unmet, day: day("2020-04-02"), text: "name: <Southfield>")])
  }
}

/// A day of a test that is known to exist.
func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }
