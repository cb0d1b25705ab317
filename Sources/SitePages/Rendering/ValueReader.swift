/// A value of a row, with the keys of the rows it belongs to, outermost first.
package struct RowValue: Sendable {
  let reader: ValueReader
  let keys: [RowKey]
  /// Whether these are the rows a list page is made for.
  var isListed = false
  /// What of the edition the value says, if it says nothing but that.
  var mention: EditionMention.Part?
}

/// The way from a row in memory to one of its values, for templates, which do not know the types of rows.
///
/// Values are read where they are printed: no row is turned into a list of values first.
package enum ValueReader: Sendable {
  /// What an address counts from.
  package enum Destination: Sendable {
    /// A page of the same language, by its path below the language's folder.
    case page
    /// A file by its path below the site's root.
    case file
    /// Outside the site; its scheme was checked when it was read, and is checked again when it is printed.
    case outside
  }

  /// Text of others or of phrases: escaped wherever it is printed.
  case text(@Sendable (UnsafeRawPointer) -> String)
  /// HTML made by us from values of ours; printed by `{{{name}}}` only.
  case markup(@Sendable (UnsafeRawPointer) -> Markup)
  case link(Destination, @Sendable (UnsafeRawPointer) -> String)
  case flag(@Sendable (UnsafeRawPointer) -> Bool)
  /// Hands each row of a section on, until it is told not to go on.
  case rows(@Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Bool) -> Void)

  /// Reads the same value of a row that holds the reader's own kind of row as a part.
  func reading<Row, Part>(_ part: @escaping @Sendable (Row) -> Part) -> ValueReader {
    switch self {
    case .text(let read): .text { $0.withPart(part, read) }
    case .markup(let read): .markup { $0.withPart(part, read) }
    case .link(let destination, let read): .link(destination) { $0.withPart(part, read) }
    case .flag(let read): .flag { $0.withPart(part, read) }
    case .rows(let visit): .rows { row, body in row.withPart(part) { visit($0, body) } }
    }
  }
}

/// A reader as a run of a template uses it: all threads print by it, and it is neither counted nor copied for that.
final class KeptReader: Sendable {
  enum Kind: Sendable { case text, markup, link(ValueReader.Destination), flag, rows }

  let kind: Kind
  /// Each kind has its own way to a value; the others are never taken.
  let text: @Sendable (UnsafeRawPointer) -> String
  let markup: @Sendable (UnsafeRawPointer) -> Markup
  let flag: @Sendable (UnsafeRawPointer) -> Bool
  let visit: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Bool) -> Void

  init(_ reader: ValueReader) {
    var text: @Sendable (UnsafeRawPointer) -> String = { _ in "" }
    var markup: @Sendable (UnsafeRawPointer) -> Markup = { _ in Markup(trusted: []) }
    var flag: @Sendable (UnsafeRawPointer) -> Bool = { _ in false }
    var visit: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Bool) -> Void = { _, _ in }
    switch reader {
    case .text(let read): (kind, text) = (.text, read)
    case .markup(let read): (kind, markup) = (.markup, read)
    case .link(let destination, let read): (kind, text) = (.link(destination), read)
    case .flag(let read): (kind, flag) = (.flag, read)
    case .rows(let read): (kind, visit) = (.rows, read)
    }
    self.text = text
    self.markup = markup
    self.flag = flag
    self.visit = visit
  }

  /// Whether a section on the value is left out.
  func isEmpty(in row: UnsafeRawPointer) -> Bool {
    switch kind {
    case .text, .link(.page), .link(.file): return text(row).isEmpty
    case .link(.outside): return !LinkAddress(text(row)).isOutside
    case .markup: return markup(row).bytes.isEmpty
    case .flag: return !flag(row)
    case .rows:
      var isEmpty = true
      visit(row) { _ in
        isEmpty = false
        return false
      }
      return isEmpty
    }
  }
}

extension UnsafeRawPointer {
  /// Calls with the place of a part of the row that lies here.
  func withPart<Row, Part, Result>(
    _ part: (Row) -> Part, _ body: (UnsafeRawPointer) -> Result
  ) -> Result {
    withUnsafePointer(to: part(assumingMemoryBound(to: Row.self).pointee)) {
      body(UnsafeRawPointer($0))
    }
  }
}
