import ContentDigest
import DirectoryModel

/// The text as an id: lower-case ASCII letters, digits and hyphens, at most 64; nil when it holds letters no id can have.
func recordID(from text: String) -> String? {
  var id = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar.value {
    case 97...122, 48...57: id.unicodeScalars.append(scalar)
    // Accents that stand alone, and apostrophes, part nothing.
    case 0x300...0x36F, 0x27, 0x2019: continue
    default:
      if let plain = PlainLetters.plain(scalar), plain.utf8.allSatisfy({ $0 < 128 }) {
        id += plain
      } else if scalar.properties.isAlphabetic {
        return nil
      } else if !id.isEmpty, id.utf8.last != UInt8(ascii: "-") {
        id += "-"
      }
    }
  }
  while id.utf8.last == UInt8(ascii: "-") { id.removeLast() }
  guard !id.isEmpty else { return nil }
  guard id.utf8.count > 64 else { return id }
  // A cut name stays one of its own by what was cut.
  return String(id.prefix(55)) + "-" + shortDigest(of: id)
}

/// Eight digits that stand for a text.
func shortDigest(of text: String) -> String {
  String(decoding: Digest(of: Array(text.utf8)).hexadecimal.prefix(8), as: UTF8.self)
}
