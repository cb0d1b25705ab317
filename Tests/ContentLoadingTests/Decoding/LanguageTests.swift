import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

/// Content that says more languages than the site is published in.
@Suite struct LanguageTests {
  private func load(
    languages: String, title: String = "{en: About, zh: 关于}", more: String = ""
  ) throws -> Reported<LoadedDirectory> {
    let site = try TestSite(
      """
      --- content/site.yaml ---
      title: {en: Title, zh: 标题}
      publisher: {en: Publisher, zh: 发布者}
      languages: [\(languages)]
      markets: []
      --- content/pages/about.md ---
      ---
      title: \(title)
      ---
      English
      --- content/pages/about.zh.md ---
      中文
      --- content/pages/desk.md ---
      ---
      title: {en: Desk, zh: 工作台}
      ---
      Desk
      --- content/pages/desk.zh.md ---
      工作台

      """ + more)
    return try loadDirectory(from: site.path, jobs: 1)
  }

  private func remarks(_ loaded: Reported<LoadedDirectory>) -> String {
    describe(loaded.diagnostics, in: loaded.value.directory.files)
  }

  private func text(of page: TextPage?, in language: String) -> String {
    guard let prose = page?.text[LanguageTag(language)] else { return "none" }
    return prose.nodes.filter { $0.kind == .text }.map(prose.text(of:)).joined()
  }

  @Test func `a language that is not published is remarked on once`() throws {
    let loaded = try load(languages: "en")
    #expect(
      remarks(loaded) == """
        content/pages/about.zh.md:1:1: warning[SB508]: `zh` is not a language of this site, so words in it \
        are not shown
          help: add the language to `languages` in content/site.yaml to show them

        """)
    let page = loaded.value.directory.pages.first
    #expect(page?.title.versions == [LanguageTag("en"): "About"])
    #expect(page?.text.keys.map(\.text) == ["en"])
  }

  @Test func `a language with a phrase file is left aside silently`() throws {
    let loaded = try load(languages: "en", more: "--- templates/phrases/zh.yaml ---\na: b\n")
    #expect(remarks(loaded) == "")
  }

  @Test func `a misspelt language is told with the nearest, and one that is none is an error`()
    throws
  {
    #expect(
      remarks(try load(languages: "en, zh", title: "{en: About, zhh: 关于, Chinese: 关于}")) == """
        content/pages/about.md:2:20: warning[SB508]: `zhh` is not a language of this site, so words in it \
        are not shown
          help: write `zh` if that is meant, or add the language to `languages` in content/site.yaml
        content/pages/about.md:2:33: error[SB508]: `Chinese` is not a language of this site
          help: write one of `en`, `zh`, or add the language to `languages` in content/site.yaml

        """)
  }

  @Test func `words in no published language stand in their own`() throws {
    let loaded = try load(languages: "zh", title: "{en: About}")
    let page = loaded.value.directory.pages.first
    #expect(page?.title[LanguageTag("zh")] == "About")
    #expect(page?.title.fallbackLanguage == LanguageTag("en"))
  }

  @Test func `a file in the main language goes before the text of the record`() throws {
    let chinese = try load(languages: "zh").value.directory.pages.first
    #expect(text(of: chinese, in: "zh") == "中文")
    #expect(text(of: chinese, in: "en") == "none")
    let both = try load(languages: "zh, en").value.directory.pages.first
    #expect(text(of: both, in: "zh") == "中文")
    #expect(text(of: both, in: "en") == "English")
  }
}
