import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct SourcesAgreeTests {
  /// A register row of a mask, by the columns that can disagree.
  private func row(
    _ status: String, since: String = "", recorded: String, checked: String = "",
    evidence: String = "register", holder: String = "", expires: String = "",
    issued: String = "2020-01-01", models: String = "", supplier: String = ""
  ) -> String {
    "approval,A1,mask,\(models),\(issued),\(expires),\(status),\(since),\(recorded),\(checked),"
      + "\(evidence),\(holder),,,\(supplier)"
  }

  private func site(_ rows: [String], names: String = "", knownBy: String? = nil) throws -> RuleSite
  {
    let site = try RuleSite(
      RuleSite.rule("sources-agree")
        + RuleSite.supplier(offer: "certificates: [A1]").replacing(
          "country: DE", with: "country: DE\n\(names)")
        + RuleSite.supplier("other", offer: "certificates: []") + RuleSite.register(rows),
      on: "2020-07-01", knownBy: knownBy)
    #expect(site.mistakes == "")
    return site
  }

  private func answer(_ rows: String..., names: String = "", knownBy: String? = nil) throws
    -> String
  {
    try site(rows, names: names, knownBy: knownBy).answer()
  }

  // MARK: Standing

  @Test func `valid in April and withdrawn since June is history`() throws {
    let april = row("valid", recorded: "2020-04-01")
    let june = row("withdrawn", since: "2020-06-01", recorded: "2020-06-02")
    #expect(try answer(april, june) == "met")
    #expect(try answer(june, april) == "met")
  }

  @Test func `valid on a day after the withdrawal contradicts it`() throws {
    let march = row("withdrawn", since: "2020-03-01", recorded: "2020-06-02")
    for evidence in ["register", "document", "declared"] {
      let april = row("valid", recorded: "2020-04-01", evidence: evidence)
      #expect(try answer(april, march) == "unmet sources-disagree", "\(evidence)")
    }
    let checked = row("valid", recorded: "2020-02-01", checked: "2020-03-01")
    #expect(try answer(checked, march) == "unmet sources-disagree")
  }

  @Test func `valid again is history only from evidence that is not weaker`() throws {
    let back = row("suspended", since: "2020-03-01", recorded: "2020-03-02")
    func again(_ evidence: String) -> String {
      row("valid", since: "2020-05-01", recorded: "2020-05-02", evidence: evidence)
    }
    #expect(try answer(back, again("register")) == "met")
    #expect(try answer(back, again("declared")) == "unmet sources-disagree")
    let without = row("valid", recorded: "2020-05-02")
    #expect(try answer(back, without) == "unmet sources-disagree")
  }

  @Test func `what holds or was recorded only after the standpoint is not compared`() throws {
    let later = row("withdrawn", since: "2020-07-02", recorded: "2020-06-01")
    #expect(try answer(row("valid", recorded: "2020-07-01", checked: "2020-07-03"), later) == "met")
    let unseen = row("withdrawn", since: "2020-03-01", recorded: "2020-06-02")
    let april = row("valid", recorded: "2020-04-01")
    #expect(try answer(april, unseen, knownBy: "2020-06-01") == "not-applicable")
  }

  @Test func `two words for one taking back disagree when they hold from one day`() throws {
    let suspended = row("suspended", since: "2020-03-01", recorded: "2020-03-02")
    let withdrawn = row("withdrawn", since: "2020-03-01", recorded: "2020-03-02")
    let later = row("withdrawn", since: "2020-06-01", recorded: "2020-06-02")
    #expect(try answer(suspended, withdrawn) == "unmet sources-disagree")
    #expect(try answer(suspended, later) == "met")
  }

  // MARK: End

  @Test func `an earlier end, or another end of the same day, disagrees; an extension does not`()
    throws
  {
    let first = row("valid", recorded: "2020-04-01", expires: "2021-01-01")
    let longer = row("valid", recorded: "2020-05-01", expires: "2026-01-01")
    let shorter = row("valid", recorded: "2020-05-01", expires: "2020-12-01")
    let sameDay = row("valid", recorded: "2020-04-01", expires: "2026-01-01")
    let declared = row(
      "valid", recorded: "2020-05-01", evidence: "declared", expires: "2026-01-01")
    let reissued = row(
      "valid", recorded: "2020-05-01", expires: "2020-12-01", issued: "2020-05-01")
    #expect(try answer(first, longer) == "met")
    #expect(try answer(first, shorter) == "unmet sources-disagree")
    #expect(try answer(first, sameDay) == "unmet sources-disagree")
    #expect(try answer(first, declared) == "unmet sources-disagree")
    #expect(try answer(first, reissued) == "met")
  }

  // MARK: Holder

  @Test func `two holders disagree unless they are names of one firm or the paper went over`()
    throws
  {
    let acme = row("valid", recorded: "2020-04-01", holder: "Acme")
    let stranger = row("valid", recorded: "2020-05-01", holder: "Stranger Ltd")
    #expect(try answer(acme, stranger) == "unmet sources-disagree")
    #expect(try answer(acme, row("valid", recorded: "2020-05-01", holder: "ACME Co. Ltd")) == "met")
    let han = row("valid", recorded: "2020-05-01", holder: "爱可有限公司")
    #expect(try answer(acme, han, names: "names: {zh: 爱可}") == "met")
    #expect(try answer(acme, han) == "unmet sources-disagree")
    let transferred = row(
      "valid", since: "2020-04-20", recorded: "2020-05-01", holder: "Stranger Ltd")
    #expect(try answer(acme, transferred) == "met")
  }

  @Test func `rows of a private-label list may name a holder each`() throws {
    let acme = row("valid", recorded: "2020-04-01", holder: "Acme", supplier: "acme")
    let label = row("valid", recorded: "2020-04-01", holder: "Label", supplier: "other")
    #expect(try answer(acme, label) == "met")
  }

  // MARK: Papers

  @Test func `rows about other models, and a row alone, are not compared`() throws {
    let first = row("valid", recorded: "2020-04-01", models: "M1")
    let second = row("withdrawn", since: "2020-03-01", recorded: "2020-04-01", models: "M2")
    #expect(try answer(first, second) == "not-applicable")
    #expect(try answer(first) == "not-applicable")
    let both = row("withdrawn", since: "2020-03-01", recorded: "2020-04-01", models: "M1;M2")
    #expect(try answer(first, both) == "unmet sources-disagree")
  }

  @Test func `both records are shown, and each kind of disagreement once`() throws {
    let rows = [
      row("valid", recorded: "2020-04-01", holder: "Acme", expires: "2021-01-01"),
      row("withdrawn", since: "2020-03-01", recorded: "2020-04-01", holder: "Other"),
      row("valid", recorded: "2020-04-01", holder: "Third", expires: "2022-01-01"),
    ]
    let findings = try site(rows).standings(of: "acme").first?.verdicts.first?.findings ?? []
    #expect(
      findings.map(\.values) == [
        ["A1", "valid", "withdrawn"], ["A1", "Acme", "Other"], ["A1", "2021-01-01", "2022-01-01"],
      ])
    #expect(findings.first?.message.contains("records disagree about A1") ?? false)
    #expect(findings.first?.notes.map { $0.range?.line } == [2, 3])
  }
}
