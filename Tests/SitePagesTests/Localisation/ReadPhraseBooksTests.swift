import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Phrase files` {
  private static let english = LanguageTag("en")
  private static let chinese = LanguageTag("zh")

  @Test func `complete files are silent`() {
    let read = read([phraseFile("en", file: 0), phraseFile("zh", file: 1)])
    #expect(read.diagnostics.map(described) == [])
    #expect(read.value.count == 2)
    #expect(read.value[Self.chinese]?.language == Self.chinese)
  }

  @Test func `a phrase of pages without words is reported at the file's first line`() throws {
    let phrase = try #require(Phrase.allCases.first)
    let read = read([
      phraseFile("en", file: 0), phraseFile("zh", file: 1, changing: [(phrase.rawValue, nil)]),
    ])
    #expect(
      read.diagnostics.map(described) == [
        "1:1:1 SB805 `\(phrase.rawValue)` has no words in `zh`"
      ])
    #expect(read.value[Self.chinese]?.text(phrase) == phrase.rawValue)
  }

  @Test func `a fact without words is reported`() {
    let read = read([phraseFile("en", file: 0, changing: [("finding.no-paper", "")])], ["en"])
    #expect(
      read.diagnostics.map(described) == ["0:1:1 SB805 `finding.no-paper` has no words in `en`"])
  }

  @Test func `a language without a file is reported`() {
    let read = read([phraseFile("en", file: 0)])
    #expect(read.diagnostics.map(described) == ["- SB805 `zh` has no phrase file"])
    #expect(
      read.diagnostics.first?.help
        == "add templates/phrases/zh.yaml, "
        + "or remove the language from `languages` in content/site.yaml")
  }

  @Test func `places must be the same in every language`() throws {
    let read = read([
      phraseFile("en", file: 0, changing: [("finding.no-paper", "{0} lacks {1}")]),
      phraseFile("zh", file: 1, changing: [("finding.no-paper", "{0}")]),
    ])
    let diagnostic = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(
      diagnostic.message
        == "`finding.no-paper` has the place `{0}` in `zh` and the places `{0}`, `{1}` in `en`")
    #expect(diagnostic.range?.file.index == 1)
    #expect(diagnostic.notes.first?.range?.file.index == 0)
  }

  @Test func `places may stand in another order`() {
    let read = read([
      phraseFile("en", file: 0, changing: [("finding.no-paper", "{0} lacks {1}")]),
      phraseFile("zh", file: 1, changing: [("finding.no-paper", "缺{1}的是{0}")]),
    ])
    #expect(read.diagnostics.map(described) == [])
    #expect(read.value[Self.chinese]?.finding(.noPaper, ["甲", "乙"]) == "缺乙的是甲")
  }

  @Test func `a phrase nobody uses is a warning at its place`() {
    let extra = phraseFile("en", file: 0, changing: [("old.word", "x"), ("finding.fake", "x")])
    let read = read([extra], ["en"])
    #expect(read.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      read.diagnostics.map(\.message) == [
        "`finding.fake` is used by no page and no template",
        "`old.word` is used by no page and no template",
      ])
    #expect(read.diagnostics.allSatisfy { $0.code == "SB806" && $0.range?.column == 9 })
  }

  @Test func `a phrase of a template is used`() {
    let extra = phraseFile("en", file: 0, changing: [("nav.home", "Home")])
    let read = read([extra], ["en"], template: "<a>{{ t.nav.home }}</a>")
    #expect(read.diagnostics.map(described) == [])
  }

  @Test func `countries must have a name in every language`() {
    let read = read([
      phraseFile("en", file: 0, changing: [("countries.CN", "China"), ("countries.NO", "Norway")]),
      phraseFile("zh", file: 1, changing: [("countries.CN", "中国")]),
    ])
    #expect(read.diagnostics.map(described) == ["1:1:1 SB805 `countries.NO` has no words in `zh`"])
    #expect(read.value[Self.english]?.country("NO") == "Norway")
    #expect(read.value[Self.chinese]?.country("CN") == "中国")
    #expect(read.value[Self.chinese]?.country("XK") == "XK")
  }

  @Test func `a list among phrases is reported`() {
    let range = SourceRange(file: SourceFile.ID(index: 0), line: 3, column: 5, length: 1)
    let key = Located("words", at: range)
    let value = ContentValue.mapping(
      [.init(key: key, value: .list([], at: range))], at: range)
    let file = PhraseFile(value, of: Self.english)
    #expect(
      file.diagnostics.map(described) == [
        "0:3:5 SB503 `words` is a list, not one text, or a mapping of phrases"
      ])
  }

  @Test func `nested keys are joined by dots and written once`() {
    let range = SourceRange(file: SourceFile.ID(index: 0), line: 1, column: 1, length: 1)
    let text = ContentValue.scalar(Located("x", at: range), isPlain: true)
    let inner = ContentValue.mapping(
      [.init(key: Located("b", at: range), value: text)], at: range)
    let file = PhraseFile(
      .mapping(
        [
          .init(key: Located("a", at: range), value: inner),
          .init(key: Located("a.b", at: range), value: text),
        ], at: range), of: Self.english)
    #expect(Array(file.wordings.keys) == ["a.b"])
    #expect(file.diagnostics.map(described) == ["0:1:1 SB206 `a.b` is written twice"])
  }

  private func read(
    _ phrases: [(language: LanguageTag, value: ContentValue)],
    _ languages: [String] = ["en", "zh"],
    template: String = ""
  ) -> Reported<[LanguageTag: PhraseBook]> {
    let page = TemplateSources.Template(
      name: "page", file: SourceFile.ID(index: 9), text: Array(template.utf8))
    return readPhraseBooks(
      TemplateSources(templates: [page], phrases: phrases, assets: []),
      languages: languages.map { LanguageTag($0) })
  }
}
