/// A firm's name in the form it is compared in: letter case, width, accents, punctuation, blanks and legal forms do not count.
package struct FoldedName: Hashable, Sendable {
  package let text: String

  package init(_ written: String) {
    let isPlain = written.utf8.allSatisfy { $0 < 128 }
    let words = isPlain ? Self.plainWords(of: written) : Self.words(of: written)
    let kept = words.filter { !Self.legalForms.contains($0) }
    let joined = (kept.isEmpty ? words : kept).joined()
    let form = isPlain ? nil : Self.chineseForms.first { joined.hasSuffix($0) && joined != $0 }
    text = form.map { String(joined.dropLast($0.count)) } ?? joined
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      let narrow = FoldedNumber.narrow(scalar)
      if narrow.properties.isAlphabetic || narrow.properties.numericType != nil {
        word += narrow.properties.lowercaseMapping.unicodeScalars.map { plain($0) }.joined()
      } else if narrow != "'" && narrow != "." && narrow != "’" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The words of an ASCII name, the common case, by its bytes.
  private static func plainWords(of name: String) -> [String] {
    let kept = name.utf8.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ".") }
    let words = kept.split {
      !((48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0))
    }
    return words.map { word in
      String(decoding: word.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    guard scalar.value > 127 else { return String(scalar) }
    return accents[scalar] ?? String(scalar)
  }

  private static let accents: [Unicode.Scalar: String] = [
    "ä": "a", "à": "a", "á": "a", "â": "a", "ã": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e",
    "é": "e", "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o",
    "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ø": "o", "ß": "ss", "ù": "u", "ú": "u", "û": "u",
    "ü": "u", "ý": "y", "ÿ": "y", "ł": "l", "ś": "s", "š": "s", "ž": "z", "ź": "z", "ż": "z",
    "č": "c", "ć": "c", "ğ": "g", "ş": "s", "ı": "i", "ő": "o", "ű": "u",
  ]

  private static let legalForms: Set<String> = [
    "co", "coltd", "company", "ltd", "limited", "inc", "incorporated", "llc", "corp", "corporation",
    "gmbh",
    "ag", "kg", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "plc", "lp", "oy", "ab", "as",
    "pte", "pty", "sdn", "bhd", "sl", "ltda", "cv", "de",
  ]

  private static let chineseForms = [
    "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "公司",
  ]
}
