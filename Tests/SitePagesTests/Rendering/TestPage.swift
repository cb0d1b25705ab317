import DirectoryModel

@testable import SitePages

/// A name of a made-up page with its kind and value.
struct TestField {
  let name: String
  let kind: ShapeKind
  let value: TemplateValue

  static func text(_ name: String, _ value: String) -> Self {
    Self(name: name, kind: .text, value: .text(value))
  }

  static func markup(_ name: String, _ value: String) -> Self {
    Self(name: name, kind: .markup, value: .markup(Markup(trusted: Array(value.utf8))))
  }

  static func page(_ name: String, _ path: String) -> Self {
    Self(name: name, kind: .link, value: .page(path))
  }

  static func file(_ name: String, _ path: String) -> Self {
    Self(name: name, kind: .link, value: .file(path))
  }

  static func address(_ name: String, _ url: String) -> Self {
    Self(name: name, kind: .link, value: .address(url))
  }

  static func flag(_ name: String, _ value: Bool) -> Self {
    Self(name: name, kind: .flag, value: .flag(value))
  }

  /// Rows with the names of the first one.
  static func rows(_ name: String, _ rows: [TestField]...) -> Self {
    let first = rows.first ?? []
    return Self(
      name: name, kind: .rows(shape(of: first)), value: .rows(rows.map { $0.map(\.value) }))
  }

  /// No rows of a kind that has these names.
  static func noRows(_ name: String, of fields: [TestField]) -> Self {
    Self(name: name, kind: .rows(shape(of: fields)), value: .rows([]))
  }

  static func shape(of fields: [TestField]) -> ShapeDescription {
    ShapeDescription(names: fields.map { ($0.name, $0.kind) })
  }
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
    var buffer: [UInt8] = []
    compiled.value.render("page", fields.map(\.value), at: route, into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}

/// A diagnostic in one line: number of the file, line, column, code and message.
func described(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.range.map { "\($0.file.index):\($0.line):\($0.column)" } ?? "-"
  return "\(place) \(diagnostic.code) \(diagnostic.message)"
}
