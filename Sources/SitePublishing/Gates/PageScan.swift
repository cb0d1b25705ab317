/// What one written page refers to and offers, read from its bytes.
struct PageScan {
  struct Reference {
    let target: String
    let fragment: String
    let written: String
  }

  enum Fault: Equatable {
    case outside(String)
    case inline(String)
    case anchorTwice(String)
    case noPolicy
  }

  private(set) var references: [Reference] = []
  private(set) var anchors: Set<String> = []
  private(set) var faults: [Fault] = []

  private let folder: [Substring]
  private let path: String
  private var hasPolicy = false

  /// Reads a page that stands at `path` from the edition's root.
  init(_ bytes: [UInt8], at path: String) {
    self.path = path
    folder = path.split(separator: "/").dropLast()
    var reader = TagReader(bytes)
    while let tag = reader.next() { look(at: tag) }
    if !hasPolicy { faults.append(.noPolicy) }
  }

  private mutating func look(at tag: TagReader.Tag) {
    switch tag.name {
    case "base": faults.append(.outside("<base>"))
    case "style": faults.append(.inline("<style>"))
    case "script" where !tag.attributes.contains { $0.name == "src" }:
      if !tag.attributes.contains(where: { $0.name == "type" && $0.value.hasSuffix("json") }) {
        faults.append(.inline("<script>"))
      }
    case "meta":
      if tag.attributes.contains(where: { $0.value == "Content-Security-Policy" }) {
        hasPolicy = true
      }
      if tag.attributes.contains(where: { $0.name == "http-equiv" && $0.value == "refresh" }) {
        faults.append(.outside("<meta http-equiv=refresh>"))
      }
    default: break
    }
    for attribute in tag.attributes {
      switch attribute.name {
      case "id":
        if !anchors.insert(attribute.value).inserted { faults.append(.anchorTwice(attribute.value)) }
      case "href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href":
        refer(to: attribute, in: tag)
      case "integrity", "crossorigin": faults.append(.outside(attribute.name))
      case "style": faults.append(.inline("style=\"\(attribute.value)\""))
      default:
        if attribute.name.hasPrefix("on") { faults.append(.inline(attribute.name)) }
      }
    }
  }

  private mutating func refer(to attribute: TagReader.Attribute, in tag: TagReader.Tag) {
    let written = attribute.value
    if Self.hasScheme(written) {
      let isMarked = tag.attributes.contains {
        $0.name == "rel" && $0.value.split(separator: " ").contains("external")
      }
      if tag.name != "a" || attribute.name != "href" || !isMarked { faults.append(.outside(written)) }
      return
    }
    guard !written.hasPrefix("/"), !written.contains("\\") else {
      faults.append(.outside(written))
      return
    }
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let fragment = parts.count > 1 ? Self.decoded(parts[1]) : ""
    references.append(
      Reference(
        target: file.isEmpty ? path : resolve(Self.decoded(file)), fragment: fragment,
        written: written))
  }

  /// A relative path from the edition's root; one that leads outside or names a folder keeps a form no file has.
  private func resolve(_ relative: String) -> String {
    var components = folder
    for component in relative.split(separator: "/", omittingEmptySubsequences: false) {
      switch component {
      case "..":
        guard !components.isEmpty else { return "../" + relative }
        components.removeLast()
      case ".": break
      default: components.append(component)
      }
    }
    return components.joined(separator: "/")
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text.hasPrefix("//") }
    return !text.utf8[..<colon].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
