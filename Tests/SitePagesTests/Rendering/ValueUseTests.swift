import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `How a value may be printed` {
  private static var fields: [TestField] {
    [
      .text("text", "t"), .markup("markup", "<b>m</b>"), .page("link", "a.html"),
      .flag("flag", true), .rows("rows", [.text("row", "r")]),
    ]
  }

  @Test(arguments: [
    ("{{markup}}", "`markup` is markup and would be escaped"),
    ("{{{text}}}", "`text` is no markup and must be escaped"),
    ("{{{link}}}", "`link` is no markup and must be escaped"),
    ("{{{t.word}}}", "`t.word` is no markup and must be escaped"),
    ("{{flag}}", "`flag` is a flag and cannot be printed"),
    ("{{rows}}", "`rows` holds rows and cannot be printed"),
    ("{{link}}", "`link` is a link outside an attribute"),
    ("<a href=\"{{text}}\">", "`text` is a text inside `href`"),
    ("<a href='#{{text}}'>", "`text` is a text inside `href`"),
    ("<a HREF = \"{{t.word}}\">", "`t.word` is a text inside `href`"),
    ("<img alt=\"\" src=\"{{text}}\">", "`text` is a text inside `src`"),
    ("<p style=\"color: {{text}}\">", "`text` is printed inside `style`"),
    ("<p onclick=\"{{text}}\">", "`text` is printed inside `onclick`"),
    ("<p onclick=\"{{link}}\">", "`link` is printed inside `onclick`"),
    ("<p title=\"{{{markup}}}\">", "`markup` is markup inside a tag"),
    ("<p class={{text}}>", "`text` is a value without quotes"),
    ("<p class=a{{text}}>", "`text` is a value without quotes"),
    ("<p class={{#flag}}a{{/flag}}>", "`flag` is a value without quotes"),
    ("<p {{text}}>", "`text` is printed inside a tag"),
    ("<{{text}}>", "`text` is printed inside a tag"),
    ("<script>{{text}}</script>", "`text` is printed inside a script or style"),
    ("<style>{{t.word}}</style>", "`t.word` is printed inside a script or style"),
    ("{{#t.word}}x{{/t.word}}", "`t.word` is a phrase and has no section"),
    ("{{t.places}}", "`t.places` has places for values"),
    ("{{#flag}}<p title=\"{{/flag}}", "`flag` begins and ends at different places of a tag"),
  ])
  func `what would be unsafe or useless is refused`(template: String, message: String) {
    let found = page(template).diagnostics.filter { $0.code == "SB803" }
    #expect(found.map(\.message) == [message])
  }

  @Test(arguments: [
    ("<p class=\"a {{text}}\" title='{{t.word}}'>", "<p class=\"a t\" title='word'>"),
    ("<a href=\"{{link}}\">{{text}}</a>", "<a href=\"a.html\">t</a>"),
    ("<p{{#flag}} hidden{{/flag}}>{{{markup}}}", "<p hidden><b>m</b>"),
    ("<p {{#flag}}id=\"{{text}}\"{{/flag}}>{{text}}", "<p id=\"t\">t"),
    ("a < b {{text}} <!-- \" {{text}} --> {{text}}", "a < b t <!-- \" t --> t"),
    ("<!doctype html>{{text}}", "<!doctype html>t"),
    ("<script src=\"{{link}}\"></script>{{text}}", "<script src=\"a.html\"></script>t"),
    ("<script>if (a < b) '\"'</script>{{text}}", "<script>if (a < b) '\"'</script>t"),
    ("<input disabled value=\"{{text}}\">", "<input disabled value=\"t\">"),
    (
      "<br/>{{text}}<img src=\"{{link}}\" alt=\"\"/>{{text}}",
      "<br/>t<img src=\"a.html\" alt=\"\"/>t"
    ),
  ])
  func `what is safe is printed`(template: String, expected: String) {
    #expect(page(template).diagnostics.map(described) == [])
    #expect(page(template).output == expected)
  }

  @Test func `phrases are written into the page and escaped`() {
    var page = TestPage(template: "<b>{{t.a.b}}</b>")
    page.phrases = ["a.b": "Q&A <1>"]
    #expect(page.output == "<b>Q&amp;A &lt;1&gt;</b>")
    #expect(page.compiled.value.templates["page"]?.operations.count == 1)
  }

  @Test func `a phrase without words is reported where it is used`() {
    var page = TestPage(template: "\n<b>{{t.status.claered}}</b>")
    page.phrases = ["status.cleared": "Cleared"]
    #expect(
      page.diagnostics.map(described) == ["0:2:6 SB805 `status.claered` has no words in `en`"])
    #expect(page.diagnostics.first?.help == "write `{{t.status.cleared}}`, or add the phrase")
  }

  private func page(_ template: String) -> TestPage {
    TestPage(
      template: template, fields: Self.fields, phrases: ["word": "word", "places": "{0} days"])
  }
}
