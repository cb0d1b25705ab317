/// What an address may be in content: decided on its bytes after every decoding Markdown does.
enum LinkAddress {
  case web, contact, fragment, relative

  /// Nil for an address no page may carry.
  init?(_ address: some Collection<UInt8>) {
    let kind = address.withContiguousStorageIfAvailable { Self.kind(of: $0) }
    guard let kind = kind ?? Array(address).withUnsafeBufferPointer({ Self.kind(of: $0) }) else {
      return nil
    }
    self = kind
  }

  private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> LinkAddress? {
    guard let first = bytes.first, first > 0x20, !hasControls(bytes),
      !bytes.contains(UInt8(ascii: "\\"))
    else { return nil }
    guard first != UInt8(ascii: "#") else { return .fragment }
    let stop = bytes.firstIndex(where: endsScheme) ?? bytes.endIndex
    guard stop < bytes.endIndex, bytes[stop] == UInt8(ascii: ":") else {
      // An address from the root would leave the folder the site was copied to.
      return first == UInt8(ascii: "/") ? nil : .relative
    }
    let rest = bytes[(stop + 1)...]
    switch bytes[..<stop] {
    case let scheme where isWord(scheme, "https") || isWord(scheme, "http"):
      let slash = UInt8(ascii: "/")
      guard rest.count > 2, rest[stop + 1] == slash, rest[stop + 2] == slash,
        !endsHost(rest[stop + 3]), !rest.contains(0x20)
      else { return nil }
      return .web
    case let scheme where isWord(scheme, "mailto") || isWord(scheme, "tel"):
      return rest.isEmpty ? nil : .contact
    default:
      return nil
    }
  }

  /// Whether the bytes are a word of small ASCII letters, in letters of either case.
  private static func isWord(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString
  ) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return zip(bytes, UnsafeBufferPointer(start: word.utf8Start, count: bytes.count)).allSatisfy {
      $0 == $1 || $0 | 0x20 == $1 && $0 < 0x60
    }
  }

  private static func endsScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || endsHost(byte)
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: ":")
  }

  private static func hasControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return true }
      // U+0080 to U+009F
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return true }
    }
    return false
  }
}
