/// How the lines of a text have moved between two of its versions: those before and behind what was typed are the same.
struct LineShift {
  /// Lines at the beginning that are alike.
  private let before: Int
  /// The first of the lines at the end of the old text that are alike.
  private let behind: Int
  private let distance: Int

  init(from old: LineIndex, to new: LineIndex) {
    let most = min(old.count, new.count)
    var before = 0
    while before < most, old.line(before) == new.line(before) { before += 1 }
    var alike = 0
    while alike < most - before,
      old.line(old.count - 1 - alike) == new.line(new.count - 1 - alike)
    { alike += 1 }
    self.before = before
    behind = old.count - alike
    distance = new.count - old.count
  }

  /// Where a stretch stands now; nil when a line of it was changed.
  func moved(_ span: TextSpan) -> TextSpan? {
    if span.end.line < before { return span }
    guard span.start.line >= behind else { return nil }
    func place(_ old: TextPosition) -> TextPosition {
      TextPosition(line: old.line + distance, character: old.character)
    }
    return TextSpan(start: place(span.start), end: place(span.end))
  }
}
