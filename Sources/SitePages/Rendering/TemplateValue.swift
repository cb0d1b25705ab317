/// One value a page offers to its template.
package enum TemplateValue: Sendable {
  /// Text of others or of phrases: escaped wherever it is printed.
  case text(String)
  /// HTML made by us from values of ours; printed by `{{{name}}}` only.
  case markup(Markup)
  /// A page of the same language, by its path below the language's folder; printed relative to the page.
  case page(String)
  /// A file by its path below the site's root; printed relative to the page.
  case file(String)
  /// An address outside the site whose scheme was checked when it was read.
  case address(String)
  case flag(Bool)
  /// Rows of a section, values in the order of the row's shape.
  case rows([[TemplateValue]])
}

/// HTML that is safe because we wrote it: every foreign text in it was escaped when it was made.
package struct Markup: Sendable {
  package let bytes: [UInt8]
  /// Only for makers of markup inside `Rendering`; everything else composes from what they return.
  init(trusted bytes: [UInt8]) { self.bytes = bytes }
}
