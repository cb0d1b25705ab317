import ContentLoading
import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct NumberInquiryTests {
  private let files = """
    --- content/schemes/pair.yaml ---
    name: Pair
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: dated
    numbers:
      - name: Form
        segments:
          - {text: P-}
          - {name: class, choice: {"2": second, "3": third}}
          - {name: serial, digits: 4}
      - name: Any class
        segments: [{text: P-}, {name: class, digits: 1}, {name: serial, digits: 4}]
    contradictions:
      - {when: {class: [4..9]}, says: there is no such class}
      - {when: {serial: ["0000"]}, says: zeros are rare, doubt: true}

    """

  private func inquiry(_ text: String, rows: [String] = []) throws -> NumberInquiry {
    let site = try RuleSite(
      files
        + RuleSite.supplier(offer: "certificates: [P-31234]")
        .replacing("roles:", with: "identifiers: {duns: 15-048-3782}\nroles:")
        + RuleSite.register(rows))
    #expect(site.mistakes == "")
    let day = try #require(CalendarDay("2020-06-01"))
    return inquire(
      about: text, in: site.loaded.value.directory, at: Standpoint(asOf: day, knownBy: day))
  }

  @Test func `a number is read once where two forms say the same`() throws {
    let found = try inquiry("p-21234")
    #expect(found.readings.map(\.form.fallback) == ["Form"])
    #expect(found.readings.first?.typed.remarks == [.smallLetters])
    #expect(found.readings.first?.pieces.map(\.text) == ["P-", "2", "1234"])
    #expect(found.fits)
  }

  @Test func `a contradiction does not fit, a doubt is only said`() throws {
    let wrong = try inquiry("P-71234")
    #expect(wrong.readings.first?.contradictions.map(\.fallback) == ["there is no such class"])
    #expect(!wrong.fits)
    let rare = try inquiry("P-20000")
    #expect(rare.readings.first?.doubts.map(\.fallback) == ["zeros are rare"])
    #expect(rare.fits)
  }

  @Test(arguments: [
    ("No. P-2 1234", [TypedNumber.Remark.blanks(2), .smallLetters, .leftOut("No.")]),
    ("批准号：P-21234。", [.wideCharacters(1), .leftOut("。"), .leftOut("批准号:")]),
    ("(P-21234)", [.leftOut("()")]),
    ("P-212E4", []),
    ("P-21I34", [.lookAlike("I", readAs: "1", at: 5)]),
    (
      "P-2O2l4",
      [.smallLetters, .lookAlike("O", readAs: "0", at: 4), .lookAlike("l", readAs: "1", at: 6)]
    ),
    ("Ｐ-２１２３４", [.wideCharacters(6)]),
    ("P–21234", [.variant("–", readAs: "-")]),
    ("\u{202E}P-21\u{2066}234\u{FE0F}\u{9B}", [.hiddenMarks(4)]),
    (
      "510(k) number: P-21234",
      [.blanks(2), .smallLetters, .leftOut("510(k)"), .leftOut("number:")]
    ),
    ("P-21234 Obsolete 7/2009", [.leftOut("Obsolete 7/2009")]),
    ("P-21234\nInactive", [.leftOut("Inactive")]),
    ("P-21234；P-31234", [.leftOut("；P-31234")]),
    ("P-2 12E4 of 2 lines", []),
    (
      "No. P-2O234, gone",
      [
        .blanks(1), .smallLetters, .leftOut(","), .leftOut("No."), .leftOut("gone"),
        .lookAlike("O", readAs: "0", at: 4),
      ]
    ),
  ])
  func `what is forgiven is said`(text: String, remarks: [TypedNumber.Remark]) throws {
    let found = try inquiry(text)
    if remarks.isEmpty {
      #expect(found.readings.isEmpty)
    } else {
      #expect(found.readings.first?.typed.remarks == remarks)
    }
  }

  @Test func `digits before other words are no number, and the register comes before remarks`()
    throws
  {
    #expect(try inquiry("150483782 Main Street").identifiers.isEmpty)
    let row = "approval,P-21234 R2,mask,,2020-01-01,2021-05-31,valid,,2020-02-01,,register,Holder"
    let held = try inquiry("P-21234 r2", rows: [row])
    #expect(held.readings.isEmpty && held.papers.count == 1 && held.nearForms.isEmpty)
  }

  @Test func `words that look like digits are no number by themselves or before other words`()
    throws
  {
    #expect(try inquiry("I5O483782").identifiers.map(\.kind) == [.duns])
    #expect(try inquiry("I5O483782 gone").identifiers.isEmpty)
    #expect(try inquiry("OIOIOLOlO").identifiers.isEmpty)
  }

  @Test func `a model number with a wrong check pair is told, in its own letters`() throws {
    let wrong = try #require(try inquiry("6901234GS1-China1235S").identifiers.first)
    #expect(wrong.kind == .gmn && wrong.answer == .wrong(expected: "5R"))
    #expect(wrong.text == "6901234GS1-China1235S" && wrong.remarks.isEmpty)
    let labelled = try #require(
      try inquiry("Basic UDI-DI: 1987654Ad4X4bL5ttr2310c2K").identifiers.first)
    #expect(labelled.answer == .fits && labelled.text == "1987654Ad4X4bL5ttr2310c2K")
  }

  @Test(arguments: [
    "529900T8BM49AURSDO5", "9153010MA6PA3K51H", "2020-04-01x", "12345678 Obsolete", "1234567890",
    "20200401-23", "690123456789012345678901x", "6901234GS1-China12301",
  ])
  func `what only begins like a model number is not called one`(text: String) throws {
    #expect(try inquiry(text).identifiers.allSatisfy { $0.kind != .gmn })
  }

  @Test func `forms that share a letter with the text are not near`() throws {
    #expect(try inquiry("P").nearForms.isEmpty)
    #expect(try inquiry("P-2_123").nearForms.map(\.scheme.id.text) == ["pair"])
  }

  @Test func `who was recorded later does not give an identifier yet`() throws {
    let site = try RuleSite(
      files
        + RuleSite.supplier(offer: "certificates: [P-31234]")
        .replacing("roles:", with: "recorded: 2020-07-01\nidentifiers: {duns: 150483782}\nroles:"))
    func givers(_ text: String) throws -> [[String]] {
      let day = try #require(CalendarDay(text))
      return inquire(
        about: "150483782", in: site.loaded.value.directory,
        at: Standpoint(asOf: day, knownBy: day)
      ).identifiers.map { $0.suppliers.map(\.text) }
    }
    #expect(try givers("2020-06-30") == [[]])
    #expect(try givers("2020-07-01") == [["acme"]])
  }

  @Test func `a text that fits nothing names the nearest form and the place`() throws {
    let found = try inquiry("P-2123")
    #expect(found.readings.isEmpty && found.identifiers.isEmpty && !found.fits)
    #expect(found.nearForms.first?.scheme.id.text == "pair")
    let stop = try #require(found.nearForms.first?.stop)
    #expect(stop.character == 7 && stop.wanted == [.digit] && stop.found == nil)
    #expect(try inquiry("?").nearForms.isEmpty)
  }

  @Test func `rows, their state and who names the number are told`() throws {
    let row = "pair,P-31234,mask,,2020-01-01,2020-05-31,valid,,2020-02-01,,register,Holder"
    let later = row.replacing("2020-02-01", with: "2020-06-02")
    let found = try inquiry("P-31234", rows: [row, later])
    #expect(found.papers.map(\.state) == [.ended])
    #expect(found.papers.first?.certificate.holder?.value == "Holder")
    #expect(found.suppliers.map(\.text) == ["acme"])
    #expect(try inquiry("P-21234", rows: [row]).papers.isEmpty)
  }

  @Test func `a number only the register knows fits`() throws {
    let row = "approval,ABC/1,mask,,2020-01-01,2021-05-31,valid,,2020-02-01,,register,Holder"
    let found = try inquiry("abc/1", rows: [row])
    #expect(found.readings.isEmpty && found.papers.map(\.state) == [.running] && found.fits)
  }

  @Test func `identifiers are read, and who gives them`() throws {
    let firm = try inquiry("150483782")
    #expect(firm.identifiers.map(\.kind) == [.duns])
    #expect(firm.identifiers.first?.answer == .hasNoCheckDigit)
    #expect(firm.identifiers.first?.suppliers.map(\.text) == ["acme"])
    let code = try inquiry("统一社会信用代码:9153O100MA6PA3K51H")
    #expect(code.identifiers.first?.answer == .fits)
    #expect(code.identifiers.first?.typed.remarks.last == .lookAlike("O", readAs: "0", at: 5))
    #expect(code.identifiers.first?.details.first.map { "\($0)".contains("Yunnan") } == true)
    let swapped = try inquiry("91530100AM6PA3K51H")
    #expect(swapped.identifiers.first?.answer == .swapped(meant: "91530100MA6PA3K51H"))
    #expect(!swapped.fits)
    let goods = try inquiry("6901234567892")
    #expect(goods.identifiers.map(\.kind) == [.gtin, .gln])
    #expect(goods.identifiers.first?.details == [.prefixOfChina])
    #expect(try inquiry("6901234GS1-China123 5R").identifiers.map(\.kind) == [.gmn])
    #expect(
      try inquiry("cn-mf-000001354").identifiers.first?.details == [.country("CN"), .role("MF")])
  }
}
