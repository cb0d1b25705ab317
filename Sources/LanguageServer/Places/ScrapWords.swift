/// What stands ahead of the scanner on a line.
extension ScrapScanner {
  /// A key on this line of block style: its text, and where its colon stands.
  func keyAhead() -> (text: Range<Int>, colon: Int, isQuoted: Bool)? {
    guard let first = byte(index), !opensFlow(first) else { return nil }
    let word = wordAhead(inFlow: false, endsAtColon: true)
    var colon = word.end
    while byte(colon) == 32 { colon += 1 }
    guard byte(colon) == UInt8(ascii: ":"), isBlankOrEnd(colon + 1) else { return nil }
    return (word.text, colon, word.isQuoted)
  }

  /// A word up to where it ends on its line; `end` is behind its closing quote.
  func wordAhead(
    inFlow: Bool, endsAtColon: Bool = false
  ) -> (text: Range<Int>, end: Int, isQuoted: Bool) {
    var place = index
    if let quote = byte(index), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      place += 1
      while let here = byte(place), here != quote, here != 10 {
        place += here == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      let end = min(place, bytes.endIndex)
      return (
        index + 1..<max(end, index + 1), min(end + (byte(end) == quote ? 1 : 0), bytes.endIndex),
        true
      )
    }
    while let here = byte(place), here != 10, here != 13 {
      if here == UInt8(ascii: "#"), place > index, byte(place - 1) == 32 { break }
      if here == UInt8(ascii: ":"), inFlow || endsAtColon, isBlankOrEnd(place + 1, inFlow) { break }
      if inFlow, endsFlowWord(here) { break }
      place += 1
    }
    while place > index, byte(place - 1) == 32 { place -= 1 }
    return (index..<place, place, false)
  }

  private func endsFlowWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || opensFlow(byte) || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}")
  }

  func isBlankOrEnd(_ place: Int, _ inFlow: Bool = false) -> Bool {
    guard let here = byte(place) else { return true }
    if inFlow, here == UInt8(ascii: ",") || here == UInt8(ascii: "}") { return true }
    return here == 32 || here == 10 || here == 13
  }

  func isLineEnd(_ place: Int) -> Bool {
    guard let here = byte(place) else { return true }
    return here == 10 || here == 13
  }

  func opensFlow(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  func holdsCursor(_ start: Int) -> Bool {
    guard let cursor, cursor >= start else { return false }
    return !bytes[start..<min(cursor, bytes.endIndex)].contains(10)
  }

  /// Whether a line begins with a key or an item, as only block style does.
  func beginsBlock(_ start: Int) -> Bool {
    var place = start
    while byte(place) == 32 { place += 1 }
    if byte(place) == UInt8(ascii: "-"), isBlankOrEnd(place + 1) { return true }
    let first = place
    while let here = byte(place), here == UInt8(ascii: "-") || (97...122).contains(here) {
      place += 1
    }
    let isKey = place > first && byte(place) == UInt8(ascii: ":") && isBlankOrEnd(place + 1)
    // Keys of a mapping in brackets stand on lines of their own too, but a comma was before them.
    return isKey && brackets.last?.isMapping != true
  }

  mutating func skipLine() {
    while index < bytes.endIndex, bytes[index] != 10 { index += 1 }
    index += 1
  }
}
