/// A number in the form it is compared in: width, blanks, letter case and traditional forms do not count.
///
/// Source of the foldings: the ways official tables and cartons write NMPA numbers (line breaks inside,
/// full-width digits, traditional script, a final 号), and the permits of Taiwan.
package struct FoldedNumber: Hashable, Sendable {
  package let text: String

  package init(_ written: String) {
    // Most numbers are written as they are compared: nothing is copied then.
    guard !Self.isFolded(written) else {
      text = written
      return
    }
    guard written.utf8.contains(where: { $0 >= 0x7F }) else {
      text = Self.foldedPlain(written)
      return
    }
    var folded = ""
    folded.reserveCapacity(written.utf8.count)
    for scalar in written.unicodeScalars {
      guard !Self.isBlank(scalar) else { continue }
      folded.unicodeScalars.append(Self.narrow(scalar))
    }
    text = folded.uppercased()
  }

  /// The folded form of a text of ASCII characters.
  private static func foldedPlain(_ written: String) -> String {
    var written = written
    return written.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { folded in
        var count = 0
        for byte in bytes where byte > 32 {
          folded[count] = (97...122).contains(byte) ? byte - 32 : byte
          count += 1
        }
        return count
      }
    }
  }

  /// Whether folding would change nothing; characters it does not know for sure count as changed.
  private static func isFolded(_ written: String) -> Bool {
    let isFolded = written.utf8.withContiguousStorageIfAvailable { Self.isFolded($0) }
    return isFolded ?? Array(written.utf8).withUnsafeBufferPointer { Self.isFolded($0) }
  }

  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = lengthOfFolded(bytes)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte > 32, byte < 127, !(97...122).contains(byte) else { return false }
        index += 1
      } else {
        // Three bytes from U+4E00 on: Chinese characters, of which only traditional forms change.
        guard (0xE4...0xE9).contains(byte), index + 2 < bytes.count else { return false }
        let scalar =
          Int(byte & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6
          | Int(bytes[index + 2] & 0x3F)
        guard scalar >= 0x4E00, scalar <= 0x9FFF, !isTraditional[scalar - 0x4E00] else {
          return false
        }
        index += 3
      }
    }
    return true
  }

  /// How many bytes at the beginning are ASCII that folding would not change, as far as eight at a time tell.
  private static func lengthOfFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let each: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(bytes)
    var length = 0
    while length &+ 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: length, as: UInt64.self)
      // The highest bit of each byte: of what is no ASCII, below 33, 127, and from 97 to 122.
      let isOver32 = eight &+ (128 - 33) &* each
      let isOver96 = eight &+ (128 - 97) &* each
      let isOver122 = eight &+ (128 - 123) &* each
      let isOver126 = eight &+ 1 &* each
      let odd = eight | ~isOver32 | (isOver96 & ~isOver122) | isOver126
      guard odd & (each << 7) == 0 else { return length }
      length &+= 8
    }
    return length
  }

  /// From U+4E00 to U+9FFF.
  private static let isTraditional: [Bool] = {
    var are = [Bool](repeating: false, count: 0x9FFF - 0x4E00 + 1)
    for scalar in traditional.unicodeScalars { are[Int(scalar.value) - 0x4E00] = true }
    return are
  }()

  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...32, 0x7F...0xA0, 0xAD, 0x61C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// The half-width, simplified form of a character.
  package static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    switch scalar.value {
    case 0x2010...0x2015, 0x2212: return "-"
    default: return simplified[scalar] ?? scalar
    }
  }

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(Self.traditional.unicodeScalars, Self.plainForms.unicodeScalars))

  /// The traditional characters of official numbers.
  package static let traditional = "國註準進許備號滬蘇遼魯粵瓊陝寧贛閩晉藥監產經營衛醫輸製陸參貳"
  /// Character by character the simplified forms of `traditional`.
  package static let plainForms = "国注准进许备号沪苏辽鲁粤琼陕宁赣闽晋药监产经营卫医输制陆叁贰"

  /// Without a last 号, which may be written or not.
  package var withoutEnding: FoldedNumber {
    // Most are told by their last bytes.
    let ending = NumberWriting.ending
    guard text.utf8.suffix(3).elementsEqual(ending.utf8), text.hasSuffix(ending) else {
      return self
    }
    return FoldedNumber(String(text.dropLast()))
  }
}
