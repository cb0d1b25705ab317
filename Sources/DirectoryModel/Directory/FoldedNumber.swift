/// A number in the form it is compared in: width, blanks, letter case and traditional forms do not count.
///
/// Source of the foldings: the ways official tables and cartons write NMPA numbers (line breaks inside,
/// full-width digits, traditional script, a final 号), and the permits of Taiwan.
package struct FoldedNumber: Hashable, Sendable {
  package let text: String

  package init(_ written: String) {
    var folded = ""
    folded.reserveCapacity(written.utf8.count)
    if written.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) {
      folded = written.uppercased()
    } else {
      for scalar in written.unicodeScalars {
        guard !Self.isBlank(scalar) else { continue }
        folded.unicodeScalars.append(Self.narrow(scalar))
      }
      folded = folded.uppercased()
    }
    text = folded
  }

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
    uniqueKeysWithValues: zip(
      "國註準進許備號滬蘇遼魯粵瓊陝寧贛閩晉藥監產經營衛醫輸製陸參貳".unicodeScalars,
      "国注准进许备号沪苏辽鲁粤琼陕宁赣闽晋药监产经营卫医输制陆叁贰".unicodeScalars))
}
