import Testing

@testable import LanguageServer

/// What stood in lines that nobody touched is found where they stand now.
@Suite struct LineShiftTests {
  private func moved(_ lines: ClosedRange<Int>, _ old: String, _ new: String) -> ClosedRange<Int>? {
    let shift = LineShift(from: LineIndex(Array(old.utf8)), to: LineIndex(Array(new.utf8)))
    let span = TextSpan(
      start: TextPosition(line: lines.lowerBound, character: 3),
      end: TextPosition(line: lines.upperBound, character: 5))
    return shift.moved(span).map { $0.start.line...$0.end.line }
  }

  @Test func `lines before a change stay and those behind it move`() {
    #expect(moved(0...1, "a\nb\nc\nd", "a\nb\nx\ny\nd") == 0...1)
    #expect(moved(3...3, "a\nb\nc\nd", "a\nb\nx\ny\nd") == 4...4)
    #expect(moved(2...3, "a\nb\nc\nd", "c\nd") == 0...1)
    #expect(moved(1...2, "a\nb\nc", "a\nb\nc") == 1...2)
  }

  @Test func `a stretch with a changed line is left out`() {
    #expect(moved(2...2, "a\nb\nc\nd", "a\nb\nx\nd") == nil)
    #expect(moved(1...3, "a\nb\nc\nd", "a\nb\nx\nd") == nil)
    #expect(moved(0...3, "a\nb\nc\nd", "") == nil)
  }

  @Test func `lines that are alike are counted once`() {
    #expect(moved(1...1, "a\na\na", "a\na") == 1...1)
    #expect(moved(2...2, "a\na\na", "a\na") == nil)
    #expect(moved(2...2, "a\na\na", "a\na\na\na") == 2...2)
  }
}
