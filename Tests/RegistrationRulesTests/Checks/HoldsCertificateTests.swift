import Testing

@testable import RegistrationRules

@Suite struct HoldsCertificateTests {
  private static let rule = RuleSite.rule("{holds-certificate: {schemes: [approval]}}")

  private func answer(
    _ rows: [String], models: String = "", claims: String = "A1", on day: String = "2020-06-01",
    knownBy: String? = nil
  ) throws -> String {
    let offer = (models.isEmpty ? "" : "models: [\(models)], ") + "certificates: [\(claims)]"
    let site = try RuleSite(
      Self.rule + RuleSite.supplier(offer: offer)
        + RuleSite.register(rows), on: day, knownBy: knownBy)
    #expect(site.mistakes == "")
    return try site.answer()
  }

  /// A row, the day, and the answer; columns as in `RuleSite.register`.
  private static let states: [(row: String, day: String, answer: String)] = [
    ("mask,,2020-01-01,2021-01-01,valid,,2020-02-01,2020-02-01,register", "2020-06-01", "met"),
    ("mask,,2020-01-01,2021-01-01,valid,,2020-02-01,2020-02-01,document", "2020-06-01", "met"),
    ("mask,,2020-06-01,2021-01-01,valid,,2020-02-01,,register", "2020-06-01", "met"),
    ("mask,,2020-01-01,2020-06-01,valid,,2020-02-01,,register", "2020-06-01", "met"),
    (
      "mask,,2020-06-02,2021-01-01,valid,,2020-02-01,,register", "2020-06-01",
      "unmet paper-not-yet-issued"
    ),
    (
      "mask,,2020-01-01,2020-05-31,valid,,2020-02-01,,register", "2020-06-01", "unmet paper-ended"
    ),
    (
      "mask,,2020-01-01,2021-01-01,suspended,2020-06-01,2020-02-01,,register", "2020-06-01",
      "unmet paper-withdrawn"
    ),
    ("mask,,2020-01-01,2021-01-01,suspended,2020-06-02,2020-02-01,,register", "2020-06-01", "met"),
    (
      "mask,,2020-01-01,2021-01-01,withdrawn,2020-06-01,2020-02-01,,register", "2020-06-01",
      "unmet paper-withdrawn"
    ),
    ("mask,,2020-01-01,2021-01-01,withdrawn,2020-06-02,2020-02-01,,register", "2020-06-01", "met"),
    (
      "mask,,2020-01-01,2021-01-01,cancelled,,2020-02-01,,register", "2020-06-01",
      "unmet paper-withdrawn"
    ),
    (
      "mask,,2020-01-01,2021-01-01,cancelled,,2020-02-01,,declared", "2020-06-01",
      "unmet paper-withdrawn"
    ),
    (
      "mask,,2020-01-01,2021-01-01,,,2020-02-01,,register", "2020-06-01",
      "unknown paper-standing-unknown"
    ),
    (
      "mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,", "2020-06-01",
      "unknown paper-standing-unknown"
    ),
    (
      "mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,declared", "2020-06-01",
      "unknown paper-only-declared"
    ),
    ("mask,,,2021-01-01,valid,,2020-02-01,2020-06-01,register", "2020-06-01", "met"),
    (
      "mask,,,2021-01-01,valid,,2020-02-01,2020-06-02,register", "2020-06-01",
      "unknown paper-start-unknown"
    ),
    (
      "mask,,,2021-01-01,valid,,2020-02-01,,register", "2020-06-01", "unknown paper-start-unknown"
    ),
    (
      "mask,,2020-01-01,,valid,,2020-02-01,,register", "2020-06-01", "unknown paper-end-unknown"
    ),
    (
      ",,2020-01-01,2021-01-01,valid,,2020-02-01,,register", "2020-06-01",
      "unknown paper-cover-unknown"
    ),
    (
      "gown,,2020-01-01,2021-01-01,valid,,2020-02-01,,register", "2020-06-01",
      "unmet paper-for-other-product"
    ),
    ("gown;mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,register", "2020-06-01", "met"),
    (
      "mask,,2020-01-01,2021-01-01,valid,,2020-06-02,,register", "2020-06-01",
      "unknown paper-not-recorded"
    ),
  ]

  @Test(arguments: states.indices)
  func `a row is worth what its days and its evidence say`(_ index: Int) throws {
    let (row, day, expected) = Self.states[index]
    #expect(try answer(["approval,A1," + row], on: day) == expected, "\(row)")
  }

  @Test func `a paper of other goods says so, whatever its own state`() throws {
    let rows = ["2020-01-01,2020-02-01,valid,", "2020-01-01,,withdrawn,2020-02-01"]
    for row in rows {
      #expect(
        try answer(["approval,A1,gown,,\(row),2020-02-01,,register"])
          == "unmet paper-for-other-product")
      #expect(
        try answer(["approval,A1,mask,M9,\(row),2020-02-01,,register"], models: "M1")
          == "unmet paper-for-other-model")
    }
    #expect(
      try answer(["approval,A1,gown,,2020-01-01,,,,2020-02-01,,declared"])
        == "unmet paper-for-other-product")
  }

  @Test func `a paper for another use proves nothing`() throws {
    let row = "approval,A1,mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,register,,,non-medical,"
    #expect(try answer([row]) == "unmet paper-for-other-use")
  }

  @Test func `an offer without a paper of the schemes is told so`() throws {
    #expect(try answer([], claims: "") == "unmet no-paper")
    let other = "quality,Q1,mask,,2020-01-01,,valid,,2020-02-01,,register"
    #expect(try answer([other], claims: "Q1") == "unmet no-paper")
  }

  @Test func `a number no register holds leaves the answer open`() throws {
    #expect(try answer([], claims: "A9") == "unknown paper-not-recorded")
    #expect(try answer([], claims: "G20201001") == "unmet no-paper")
  }

  @Test func `a running paper outweighs one that was taken back or has ended`() throws {
    let running = "approval,A2,mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,register"
    for old in ["2021-01-01,withdrawn,", "2020-02-01,valid,"] {
      let row = "approval,A1,mask,,2020-01-01,\(old),2020-02-01,,register"
      #expect(try answer([row, running], claims: "A1, A2") == "met")
    }
  }

  @Test func `what was taken back is said beside what is unknown`() throws {
    let rows = [
      "approval,A1,mask,,2020-01-01,2021-01-01,withdrawn,,2020-02-01,,register",
      "approval,A2,mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,declared",
    ]
    #expect(
      try answer(rows, claims: "A1, A2") == "unknown paper-only-declared paper-withdrawn")
  }

  @Test func `of two rows of one paper the later one takes it back or gives it again`() throws {
    let valid = "approval,A1,mask,,2020-01-01,2021-01-01,valid,,2020-02-01,,register"
    let taken =
      "approval,A1,mask,,2020-01-01,2021-01-01,withdrawn,2020-04-01,2020-04-15,,register"
    #expect(try answer([valid, taken]) == "unmet paper-withdrawn")
    #expect(try answer([taken, valid]) == "unmet paper-withdrawn")
    #expect(try answer([valid, taken], on: "2020-03-31", knownBy: "2020-06-01") == "met")
    #expect(try answer([valid, taken], on: "2020-06-01", knownBy: "2020-04-14") == "met")
    let again = "approval,A1,mask,,2020-05-01,2021-01-01,valid,,2020-05-01,,register"
    #expect(try answer([valid, taken, again]) == "met")
    let otherModel =
      "approval,A1,mask,M2,2020-01-01,2021-01-01,withdrawn,,2020-04-15,,register"
    let model = "approval,A1,mask,M1,2020-01-01,2021-01-01,valid,,2020-02-01,,register"
    #expect(try answer([model, otherModel], models: "M1") == "met")
  }

  @Test func `every model of the offer must be on a running paper`() throws {
    let first = "approval,A1,mask,M1,2020-01-01,2021-01-01,valid,,2020-02-01,,register"
    let second = "approval,A2,mask,m 2;M3,2020-01-01,2021-01-01,valid,,2020-02-01,,register"
    let claims = "A1, A2"
    #expect(try answer([first, second], models: "M1, M2", claims: claims) == "met")
    #expect(
      try answer([first, second], models: "M1, M4, M5", claims: claims)
        == "unmet paper-for-other-model paper-for-other-model paper-for-other-model "
        + "paper-for-other-model paper-for-other-model")
    let declared = second.replacing("register", with: "declared")
    #expect(
      try answer([first, declared], models: "M1, M2", claims: claims)
        == "unknown paper-only-declared")
  }

  @Test func `a scheme without numbers is meant by its id`() throws {
    let rule = RuleSite.rule("{holds-certificate: {schemes: [list]}}")
    let row = "list,,mask,,2020-01-01,,valid,,2020-02-01,,register,,,,"
    for (supplier, expected) in [("acme", "met"), ("other", "unknown paper-not-recorded")] {
      let site = try RuleSite(
        rule + RuleSite.supplier(offer: "certificates: [list]")
          + RuleSite.supplier("other", offer: "certificates: []")
          + RuleSite.register([row + supplier]))
      #expect(try site.answer() == expected)
    }
  }

  @Test(arguments: [
    ("2019-12-31", "unmet scheme-not-yet-in-force"), ("2020-01-01", "met"), ("2020-12-31", "met"),
    ("2021-01-01", "unmet scheme-ended"),
  ])
  func `papers count while their scheme is in force`(_ day: String, _ expected: String) throws {
    let site = try RuleSite(
      RuleSite.rule("{holds-certificate: {schemes: [other-approval]}}")
        + RuleSite.supplier(offer: "certificates: [A1]")
        + RuleSite.register(["other-approval,A1,mask,,2019-01-01,,valid,,2019-02-01,,register"]),
      on: day)
    #expect(try site.answer() == expected)
  }
}
