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
    guard let first = bytes.first, first > 0x20, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return .refused }
    let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard !path.contains(UInt8(ascii: "\\")) else { return .refused }
    let beginning = path.prefix { $0 != UInt8(ascii: "/") }
    if let colon = beginning.firstIndex(of: UInt8(ascii: ":")) {
      return known(scheme: beginning[..<colon], before: path[(colon + 1)...])
    }
    if first == UInt8(ascii: "#") { return .fragment }
    return first == UInt8(ascii: "/") ? .refused : .inside
  }

  /// Whether the address has a scheme of its own that is allowed.
  var isOutside: Bool { self == .outside || self == .contact }

  /// An address of the web names a host; one without would lead into this site.
  private static func known(
    scheme: Slice<UnsafeBufferPointer<UInt8>>, before rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Self {
    switch String(decoding: scheme.map { $0 | 0x20 }, as: UTF8.self) {
    case "https", "http":
      rest.count > 2 && rest.starts(with: "//".utf8) && rest.dropFirst(2).first != UInt8(ascii: "/")
        ? .outside : .refused
    case "mailto", "tel": .contact
    default: .refused
    }
  }
}
