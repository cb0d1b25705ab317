/// The names a page or row offers to templates, each with the way to its value: declared once, checked when templates load.
package struct Shape<Row>: Sendable {
  package struct Field: Sendable {
    let name: String
    let kind: ShapeKind
    let value: RowValue
  }

  package let fields: [Field]

  package init(_ fields: [Field]) { self.fields = fields }

  /// Names of rows of which those with the same number say the same; one without a number is like no other.
  init(_ fields: [Field], alike number: @escaping @Sendable (Row) -> Int32?) {
    let key = RowKey { number($0.assumingMemoryBound(to: Row.self).pointee) ?? -1 }
    self.fields = fields.map { field in
      Field(
        name: field.name, kind: field.kind,
        value: RowValue(
          reader: field.value.reader, keys: [key] + field.value.keys,
          isListed: field.value.isListed, mention: field.value.mention))
    }
  }

  /// What templates are checked against.
  package var description: ShapeDescription {
    ShapeDescription(
      names: fields.map { (name: $0.name, kind: $0.kind) }, values: fields.map(\.value))
  }

  /// The same names for rows that hold such a row as a part.
  func fields<Outer>(of part: @escaping @Sendable (Outer) -> Row) -> [Shape<Outer>.Field] {
    var known: [ObjectIdentifier: RowKey] = [:]
    return fields.map { field in
      let keys = field.value.keys.map { key in
        let read = known[ObjectIdentifier(key)] ?? key.reading(part)
        known[ObjectIdentifier(key)] = read
        return read
      }
      return .init(
        name: field.name, kind: field.kind,
        value: RowValue(
          reader: field.value.reader.reading(part), keys: keys, mention: field.value.mention))
    }
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
  let values: [RowValue]

  package init(names: [(name: String, kind: ShapeKind)], values: [RowValue] = []) {
    self.names = names
    self.values = values
  }
}

extension Shape.Field {
  private init(_ name: String, _ kind: ShapeKind, _ reader: ValueReader) {
    self.init(name: name, kind: kind, value: RowValue(reader: reader, keys: []))
  }

  package static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .text, .text { value($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A text that says which edition a page belongs to: where it stands in the page is noted.
  static func edition(
    _ name: String, _ part: EditionMention.Part, _ value: @escaping @Sendable (Row) -> String
  ) -> Self {
    let text = Self.text(name, value)
    return Self(
      name: name, kind: text.kind,
      value: RowValue(reader: text.value.reader, keys: [], mention: part))
  }

  package static func markup(_ name: String, _ value: @escaping @Sendable (Row) -> Markup) -> Self {
    Self(name, .markup, .markup { value($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A link inside the same language; an empty path is no link.
  package static func page(_ name: String, _ path: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .link, .link(.page) { path($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A link to a file by its path from the site's root; an empty path is no link.
  package static func file(_ name: String, _ path: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .link, .link(.file) { path($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  /// A link outside the site; an empty address is no link.
  package static func address(_ name: String, _ url: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .link, .link(.outside) { url($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  package static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
    Self(name, .flag, .flag { value($0.assumingMemoryBound(to: Row.self).pointee) })
  }

  package static func rows<Item>(
    _ name: String, _ shape: Shape<Item>, _ items: @escaping @Sendable (Row) -> [Item]
  ) -> Self {
    Self(
      name, .rows(shape.description),
      .rows { row, body in
        items(row.assumingMemoryBound(to: Row.self).pointee).withUnsafeBufferPointer { items in
          guard let first = items.baseAddress else { return }
          for index in items.indices where !body(UnsafeRawPointer(first + index)) { return }
        }
      })
  }

  /// The rows a list page is made for: where each of them stands in the page is noted.
  package static func listed<Item>(
    _ name: String, _ shape: Shape<Item>, _ items: @escaping @Sendable (Row) -> [Item]
  ) -> Self {
    let rows = Self.rows(name, shape, items)
    return Self(
      name: name, kind: rows.kind,
      value: RowValue(reader: rows.value.reader, keys: [], isListed: true))
  }

  /// A section for the one row there is, or none.
  package static func row<Item>(
    _ name: String, _ shape: Shape<Item>, _ item: @escaping @Sendable (Row) -> Item?
  ) -> Self {
    Self(
      name, .rows(shape.description),
      .rows { row, body in
        guard let item = item(row.assumingMemoryBound(to: Row.self).pointee) else { return }
        withUnsafePointer(to: item) { _ = body(UnsafeRawPointer($0)) }
      })
  }
}
