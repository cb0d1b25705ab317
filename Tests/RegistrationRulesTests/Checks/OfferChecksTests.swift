import DirectoryModel
import Testing

@testable import RegistrationRules

/// The checks that ask about the offer, its papers' names and its profile.
@Suite struct OfferChecksTests {
  private func answer(
    _ check: String, offer: String, roles: String = "manufacturer", profile: String = "Words.",
    more: String = "", rows: [String] = [], knownBy: String? = nil
  ) throws -> String {
    let site = try RuleSite(
      RuleSite.rule(check) + RuleSite.supplier(offer: offer, roles: roles, profile: profile) + more
        + RuleSite.register(rows), knownBy: knownBy)
    #expect(site.mistakes == "")
    return try site.answer()
  }

  // MARK: Standards

  @Test(arguments: [
    ("EN 149", "met"), ("en149:2001+A1:2009 FFP2", "met"), ("ＥＮ 149", "met"),
    ("EN 1498:2006", "unmet no-standard"), ("EN 14", "unmet no-standard"),
    ("prEN 149", "unmet no-standard"), ("", "unmet no-standard"),
  ])
  func `a standard is compared by its beginning and whole number`(
    _ standard: String, _ expected: String
  ) throws {
    let found = try answer(
      "{names-standard: {standards: [EN 149]}}", offer: "standards: [\(standard)]")
    #expect(found == expected)
  }

  // MARK: Makers

  @Test func `a private label names a maker other than itself`() throws {
    let other = RuleSite.supplier("maker", offer: "certificates: []")
    for (offer, expected) in [
      ("made-by: maker", "met"), ("gtin: \"1\"", "unmet no-maker"),
    ] {
      let found = try answer(
        "names-its-maker", offer: offer, roles: "private-label", more: other)
      #expect(found == expected, "\(offer)")
    }
    #expect(try answer("names-its-maker", offer: "gtin: \"1\"") == "not-applicable")
    let itself = try RuleSite(
      RuleSite.rule("names-its-maker")
        + RuleSite.supplier(offer: "made-by: acme", roles: "private-label"))
    #expect(try itself.answer() == "unmet no-maker")
  }

  // MARK: Holders

  @Test(arguments: [
    ("ACME Co. Ltd", "met"), ("爱可", "met"), ("Old Acme", "met"), ("Maker GmbH", "met"),
    ("Stranger", "unmet holder-differs"), ("", "unknown holder-unknown"),
  ])
  func `a holder is the supplier, its maker, or a name of either`(
    _ holder: String, _ expected: String
  ) throws {
    let site = try RuleSite(
      RuleSite.rule("holder-is-supplier")
        + RuleSite.supplier(offer: "certificates: [A1], made-by: maker").replacing(
          "country: DE", with: "country: DE\nnames: {zh: 爱可有限公司, former: [Old Acme]}")
        + RuleSite.supplier("maker", offer: "certificates: []")
        + RuleSite.register([
          "approval,A1,mask,,2020-01-01,,valid,,2020-02-01,,register,\(holder)"
        ]))
    #expect(site.mistakes == "")
    #expect(try site.answer() == expected)
  }

  @Test func `a holder recorded later is not known yet`() throws {
    let row = "approval,A1,mask,,2020-01-01,,valid,,2020-02-01,,register,Stranger"
    let found = try answer(
      "holder-is-supplier", offer: "certificates: [A1]", rows: [row], knownBy: "2020-01-31")
    #expect(found == "not-applicable")
  }

  // MARK: Kinds of papers

  @Test func `papers that approve no product are told when they are the only ones`() throws {
    let quality = "quality,Q1,mask,,2020-01-01,,valid,,2020-02-01,,register"
    let approval = "approval,A1,mask,,2020-01-01,,valid,,2020-02-01,,register"
    let check = "{papers-prove-approval: {kinds: [management-system]}}"
    for (claims, expected) in [
      ("Q1", "unmet only-substitutes"), ("Q1, A1", "met"), ("Q1, Z9", "unknown paper-not-recorded"),
      ("Q1, G20202001", "met"), ("Q1, list", "met"), ("Z9", "not-applicable"),
      ("", "not-applicable"),
    ] {
      let found = try answer(check, offer: "certificates: [\(claims)]", rows: [quality, approval])
      #expect(found == expected, "\(claims)")
    }
    let early = try answer(
      check, offer: "certificates: [Q1, A1]",
      rows: [quality, approval.replacing("2020-02-01", with: "2020-03-01")], knownBy: "2020-02-01")
    #expect(early == "unknown paper-not-recorded")
  }

  // MARK: Use

  @Test func `goods are offered for a use their kind allows`() throws {
    #expect(try answer("use-fits-product", offer: "gtin: \"1\"") == "met")
    let site = try RuleSite(
      RuleSite.rule("use-fits-product")
        + RuleSite.supplier(offer: "gtin: \"1\"").replacing(
          "product: mask, use: medical", with: "product: gown, use: non-medical"))
    #expect(try site.answer() == "unmet use-not-possible")
  }

  // MARK: Claims

  private static let claims =
    "{makes-no-claim: {words: {en: [medical, medical grade, N95], zh: [医用]}, "
    + "except: {en: [not medical, non-medical use]}}}"

  @Test(arguments: [
    ("A fine mask.", "met"), ("It is not medical at all.", "met"), ("For non-medical use.", "met"),
    ("A MEDICAL mask.", "unmet medical-claim"), ("Medicals.", "met"),
    ("Of medical grade.", "unmet medical-claim"), ("It is *med*ical.", "unmet medical-claim"),
    ("医用口罩", "unmet medical-claim"), ("ｍｅｄｉｃａｌ", "unmet medical-claim"),
    ("medical, not medical, medical grade", "unmet medical-claim medical-claim"),
    ("not medical grade", "unmet medical-claim"),
  ])
  func `a claim counts outside its exceptions, the longest one once`(
    _ profile: String, _ expected: String
  ) throws {
    #expect(try answer(Self.claims, offer: "gtin: \"1\"", profile: profile) == expected)
  }

  @Test func `of a text full of claims twenty are listed`() throws {
    let profile = String(repeating: "medical words\n\n", count: 15) + "N95 "
    let site = try RuleSite(
      RuleSite.rule(Self.claims)
        + RuleSite.supplier(
          offer: "gtin: \"1\"", profile: profile + String(repeating: "N95 ", count: 7_000)))
    #expect(try site.standings(of: "acme").first?.verdicts.first?.findings.count == 20)
  }

  // MARK: Notices

  @Test(arguments: [
    ("{supplier: acme, lots: all}", "unmet notice-open"),
    ("{supplier: acme, lots: all, product: mask}", "unmet notice-open"),
    ("{supplier: acme, lots: all, product: gown}", "met"),
    ("{supplier: acme, lots: all, markets: [US]}", "met"),
    ("{supplier: acme, lots: all, markets: [US, EU]}", "unmet notice-open"),
    ("{supplier: acme, lots: all, models: [m-1]}", "unmet notice-open"),
    ("{supplier: acme, lots: all, models: [M-2]}", "met"),
    ("{supplier: other, lots: all}", "met"),
  ])
  func `a notice covers what it names and all of what it leaves out`(
    _ cover: String, _ expected: String
  ) throws {
    let notice = """
      --- content/notices/recall.md ---
      ---
      title: Recall
      publisher: An authority
      kind: recall
      published: 2020-05-01
      recorded: 2020-05-10
      covers: [\(cover)]
      ---

      """
    let other = RuleSite.supplier("other", offer: "certificates: []")
    let found = try answer(
      "no-notice-is-open", offer: "model: M-1", more: notice + other)
    #expect(found == expected)
    let before = try answer(
      "no-notice-is-open", offer: "model: M-1", more: notice + other, knownBy: "2020-05-09")
    #expect(before == "met")
  }

  @Test(arguments: [
    ("", "", "unmet notice-open-lot-unknown"),
    ("lots: unknown", "lots: [L1]", "unmet notice-open-lot-unknown"),
    ("lots: [L1]", "", "unmet notice-open-lot-unknown"),
    ("lots: [L1]", "lots: [l 1, L2]", "unmet notice-open"),
    ("lots: [L1]", "lots: [L2]", "met"), ("lots: all", "lots: [L2]", "unmet notice-open"),
    ("lots: [{from: A-100, to: A-199}]", "lots: [a150]", "unmet notice-open"),
    ("lots: [{from: A-100, to: A-199}]", "lots: [A200, A1500]", "met"),
  ])
  func `a notice hits the lots it names; unknown lots are hit by every notice`(
    _ covered: String, _ offered: String, _ expected: String
  ) throws {
    let notice = """
      --- content/notices/recall.md ---
      ---
      title: Recall
      publisher: An authority
      kind: recall
      published: 2020-05-01
      covers: [{supplier: acme\(covered.isEmpty ? "" : ", \(covered)")}]
      ---

      """
    let found = try answer(
      "no-notice-is-open", offer: offered.isEmpty ? "model: M-1" : offered, more: notice)
    #expect(found == expected)
  }

  // MARK: Use at each hand-over

  @Test(arguments: [
    ("[{by: maker, use: medical}, {by: user, use: medical}]", "met"),
    ("[{by: maker, use: non-medical}, {by: importer, use: medical}]", "unmet use-turned-medical"),
    ("[{by: maker, use: non-medical}]", "unmet use-turned-medical"),
    (
      "[{by: maker, use: non-medical, date: 2020-06-01}]", "unmet use-turned-medical"
    ),
    ("[{by: maker, use: non-medical, date: 2020-06-02}]", "not-applicable"),
    ("[{by: maker, use: medical}, {by: importer, use: unknown}]", "unknown hand-over-unknown"),
    (
      "[{by: maker, use: unknown}, {by: declaration, use: non-medical}]",
      "unmet use-turned-medical"
    ),
    ("[{by: maker, use: medical}, {by: importer, use: non-medical}]", "unmet use-turned-medical"),
  ])
  func `goods that were non-medical once do not become medical`(
    _ steps: String, _ expected: String
  ) throws {
    #expect(try answer("use-is-kept", offer: "hand-overs: \(steps)") == expected)
  }

  @Test func `without hand-overs there is nothing to ask of the use`() throws {
    #expect(try answer("use-is-kept", offer: "model: M-1") == "not-applicable")
  }

  // MARK: Identifiers

  @Test(arguments: [
    ("4006381333931", "met"), ("4006381333932", "unmet check-digit-wrong"),
    ("40063813339", "unmet identifier-malformed"),
  ])
  func `a check digit must fit`(_ gtin: String, _ expected: String) throws {
    #expect(try answer("identifiers-are-sound", offer: "gtin: \"\(gtin)\"") == expected)
    #expect(try answer("identifiers-are-sound", offer: "model: M") == "not-applicable")
  }

  @Test(arguments: [
    ("uscc: 91530100MA6PA3K51H", "met"), ("uscc: 91530100MA6PA3K51J", "unmet check-digit-wrong"),
    ("uscc: 91530100AM6PA3K51H", "unmet check-digits-swapped"),
    ("uscc: 91350100M0001TGQXM", "unknown credit-code-is-early"),
    ("uscc: 91350100M0001TGQXM, lei: 5493001KJTIIGC8Y1R13", "unmet check-digit-wrong"),
    ("srn: CN-MF-000001354", "met"), ("srn: CN-MF-1354", "unmet identifier-malformed"),
    ("fei: \"3005678901\", duns: 15-048-3782", "met"),
    ("duns: \"15\"", "unmet identifier-malformed"),
  ])
  func `each identifier of a firm is held against its form and check digits`(
    _ identifiers: String, _ expected: String
  ) throws {
    let site = try RuleSite(
      RuleSite.rule("identifiers-are-sound")
        + RuleSite.supplier(offer: "model: M")
        .replacing("roles:", with: "identifiers: {\(identifiers)}\nroles:"))
    #expect(site.mistakes == "")
    #expect(try site.answer() == expected)
  }
}
