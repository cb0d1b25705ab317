/// What an address leads to, decided from its bytes; everything that is not plainly harmless is refused.
enum LinkAddress: Equatable {
  /// `https:` or `http:`: somebody else's page.
  case outside
  /// `mailto:` or `tel:`.
  case contact
  /// A place on the same page.
  case fragment
  /// A path of this site.
  case inside
  case refused

  init(_ address: String) {
    guard !address.isEmpty else {
      self = .refused
      return
    }
    var address = address
    self = address.withUTF8 { Self.kind(of: $0) }
  }

  private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> Self {
    guard let first = bytes.first, first > 0x20 else { return .refused }
    let odd = ByteSearch.first(in: bytes, from: 0, marksOfOdd)
    if odd < bytes.count {
      if bytes[odd...].contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .refused }
      let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      if path.contains(UInt8(ascii: "\\")) { return .refused }
    }
    let end = bytes.firstIndex { endsScheme($0) } ?? bytes.count
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      return known(scheme: bytes[..<end], before: bytes[(end + 1)...])
    }
    if first == UInt8(ascii: "#") { return .fragment }
    return first == UInt8(ascii: "/") ? .refused : .inside
  }

  /// Backslashes, controls and what may be one: bytes that few addresses have.
  @inline(__always)
  private static func marksOfOdd(_ word: UInt64) -> UInt64 {
    ByteSearch.zeroes(word & ByteSearch.word(of: 0xE0))
      | ByteSearch.zeroes(word ^ ByteSearch.word(of: 0x7F))
      | ByteSearch.zeroes(word ^ ByteSearch.word(of: UInt8(ascii: "\\")))
  }

  @inline(__always)
  private static func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }

  /// Whether the address has a scheme of its own that is allowed.
  var isOutside: Bool { self == .outside || self == .contact }

  /// An address of the web names a host; one without would lead into this site.
  private static func known(
    scheme: Slice<UnsafeBufferPointer<UInt8>>, before rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Self {
    func isScheme(_ name: StaticString) -> Bool {
      scheme.count == name.utf8CodeUnitCount
        && zip(scheme, UnsafeBufferPointer(start: name.utf8Start, count: scheme.count)).allSatisfy {
          $0 | 0x20 == $1
        }
    }
    if isScheme("https") || isScheme("http") {
      let host = rest.dropFirst(2).first ?? UInt8(ascii: "/")
      return rest.starts(with: "//".utf8) && (host == UInt8(ascii: ":") || !endsScheme(host))
        ? .outside : .refused
    }
    return isScheme("mailto") || isScheme("tel") ? .contact : .refused
  }
}
