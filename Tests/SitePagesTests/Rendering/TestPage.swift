import DirectoryModel

@testable import SitePages

/// A value of a made-up page.
enum TestValue: Sendable {
  case text(String)
  case markup(Markup)
  case flag(Bool)
  case rows([TestRow])

  var text: String { if case .text(let text) = self { text } else { "" } }
  var markup: Markup { if case .markup(let markup) = self { markup } else { Markup(trusted: []) } }
  var isSet: Bool { if case .flag(let flag) = self { flag } else { false } }
  var rows: [TestRow] { if case .rows(let rows) = self { rows } else { [] } }
}

/// A made-up page or a row of one, values in the order of its fields.
struct TestRow: Sendable {
  let values: [TestValue]
}

/// A name of a made-up page with its value, and how a row is asked for it at its place.
struct TestField {
  let name: String
  let value: TestValue
  let field: @Sendable (_ place: Int) -> Shape<TestRow>.Field

  static func text(_ name: String, _ value: String) -> Self {
    Self(name: name, value: .text(value)) { place in .text(name) { $0.values[place].text } }
  }

  static func markup(_ name: String, _ value: String) -> Self {
    Self(name: name, value: .markup(Markup(trusted: Array(value.utf8)))) { place in
      .markup(name) { $0.values[place].markup }
    }
  }

  static func page(_ name: String, _ path: String) -> Self {
    Self(name: name, value: .text(path)) { place in .page(name) { $0.values[place].text } }
  }

  static func file(_ name: String, _ path: String) -> Self {
    Self(name: name, value: .text(path)) { place in .file(name) { $0.values[place].text } }
  }

  static func address(_ name: String, _ url: String) -> Self {
    Self(name: name, value: .text(url)) { place in .address(name) { $0.values[place].text } }
  }

  static func flag(_ name: String, _ value: Bool) -> Self {
    Self(name: name, value: .flag(value)) { place in .flag(name) { $0.values[place].isSet } }
  }

  /// Rows with the names of the first one.
  static func rows(_ name: String, _ rows: [TestField]...) -> Self {
    self.rows(name, rows, of: rows.first ?? [])
  }

  /// No rows of a kind that has these names.
  static func noRows(_ name: String, of fields: [TestField]) -> Self {
    rows(name, [], of: fields)
  }

  private static func rows(_ name: String, _ rows: [[TestField]], of fields: [TestField]) -> Self {
    let shape = rowShape(of: fields)
    return Self(name: name, value: .rows(rows.map(TestRow.init))) { place in
      .rows(name, shape) { $0.values[place].rows }
    }
  }

  static func rowShape(of fields: [TestField]) -> Shape<TestRow> {
    Shape(fields.enumerated().map { $1.field($0) })
  }

  static func shape(of fields: [TestField]) -> ShapeDescription { rowShape(of: fields).description }
}

extension TestRow {
  init(_ fields: [TestField]) { values = fields.map(\.value) }
}

/// A template `page` with its partials, and what to fill it with.
struct TestPage {
  var template: String
  var partials: [String: String] = [:]
  var fields: [TestField] = []
  var phrases: [String: String] = [:]
  var route = PageRoute(language: LanguageTag("en"), folder: "", path: "index.html")

  var sources: TemplateSources {
    let all = [("page", template)] + partials.sorted { $0.key < $1.key }
    return TemplateSources(
      templates: all.enumerated().map { index, entry in
        .init(
          name: entry.0, file: SourceFile.ID(index: index), text: Array(entry.1.utf8))
      }, phrases: [], assets: [])
  }

  var compiled: Reported<TemplateSet> {
    let book = PhraseBook(
      language: LanguageTag("en"), wordings: phrases.mapValues(Wording.init), countries: [:])
    return compileTemplates(
      sources, pages: ["page": TestField.shape(of: fields)], phrases: book)
  }

  var diagnostics: [Diagnostic] { compiled.diagnostics }

  /// The page as written, whatever was reported.
  var output: String {
    var buffer = ByteBuffer()
    var fragments = Fragments()
    compiled.value.render(
      "page", TestRow(fields), at: route, reusing: &fragments, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

/// A diagnostic in one line: number of the file, line, column, code and message.
func described(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.range.map { "\($0.file.index):\($0.line):\($0.column)" } ?? "-"
  return "\(place) \(diagnostic.code) \(diagnostic.message)"
}
