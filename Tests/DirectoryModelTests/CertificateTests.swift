import Testing

@testable import DirectoryModel

@Suite struct CertificateTests {
  private let file = SourceFile.ID(index: 2)

  @Test(arguments: [
    "one line": Array(repeating: (4, 4), count: 11),
    "a number of two lines":
      [(4, 4), (4, 4), (4, 5)] + Array(repeating: (5, 5), count: 7) + [(4, 5)],
    "mappings": (4..<14).map { ($0, $0) } + [(4, 14)],
  ])
  func `each cell keeps its place`(_ what: String, _ lines: [(Int, Int)]) {
    let ranges = lines.enumerated().map { place, lines in
      SourceRange(
        file: file, line: lines.0, column: place * 30 + 1, endLine: lines.1,
        endColumn: place * 30 + 20)
    }
    expectPlaces(ranges)
  }

  @Test func `columns of long lines are kept`() {
    expectPlaces(
      (0..<11).map {
        SourceRange(file: file, line: 3, column: 65_500 + $0 * 40, length: 30)
      })
  }

  @Test func `an empty cell has no value and no place`() {
    let certificate = certificate(nil, .start(of: file))
    #expect(certificate.number == nil && certificate.holder == nil && certificate.issuer == nil)
    #expect(certificate.issued == nil && certificate.expires == nil && certificate.standing == nil)
    #expect(certificate.products.isEmpty)
    #expect(certificate.supplier == nil && certificate.since == nil && certificate.checked == nil)
    #expect(certificate.scheme.value.text == "scheme")
  }

  private func expectPlaces(_ ranges: [SourceRange]) {
    let certificate = certificate(ranges, ranges[10])
    #expect(certificate.scheme.value.text == "scheme" && certificate.scheme.range == ranges[0])
    #expect(certificate.number == Located("number", at: ranges[1]))
    #expect(certificate.holder == Located("holder", at: ranges[2]))
    #expect(certificate.issuer == Located(Issuer.ID("issuer"), at: ranges[3]))
    #expect(certificate.issued == Located(CalendarDay(number: 0), at: ranges[4]))
    #expect(certificate.expires == Located(CalendarDay(number: -5), at: ranges[5]))
    #expect(certificate.standing == Located(.suspended, at: ranges[6]))
    #expect(certificate.supplier == Located(Supplier.ID("supplier"), at: ranges[7]))
    #expect(certificate.products == [Product.ID("a"), Product.ID("b")])
    #expect([0, 1].map(certificate.range(ofProductAt:)) == Array(ranges[8...9]))
    #expect(certificate.range == ranges[10])
    #expect(certificate.since == CalendarDay(number: 7))
    #expect(certificate.checked == CalendarDay(number: 8))
  }

  /// A row whose cells stand at some ranges; without them a row of nothing but a scheme.
  private func certificate(_ ranges: [SourceRange]?, _ row: SourceRange) -> Certificate {
    func cell<Value>(_ value: Value, _ place: Int) -> Located<Value>? {
      ranges.map { Located(value, at: $0[place]) }
    }
    return Certificate(
      scheme: Located(CertificateScheme.ID("scheme"), at: ranges?[0] ?? row),
      number: cell("number", 1), holder: cell("holder", 2), issuer: cell(Issuer.ID("issuer"), 3),
      products: [cell(Product.ID("a"), 8), cell(Product.ID("b"), 9)].compactMap(\.self),
      models: [], standard: nil, use: nil, issued: cell(CalendarDay(number: 0), 4),
      expires: cell(CalendarDay(number: -5), 5), standing: cell(.suspended, 6),
      since: ranges.map { _ in CalendarDay(number: 7) }, recorded: CalendarDay(number: 1),
      checked: ranges.map { _ in CalendarDay(number: 8) }, evidence: nil, source: nil,
      supplier: cell(Supplier.ID("supplier"), 7), note: nil, range: row)
  }
}
