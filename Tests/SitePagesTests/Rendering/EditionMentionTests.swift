import DirectoryModel
import Testing

@testable import SitePages

/// Where pages say which edition they belong to is known, whatever the template, and can be said of another edition.
@Suite struct EditionMentionTests {
  private struct Frame: Sendable {
    let name: String
    let title: String
  }

  /// A page with the template, and where it says the edition's name.
  private func write(
    _ template: String, _ frames: [Frame]
  ) -> [(text: String, mentions: [EditionMention])] {
    let shape = Shape<Frame>(
      [.edition("name", .name) { $0.name }, .text("title") { $0.title }], alike: { _ in 7 })
    let page = TestPage(template: template)
    let set = compileTemplates(
      page.sources, pages: ["page": Shape<Frame>(shape.fields(of: { $0 })).description],
      phrases: PhraseBook(language: LanguageTag("en"), wordings: [:], countries: [:]))
    var fragments = Fragments()
    return frames.map { frame in
      var buffer = ByteBuffer()
      fragments.forgetPlaces()
      set.value.render("page", frame, at: page.route, reusing: &fragments, into: &buffer)
      return (String(decoding: buffer.bytes, as: UTF8.self), fragments.mentions)
    }
  }

  private func words(_ name: String) -> EditionWords {
    EditionWords { $0 == .name ? name : "?" }
  }

  @Test func `what is kept for pages alike is found in each of them`() throws {
    let pages = write(
      "<p title=\"{{name}}\">{{name}} {{title}}</p>{{#name}}{{name}}{{/name}}",
      Array(repeating: Frame(name: "Day & <1>", title: "A"), count: 3))
    for page in pages {
      #expect(
        page.text == "<p title=\"Day &amp; &lt;1&gt;\">Day &amp; &lt;1&gt; A</p>Day &amp; &lt;1&gt;"
      )
      #expect(page.mentions.map(\.start) == [10, 31, 56])
    }
  }

  @Test func `another edition is said in the place of one, longer or shorter`() throws {
    let page = try #require(
      write("<b>{{name}}</b>{{title}}{{name}}", [Frame(name: "one & 2", title: "one & 2")]).first)
    let bytes = Array(page.text.utf8)
    for name in ["", "3", "another edition"] {
      var buffer = ByteBuffer()
      let moved = try #require(
        bytes.withUnsafeBufferPointer {
          appendPage(
            $0, exchanging: page.mentions, of: words("one & 2"), for: words(name), to: &buffer)
        })
      let text = String(decoding: buffer.bytes, as: UTF8.self)
      #expect(text == "<b>\(name)</b>one &amp; 2\(name)", "a title that says the same stays")
      #expect(moved.map(\.start) == [3, text.utf8.count - name.utf8.count])
    }
  }

  @Test func `a page that says something else is not touched`() throws {
    let bytes = Array("<b>one</b>two".utf8)
    func exchange(_ mentions: [EditionMention]) -> Bool {
      var buffer = ByteBuffer()
      return bytes.withUnsafeBufferPointer {
        appendPage($0, exchanging: mentions, of: words("one"), for: words("2"), to: &buffer) != nil
      }
    }
    #expect(exchange([EditionMention(.name, at: 3)]))
    #expect(!exchange([EditionMention(.name, at: 4)]))
    #expect(!exchange([EditionMention(.name, at: 10)]))
    #expect(!exchange([EditionMention(.name, at: 100)]))
    #expect(!exchange([EditionMention(.asOf, at: 3)]))
    #expect(!exchange([EditionMention(.name, at: 3), EditionMention(.name, at: 3)]))
  }
}
