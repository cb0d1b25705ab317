import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `What is wrong with a template` {
  @Test func `a misspelt name is reported at its place with the nearest one`() {
    let page = TestPage(
      template: "<p>\n  {{ titel }}\n</p>", fields: [.text("title", "x"), .text("name", "y")])
    #expect(
      page.diagnostics.map(described) == [
        "0:2:6 SB802 `titel` is not a name this page offers here"
      ])
    #expect(page.diagnostics.first?.help == "write `title`, the nearest name")
  }

  @Test func `columns count bytes`() {
    let page = TestPage(template: "口罩{{x}}")
    #expect(page.diagnostics.first?.range?.column == 9)
    #expect(page.diagnostics.first?.range?.endColumn == 10)
  }

  @Test func `a name of rows is unknown outside of them`() {
    let page = TestPage(
      template: "{{#list}}{{item}}{{/list}}{{item}}", fields: [.rows("list", [.text("item", "1")])])
    #expect(
      page.diagnostics.map(described) == ["0:1:29 SB802 `item` is not a name this page offers here"]
    )
  }

  @Test func `an unknown section is reported once and not with everything in it`() {
    let page = TestPage(template: "{{#liste}}{{item}}{{/liste}}", fields: [.flag("list", true)])
    #expect(
      page.diagnostics.map(described) == ["0:1:4 SB802 `liste` is not a name this page offers here"]
    )
  }

  @Test func `a section left open is reported with a note at its beginning`() {
    let page = TestPage(template: "a\n{{#yes}}\nb\n", fields: [.flag("yes", true)])
    #expect(
      page.diagnostics.map(described) == [
        "0:4:1 SB801 `yes` is still open at the end of the template"
      ])
    #expect(page.diagnostics.first?.notes.first?.range?.line == 2)
    #expect(page.output == "a\nb\n")
  }

  @Test func `an end that belongs to an outer section names the inner one`() {
    let page = TestPage(
      template: "{{#a}}\n{{#b}}\n{{/a}}", fields: [.flag("a", true), .flag("b", true)])
    #expect(
      page.diagnostics.map(described) == ["0:3:1 SB801 `a` is closed while `b` is open"])
    #expect(page.diagnostics.first?.notes.first?.range?.line == 2)
  }

  @Test func `an end without a beginning is reported`() {
    let page = TestPage(template: "a{{/b}}")
    #expect(page.diagnostics.map(described) == ["0:1:2 SB801 `b` is closed but was not opened"])
  }

  @Test(arguments: [
    ("a {{name", "0:1:3 SB801 tag has no end"),
    ("a {{{name}} b", "0:1:3 SB801 tag has no end"),
    ("{{=<% %>=}}", "0:1:1 SB801 delimiters cannot be changed"),
    ("{{.}}", "0:1:1 SB801 `.` is not a name"),
    ("{{}}", "0:1:1 SB801 `` is not a name"),
    ("{{a b}}", "0:1:1 SB801 `a b` is not a name"),
  ])
  func `tags that cannot be read are reported`(template: String, message: String) {
    #expect(TestPage(template: template).diagnostics.map(described) == [message])
  }

  @Test func `a missing template is reported where it is asked for`() {
    let page = TestPage(template: "\n{{> partials/hed}}", partials: ["partials/head": ""])
    #expect(
      page.diagnostics.map(described) == [
        "0:2:5 SB804 `partials/hed` is not among the templates"
      ])
    #expect(page.diagnostics.first?.help == "write `partials/head`, the nearest template")
  }

  @Test func `a page kind without a template is reported`() {
    let book = PhraseBook(language: LanguageTag("en"), wordings: [:], countries: [:])
    let empty = TemplateSources(templates: [], phrases: [], assets: [])
    let compiled = compileTemplates(
      empty, pages: ["pages/home": ShapeDescription(names: [])], phrases: book)
    #expect(
      compiled.diagnostics.map(described) == ["- SB804 `pages/home` is not among the templates"])
    #expect(compiled.diagnostics.first?.help == "add templates/pages/home.mustache")
  }

  @Test func `partials that hold each other are reported and end`() {
    let page = TestPage(template: "{{>a}}", partials: ["a": "1{{>b}}", "b": "2{{>a}}"])
    #expect(
      page.diagnostics.map(described) == [
        "2:1:5 SB801 `a` would be written into itself without end"
      ])
    #expect(page.diagnostics.first?.notes.count == 2)
    #expect(page.output == "12")
  }

  @Test func `a mistake in a partial is reported once, however often it is used`() {
    let page = TestPage(template: "{{>a}}{{>a}}", partials: ["a": "{{x}}"])
    #expect(page.diagnostics.count == 1)
  }

  @Test func `a replacement for a block the layout does not have is reported`() {
    let page = TestPage(
      template: "{{<layouts/page}}\n{{$contents}}x{{/contents}}\n{{/layouts/page}}",
      partials: ["layouts/page": "{{$content}}{{/content}}"])
    #expect(
      page.diagnostics.map(described) == [
        "0:2:4 SB802 `contents` is not a block of `layouts/page`"
      ])
    #expect(page.diagnostics.first?.help == "write `content`, the nearest block")
  }

  @Test func `a mistake is said once for all languages`() {
    let page = TestPage(template: "{{x}}")
    let books = ["en", "zh"].map { tag in
      PhraseBook(language: LanguageTag(tag), wordings: [:], countries: [:])
    }
    let compiled = compileTemplates(
      page.sources, pages: ["page": ShapeDescription(names: [])],
      books: Dictionary(uniqueKeysWithValues: books.map { ($0.language, $0) }))
    #expect(compiled.diagnostics.count == 1)
    #expect(compiled.value.count == 2)
  }
}
