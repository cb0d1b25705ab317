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
}
