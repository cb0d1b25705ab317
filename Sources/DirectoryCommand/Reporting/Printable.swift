/// Text of others made safe for a terminal: control characters become visible marks.
func printable(_ text: String) -> String {
  guard !isVisibleASCII(text), text.unicodeScalars.contains(where: isControl) else { return text }
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.value < 32, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      safe.append(picture)
    } else {
      safe.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(safe)
}

/// Whether a text is of visible ASCII characters and blanks, as most are: a byte each, a column each.
func isVisibleASCII(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    for byte in bytes where byte < 0x20 || byte >= 0x7F { return false }
    return true
  }
}

/// Several lines of such text, each on its own.
func printableLines(_ text: String) -> String {
  text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .map { printable(String($0)) }.joined(separator: "\n")
}

/// C0, C1 and the marks that turn the reading direction round.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<32, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
