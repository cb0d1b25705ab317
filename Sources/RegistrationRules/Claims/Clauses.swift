/// Where clauses end and quotations begin, told from the folded bytes alone.
extension FoldedProse {
  /// A mark that is open at a place.
  enum OpenMark: Equatable {
    /// 《, around the titles of books and standards.
    case title
    /// A quotation mark or parenthesis, and where it stands.
    case quotation(Int)
  }

  /// How far back an open mark is looked for, in bytes.
  private static let reach = 200

  /// Whether a clause ends with this byte; a comma ends one beside Chinese characters only.
  func endsClause(at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : Self.blockEnd
    switch bytes[index] {
    case Self.blockEnd, UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "-"):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      // Between digits they belong to a number: EN 14683:2019.
      return [Self.blockEnd, UInt8(ascii: " "), UInt8(ascii: "\"")].contains(next) || next >= 128
    case UInt8(ascii: ","):
      return next >= 128 || (index > 0 && bytes[index - 1] >= 128)
    case 0x82:
      return isMark(index, 0xE3, 0x80)
    default:
      return false
    }
  }

  /// The mark that was opened last before a place of the same block and is not closed there.
  func openMark(before place: Int) -> OpenMark? {
    var index = place - 1
    while index >= max(0, place - Self.reach) {
      switch bytes[index] {
      case Self.blockEnd, UInt8(ascii: ")"): return nil
      case UInt8(ascii: "("), UInt8(ascii: "\""): return .quotation(index)
      case 0x8A where isMark(index, 0xE3, 0x80): return .title
      case 0x8B where isMark(index, 0xE3, 0x80): return nil
      case 0x9C where isMark(index, 0xE2, 0x80): return .quotation(index - 2)
      case 0x9D where isMark(index, 0xE2, 0x80): return nil
      default: index -= 1
      }
    }
    return nil
  }

  private func isMark(_ last: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    last >= 2 && bytes[last - 2] == first && bytes[last - 1] == second
  }
}
