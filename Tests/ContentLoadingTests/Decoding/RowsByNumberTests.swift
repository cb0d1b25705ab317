import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct RowsByNumberTests {
  private func certificate(_ number: String?) -> Certificate {
    let place = SourceRange.start(of: SourceFile.ID(index: 0))
    return Certificate(
      scheme: Located(CertificateScheme.ID("scheme"), at: place),
      number: number.map { Located($0, at: place) }, holder: nil, issuer: nil, products: [],
      models: [], standard: nil, use: nil, issued: nil, expires: nil, standing: nil, since: nil,
      recorded: CalendarDay(number: 0), checked: nil, evidence: nil, source: nil, supplier: nil,
      note: nil, range: place)
  }

  @Test func `texts that are equal and folded in other ways are two numbers`() {
    // U+F939 is another way to write the first character, which is simplified; it is not.
    let certificates = ["魯械备20200001", "\u{F939}械备20200002"].map(certificate)
    let rows = RowsByNumber(certificates, certificates.map { NumberHash($0) })
    func find(_ number: String) -> [Int]? {
      rows.rows(of: FoldedNumber(number), in: certificates).map(Array.init)
    }
    #expect("魯" == "\u{F939}" && find("魯械备20200001") == [0] && find("鲁械备20200001") == [0])
    #expect(find("\u{F939}械备20200001") == nil)
    #expect(find("\u{F939}械备20200002") == [1] && find("魯械备20200002") == nil)
  }

  @Test func `each number has the rows a dictionary finds`() {
    // Numbers alike but for a province, for case, for width, for blanks, and for the way characters are composed.
    let parts = [
      "国械注准2020314", "粤械注准2020314", "國械註準2020314", "K20", "k20", "Ｋ20", "K 20", "caf\u{E9}",
      "cafe\u{301}", "\u{F900}", "豈", "〔2020〕", "",
    ]
    var dice = SeededNumbers(state: 12)
    let numbers: [String?] = (0..<2_000).map { _ in
      guard Int.random(in: 0..<9, using: &dice) > 0 else { return nil }
      return (parts.randomElement(using: &dice) ?? "")
        + (0..<2).map { _ in "\(Int.random(in: 0..<4, using: &dice))" }.joined()
    }
    let certificates = numbers.map(certificate)
    let rows = RowsByNumber(certificates, certificates.map { NumberHash($0) })
    var expected: [FoldedNumber: [Int]] = [:]
    for (row, number) in numbers.enumerated() {
      if let number { expected[FoldedNumber(number), default: []].append(row) }
    }
    #expect(expected.count < numbers.count / 5)
    for (number, own) in expected {
      #expect(rows.rows(of: number, in: certificates).map(Array.init) == own, "\(number.text)")
    }
    for number in ["", "K2", "国械注准2020315", "豈豈"] {
      #expect(rows.rows(of: FoldedNumber(number), in: certificates) == nil, "\(number)")
    }
  }
}
