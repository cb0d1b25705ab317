/// The words of a firm's name in plain lower-case letters, without the legal form.
///
/// Width, letter case, accents, punctuation and traditional script do not count; `&` is read as `and`. A dot or stroke
/// after a single letter joins (`S.p.A.`, `A/S`), after more letters it parts (`Co.Ltd`).
package struct NameWords: Hashable, Sendable {
  package let words: [String]

  package init(_ written: String) {
    var name = Self.withoutLanguageTags(written)
    let plain = name.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 128 } ? Self.plainWords(of: bytes) : nil
    }
    let words = plain ?? Self.words(of: name)
    self.words = LegalForms.removed(from: words)
  }

  /// The name without the language tags registers put behind it: `SOADCO, S.L. [ES]`.
  private static func withoutLanguageTags(_ written: String) -> Substring {
    var name = written[...]
    while name.utf8.last == UInt8(ascii: "]") || name.utf8.last == UInt8(ascii: " ") {
      if name.utf8.last == UInt8(ascii: " ") {
        name.removeLast()
        continue
      }
      let tag = name.utf8.suffix(4)
      guard tag.first == UInt8(ascii: "["), tag.dropFirst().prefix(2).allSatisfy(isCapital),
        name.utf8.count > 4
      else { break }
      name.removeLast(4)
    }
    return name
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  /// The words of an ASCII name, the common case, by its bytes.
  private static func plainWords(of name: UnsafeBufferPointer<UInt8>) -> [String] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { room in
      var words: [String] = []
      words.reserveCapacity(8)
      var length = 0
      var run = 0
      var before = UInt8(ascii: " ")
      func end() {
        if length > 0 {
          words.append(
            String(decoding: UnsafeBufferPointer(rebasing: room[..<length]), as: UTF8.self))
        }
        (length, run) = (0, 0)
      }
      for byte in name {
        switch byte {
        case 48...57, 97...122, 65...90:
          room[length] = (65...90).contains(byte) ? byte + 32 : byte
          length += 1
          run += 1
        case UInt8(ascii: "'"): break
        case UInt8(ascii: "."), UInt8(ascii: "/"):
          if run != 1 { end() }
          run = 0
        case UInt8(ascii: "&"):
          end()
          words.append("and")
        case UInt8(ascii: "+"):
          end()
          if before == UInt8(ascii: " ") { words.append("and") }
        default: end()
        }
        before = byte
      }
      end()
      return words
    }
  }

  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var run = 0
    var before: Unicode.Scalar = " "
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
      run = 0
    }
    for written in name.unicodeScalars {
      let scalar = SimplifiedForms.plain(FoldedNumber.narrow(written))
      switch scalar {
      case "'", "’", "ʼ": break
      case ".", "/":
        if run != 1 { end() }
        run = 0
      case "&", "＆":
        end()
        words.append("and")
      case "+":
        end()
        if before == " " { words.append("and") }
      case "㈱": words += wordAlone("株", after: &word, &run)
      case "㈜": words += wordAlone("주", after: &word, &run)
      default:
        if (0x300...0x36F).contains(scalar.value) { continue }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          for lower in scalar.properties.lowercaseMapping.unicodeScalars
          where !(0x300...0x36F).contains(lower.value) {
            if let plain = PlainLetters.plain(lower) {
              word += plain
            } else {
              word.unicodeScalars.append(lower)
            }
          }
          run += 1
        } else {
          end()
        }
      }
      before = scalar
    }
    end()
    return words
  }

  /// Ends the word at hand and adds a sign that is a word of its own.
  private static func wordAlone(
    _ sign: String, after word: inout String, _ run: inout Int
  ) -> [String] {
    defer {
      word = ""
      run = 0
    }
    return word.isEmpty ? [sign] : [word, sign]
  }
}
