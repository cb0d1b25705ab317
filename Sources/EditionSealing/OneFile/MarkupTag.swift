/// A start tag as it stands in a page: attribute values with their escapes.
struct MarkupTag: Equatable {
  struct Attribute: Equatable {
    let name: String
    var value: String?
  }

  var name: String
  var attributes: [Attribute]

  /// Whether nothing stands between it and an end tag.
  var isVoid: Bool { Self.voids.contains(name) }

  private static let voids: Set<String> = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  func hasClass(_ name: String) -> Bool {
    self["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// As it is written.
  var text: String {
    let written = attributes.map { attribute in
      attribute.value.map { " \(attribute.name)=\"\($0.replacing("\"", with: "&quot;"))\"" }
        ?? " \(attribute.name)"
    }
    return "<\(name)\(written.joined())>"
  }
}
