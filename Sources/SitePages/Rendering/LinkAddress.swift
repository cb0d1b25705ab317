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
    var endOfPath = bytes.count
    var endOfStep = bytes.count
    var colon: Int?
    for (place, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F { return .refused }
      guard place < endOfPath else { continue }
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"): endOfPath = place
      case UInt8(ascii: "\\"): return .refused
      case UInt8(ascii: "/"): endOfStep = min(endOfStep, place)
      case UInt8(ascii: ":"): if colon == nil, place < endOfStep { colon = place }
      default: break
      }
    }
    if let colon {
      return known(scheme: bytes[..<colon], before: bytes[(colon + 1)..<endOfPath])
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
    func isScheme(_ name: StaticString) -> Bool {
      scheme.count == name.utf8CodeUnitCount
        && zip(scheme, UnsafeBufferPointer(start: name.utf8Start, count: scheme.count)).allSatisfy {
          $0 | 0x20 == $1
        }
    }
    if isScheme("https") || isScheme("http") {
      let slash = UInt8(ascii: "/")
      return rest.count > 2 && rest[rest.startIndex] == slash && rest[rest.startIndex + 1] == slash
        && rest[rest.startIndex + 2] != slash ? .outside : .refused
    }
    return isScheme("mailto") || isScheme("tel") ? .contact : .refused
  }
}
