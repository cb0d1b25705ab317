/// A cell without what nobody sees: blanks of every kind become plain ones, marks of no width and controls go.
///
/// Lines are kept and trimmed, blank ones left out.
func cleanText(_ written: String) -> (text: String, controls: Int) {
  if isPlain(written) { return (written, 0) }
  var lines: [String] = []
  var line = String.UnicodeScalarView()
  var controls = 0
  var isBlankPending = false
  func end() {
    while let last = line.last, isJoiner(last) { line.removeLast() }
    if !line.isEmpty { lines.append(String(line)) }
    line.removeAll()
    isBlankPending = false
  }
  for scalar in written.unicodeScalars {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: end()
    case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      isBlankPending = !line.isEmpty
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: continue
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: controls += 1
    case 0x200C...0x200D where line.isEmpty: continue
    default:
      if isBlankPending {
        line.append(" ")
        isBlankPending = false
      }
      line.append(scalar)
    }
  }
  end()
  return (lines.joined(separator: "\n"), controls)
}

/// They join letters inside words of some scripts, and mean nothing at an end.
private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0x200C || scalar.value == 0x200D
}

private func isPlain(_ text: String) -> Bool {
  var before: UInt8 = 0x20
  for byte in text.utf8 {
    guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
    before = byte
  }
  return before != 0x20 || text.isEmpty
}
