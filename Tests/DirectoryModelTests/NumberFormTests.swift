import DirectoryModel
import Testing

@Suite struct NumberFormTests {
  private let english = LanguageTag("en")

  private func segment(_ name: String?, _ shape: NumberForm.Segment.Shape) -> NumberForm.Segment {
    NumberForm.Segment(name: name, label: nil, shape: shape)
  }

  private func choice(_ values: String...) -> NumberForm.Segment.Shape {
    .choice(values.map { ($0, Words($0, in: english)) })
  }

  private var filing: NumberForm {
    NumberForm(
      name: Words("filing", in: english),
      segments: [
        segment("authority", choice("沪", "苏", "湘")), segment("place", .han(0...3)),
        segment(nil, .text("械备", isOptional: false)), segment("year", .year(2014...2099)),
        segment("serial", .digits(4...4)), segment(nil, .text("号", isOptional: true)),
      ])
  }

  @Test func `a number is cut into its segments`() throws {
    let parts = try #require(filing.parts(of: FoldedNumber("沪奉械备20180202号")))
    #expect(parts.map(\.text) == ["沪", "奉", "械备", "2018", "0202", "号"])
    #expect(filing.value(of: "year", in: parts) == "2018")
    #expect(filing.value(of: "month", in: parts) == nil)
  }

  @Test func `what is optional may be left out`() throws {
    let parts = try #require(filing.parts(of: FoldedNumber("湘械备20150021")))
    #expect(parts.map(\.text) == ["湘", "械备", "2015", "0021"])
  }

  @Test(arguments: [
    "", "沪", "京械备20150021", "湘械备20130021", "湘械备2015002", "湘械备201500211", "湘长沙市区械备20150021",
    "x湘械备20150021",
  ])
  func `a number that is longer, shorter or of other characters does not fit`(text: String) {
    #expect(filing.parts(of: FoldedNumber(text)) == nil)
  }

  @Test func `a shorter choice is tried when the longer one leads nowhere`() throws {
    let form = NumberForm(
      name: Words("f", in: english),
      segments: [segment("a", choice("1", "12")), segment("b", .digits(2...3))])
    let parts = try #require(form.parts(of: FoldedNumber("123")))
    #expect(parts.map(\.text) == ["1", "23"])
  }

  private var short: NumberForm {
    NumberForm(
      name: Words("short", in: english),
      segments: [
        segment("country", .letters(1...2)), segment("year", .shortYear(1976...2075)),
        segment("serial", .digits(3...3)), segment("check", .checkDigit(.creditCode)),
      ])
  }

  @Test(arguments: [("76", 1976), ("99", 1999), ("00", 2000), ("26", 2026), ("75", 2075)])
  func `two digits stand for the one year of the span`(digits: String, year: Int) throws {
    let form = NumberForm(
      name: Words("f", in: english), segments: [segment("year", .shortYear(1976...2075))])
    let parts = try #require(form.parts(of: FoldedNumber(digits)))
    #expect(parts.compactMap(form.year(of:)) == [year])
  }

  @Test func `two digits that end no year of the span do not fit`() {
    let form = NumberForm(
      name: Words("f", in: english), segments: [segment("year", .shortYear(1998...2003))])
    #expect(form.parts(of: FoldedNumber("98")) != nil && form.parts(of: FoldedNumber("03")) != nil)
    #expect(form.parts(of: FoldedNumber("04")) == nil && form.parts(of: FoldedNumber("97")) == nil)
  }

  @Test func `a check character is computed from all that stands before it`() throws {
    let check = try #require(CheckDigitScheme.creditCode.characters(after: Array("GB20123".utf8)))
    let number = "GB20123" + String(decoding: check, as: UTF8.self)
    #expect(
      short.parts(of: FoldedNumber(number))?.map(\.text).dropLast() == ["GB", "20", "123"])
    #expect(short.parts(of: FoldedNumber("GB20124" + number.suffix(1))) == nil)
    // O has no value in the alphabet.
    #expect(short.parts(of: FoldedNumber("OB201230")) == nil)
  }

  @Test(arguments: [
    ("沪奉械备2018020", 12, "end"), ("沪奉械注20180202", 5, "2"), ("京械备20180202", 1, "京"),
    ("沪械备20130202", 4, "2"), ("沪械备201802O2", 10, "O"), ("沪械备201802029", 12, "9"),
  ])
  func `a text that does not fit says where it stops`(
    text: String, character: Int, found: String
  ) throws {
    let stop = try #require(filing.stop(in: FoldedNumber(text)))
    #expect(stop.character == character)
    #expect(stop.found == (found == "end" ? nil : found))
  }

  @Test func `what was wanted is told with the place`() throws {
    #expect(filing.stop(in: FoldedNumber("沪械备20130202"))?.wanted == [.year(2014...2099)])
    #expect(filing.stop(in: FoldedNumber("沪械备2018020X"))?.wanted == [.digit])
    #expect(
      filing.stop(in: FoldedNumber("沪械备20180202X"))?.wanted == [.character("号"), .end])
    #expect(filing.stop(in: FoldedNumber("沪械备20180202")) == nil)
    let check = try #require(CheckDigitScheme.creditCode.characters(after: Array("GB20123".utf8)))
    let wanted = String(decoding: check, as: UTF8.self)
    let other = wanted == "2" ? "3" : "2"
    #expect(short.stop(in: FoldedNumber("GB20123" + other))?.wanted == [.check(wanted)])
  }
}
