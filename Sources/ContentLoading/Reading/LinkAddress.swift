/// What an address may be in content: decided on its bytes after every decoding Markdown does.
enum LinkAddress {
  case web, contact, fragment, relative

  /// Nil for an address no page may carry.
  init?(_ address: some Collection<UInt8>) {
    let bytes = Array(address)
    guard let first = bytes.first, first > 0x20, !Self.hasControls(bytes),
      !bytes.contains(UInt8(ascii: "\\"))
    else { return nil }
    guard first != UInt8(ascii: "#") else {
      self = .fragment
      return
    }
    let stop = bytes.firstIndex { Self.endsScheme.contains($0) } ?? bytes.endIndex
    guard stop < bytes.endIndex, bytes[stop] == UInt8(ascii: ":") else {
      // An address from the root would leave the folder the site was copied to.
      guard first != UInt8(ascii: "/") else { return nil }
      self = .relative
      return
    }
    let rest = bytes[(stop + 1)...]
    switch String(decoding: bytes[..<stop], as: UTF8.self).lowercased() {
    case "http", "https":
      let slashes = Array("//".utf8)
      guard rest.starts(with: slashes), let host = rest.dropFirst(2).first,
        !Self.endsHost.contains(host), !rest.contains(0x20)
      else { return nil }
      self = .web
    case "mailto", "tel":
      guard !rest.isEmpty else { return nil }
      self = .contact
    default:
      return nil
    }
  }

  private static let endsScheme = Array(":/?#".utf8)
  private static let endsHost = Array("/?#:".utf8)

  private static func hasControls(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      bytes[index] < 0x20 || bytes[index] == 0x7F
        // U+0080 to U+009F
        || (bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0)
    }
  }
}
