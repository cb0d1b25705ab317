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
    ("No. P-2 1234", [TypedNumber.Remark.blanks(2), .smallLetters, .leftOut("NO.")]),
    ("批准号：P-21234。", [.wideCharacters(1), .leftOut("。"), .leftOut("批准号:")]),
    ("(P-21234)", [.leftOut("()")]),
    ("P-212E4", []),
    ("P-21I34", [.lookAlike("I", readAs: "1", at: 5)]),
    (
      "P-2O2l4",
      [.smallLetters, .lookAlike("O", readAs: "0", at: 4), .lookAlike("L", readAs: "1", at: 6)]
    ),
    ("Ｐ-２１２３４", [.wideCharacters(6)]),
  ])
  func `what is forgiven is said`(text: String, remarks: [TypedNumber.Remark]) throws {
    let found = try inquiry(text)
    if remarks.isEmpty {
      #expect(found.readings.isEmpty)
    } else {
      #expect(found.readings.first?.typed.remarks == remarks)
    }
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
