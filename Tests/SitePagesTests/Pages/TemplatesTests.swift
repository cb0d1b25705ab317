import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePages

@Suite struct `The templates of the repository` {
  @Test func `use only names their pages offer and phrases both languages have`() throws {
    let sources = try SampleContent.templates
    let languages = [LanguageTag("en"), LanguageTag("zh")]
    let books = readPhraseBooks(sources, languages: languages)
    #expect(books.diagnostics.map(\.message) == [])
    for language in languages {
      let book = try #require(books.value[language])
      let compiled = compileTemplates(sources, pages: pageShapes, phrases: book)
      #expect(compiled.diagnostics.map(\.message) == [])
    }
  }

  @Test func `come with a list of every name each page offers`() throws {
    try expectSnapshot(namesOfPages, named: "page-names.md")
    let shown = try SampleContent.readme
    for line in namesOfPages.split(separator: "\n") {
      #expect(shown.contains(line), "templates/README.md lacks: \(line)")
    }
  }

  @Test func `name all countries in both languages`() throws {
    let books = readPhraseBooks(
      try SampleContent.templates, languages: [LanguageTag("en"), LanguageTag("zh")]
    ).value
    #expect(books[LanguageTag("en")]?.country("NO") == "Norway")
    #expect(books[LanguageTag("zh")]?.country("NL") == "荷兰")
  }

  @Test func `give no kind of page more than 30 kB of styles, which load nothing more`() throws {
    let assets = try SampleContent.templates.assets
    let styles = assets.filter { $0.path.hasSuffix(".css") }
    for kind in PageKind.allCases where kind.isPage {
      let bytes = try (["style"] + kind.styles).map { name in
        try #require(styles.first { $0.path == "assets/\(name).css" }, "\(name)").bytes.count
      }
      #expect(bytes.reduce(0, +) < 30_000, "\(kind)")
    }
    for style in styles {
      let text = String(decoding: style.bytes, as: UTF8.self)
      let addresses = text.components(separatedBy: "url(").dropFirst()
      #expect(addresses.allSatisfy { $0.hasPrefix("'data:") }, "\(style.path)")
    }
  }

  private var namesOfPages: String {
    let frame = Set(PageFrame.shape.description.names.map(\.name))
    var lines = ["### Every page", ""] + lines(of: PageFrame.shape.description, indent: "")
    for (name, shape) in pageShapes.sorted(by: { $0.key < $1.key }) {
      let own = shape.names.filter { !frame.contains($0.name) }
      guard !own.isEmpty else { continue }
      lines += ["", "### \(name)", ""] + self.lines(of: ShapeDescription(names: own), indent: "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of shape: ShapeDescription, indent: String) -> [String] {
    shape.names.flatMap { name, kind -> [String] in
      switch kind {
      case .text: return ["\(indent)- `\(name)` text"]
      case .markup: return ["\(indent)- `\(name)` markup"]
      case .link: return ["\(indent)- `\(name)` link"]
      case .flag: return ["\(indent)- `\(name)` flag"]
      case .rows(let row):
        if let known = Self.shared(row) { return ["\(indent)- `\(name)` rows: \(known)"] }
        return ["\(indent)- `\(name)` rows:"] + lines(of: row, indent: indent + "  ")
      }
    }
  }

  /// Rows that occur everywhere are named once.
  private static func shared(_ row: ShapeDescription) -> String? {
    let shared: [(ShapeDescription, String)] = [
      (TextRun.shape.description, "text with its language"), (DayText.shape.description, "day"),
      (NamedLink.shape.description, "link or name"),
      (StatusBadge.shape.description, "status"), (UseLabel.shape.description, "use"),
    ]
    return shared.first { $0.0.names.map(\.name) == row.names.map(\.name) }?.1
  }
}

extension SampleContent {
  /// What stands beside the templates for those who change them.
  static var readme: String {
    get throws {
      let path = repository + "/templates/README.md"
      return try String(contentsOfFile: path, encoding: .utf8)
    }
  }
}
