/// The names a page or row offers to templates, each with the way to its value: declared once, checked when templates load.
package struct Shape<Row>: Sendable {
  package struct Field: Sendable {
    let name: String
    let kind: ShapeKind
    let value: @Sendable (Row) -> TemplateValue
  }

  package let fields: [Field]

  package init(_ fields: [Field]) { self.fields = fields }

  /// The values of a row in the order of the fields.
  package func values(of row: Row) -> [TemplateValue] { fields.map { $0.value(row) } }

  /// What templates are checked against.
  package var description: ShapeDescription {
    ShapeDescription(names: fields.map { (name: $0.name, kind: $0.kind) })
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
  package init(names: [(name: String, kind: ShapeKind)]) { self.names = names }
}

extension Shape.Field {
  package static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .text) { .text(value($0)) }
  }

  package static func markup(_ name: String, _ value: @escaping @Sendable (Row) -> Markup) -> Self {
    Self(name: name, kind: .markup) { .markup(value($0)) }
  }

  /// A link inside the same language; an empty path is no link.
  package static func page(_ name: String, _ path: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .link) { .page(path($0)) }
  }

  /// A link to a file by its path from the site's root; an empty path is no link.
  package static func file(_ name: String, _ path: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .link) { .file(path($0)) }
  }

  /// A link outside the site; an empty address is no link.
  package static func address(_ name: String, _ url: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, kind: .link) { .address(url($0)) }
  }

  package static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
    Self(name: name, kind: .flag) { .flag(value($0)) }
  }

  package static func rows<Item>(
    _ name: String, _ shape: Shape<Item>, _ items: @escaping @Sendable (Row) -> [Item]
  ) -> Self {
    Self(name: name, kind: .rows(shape.description)) { row in
      .rows(items(row).map(shape.values))
    }
  }

  /// Rows whose values stand ready, in the order of the shape.
  package static func valuedRows<Item>(
    _ name: String, _ shape: Shape<Item>, _ rows: @escaping @Sendable (Row) -> [[TemplateValue]]
  ) -> Self {
    Self(name: name, kind: .rows(shape.description)) { .rows(rows($0)) }
  }
}
