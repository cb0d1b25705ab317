/// The names a page or row offers to templates, each with the way to its value: declared once, checked when templates load.
package struct Shape<Row>: Sendable {
  package struct Field: Sendable {
    let name: String
    let kind: ShapeKind
    let value: ValueReader
  }

  package let fields: [Field]

  package init(_ fields: [Field]) { self.fields = fields }

  /// What templates are checked against.
  package var description: ShapeDescription {
    ShapeDescription(
      names: fields.map { (name: $0.name, kind: $0.kind) }, values: fields.map(\.value))
  }

  /// The same names for rows that hold such a row as a part.
  func fields<Outer>(of part: @escaping @Sendable (Outer) -> Row) -> [Shape<Outer>.Field] {
    fields.map { .init(name: $0.name, kind: $0.kind, value: $0.value.reading(part)) }
  }
}

/// The kind of a name: what a template may do with it.
package indirect enum ShapeKind: Sendable {
  /// `{{name}}`, and `{{#name}}…{{/name}}` when it is not empty.
  case text
  /// `{{{name}}}`, and as a section when it is not empty.
  case markup
  /// `{{name}}` as an address inside an attribute, and as a section when there is one.
  case link
  /// A section or inverted section.
  case flag
  /// A section repeated for each row, or inverted when there is none.
  case rows(ShapeDescription)
}

/// Names and kinds without the Swift type behind them.
package struct ShapeDescription: Sendable {
  package let names: [(name: String, kind: ShapeKind)]
  /// In the order of the names.
  let values: [ValueReader]

  package init(names: [(name: String, kind: ShapeKind)], values: [ValueReader]) {
    self.names = names
    self.values = values
  }
}

extension Shape.Field {
  package static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .text, value: .text { value($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  package static func markup(_ name: String, _ value: @escaping @Sendable (Row) -> Markup) -> Self {
    Self(name: name, kind: .markup, value: .markup { value($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A link inside the same language; an empty path is no link.
  package static func page(_ name: String, _ path: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .link, value: .link(.page) { path($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A link to a file by its path from the site's root; an empty path is no link.
  package static func file(_ name: String, _ path: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .link, value: .link(.file) { path($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A link outside the site; an empty address is no link.
  package static func address(_ name: String, _ url: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .link, value: .link(.outside) { url($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  package static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
    Self(name: name, kind: .flag, value: .flag { value($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  package static func rows<Item>(
    _ name: String, _ shape: Shape<Item>, _ items: @escaping @Sendable (Row) -> [Item]
  ) -> Self {
    Self(
      name: name, kind: .rows(shape.description),
      value: .rows { row, body in
        items(row.assumingMemoryBound(to: Row.self).pointee).withUnsafeBufferPointer { items in
          guard let first = items.baseAddress else { return }
          for index in items.indices where !body(UnsafeRawPointer(first + index)) { return }
        }
      })
  }

  /// A section for the one row there is, or none.
  package static func row<Item>(
    _ name: String, _ shape: Shape<Item>, _ item: @escaping @Sendable (Row) -> Item?
  ) -> Self {
    Self(
      name: name, kind: .rows(shape.description),
      value: .rows { row, body in
        guard let item = item(row.assumingMemoryBound(to: Row.self).pointee) else { return }
        withUnsafePointer(to: item) { _ = body(UnsafeRawPointer($0)) }
      })
  }
}
