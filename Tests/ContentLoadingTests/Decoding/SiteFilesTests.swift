import DirectoryModel
import Glibc
import TestSupport
import Testing

@testable import ContentLoading

struct SiteFilesTests {
  @Test func `the small site has no mistakes`() throws {
    #expect(try SmallSite.remarks("").isEmpty)
  }

  @Test func `what imports keep in a folder of their own is no content and no mistake`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/imports/registry.csv ---
      record,file,values
      --- content/imports/registry.yaml ---
      title: [not read
      """
    )
    #expect(remarks.isEmpty)
  }

  @Test func `whatever comes behind suppliers is told of at its own place`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/aa.txt ---
      --- content/rules/odd.md ---
      no front matter
      --- content/suppliers-old/one.md ---
      --- content/suppliers/two.txt ---
      --- content/suppliers/zz.md ---
      ---
      name: Last
      country: XX
      roles: [trader]
      offers: []
      ---
      --- content/waivers.yaml ---
      - rule: NONE-1
      --- content/zz.txt ---
      --- templates/odd.txt ---
      --- templates/phrases/en.yaml ---
      a: [
      """
    )
    var files: [String] = []
    for line in remarks.split(separator: "\n") where !line.hasPrefix(" ") {
      let file = String(line.prefix { $0 != ":" })
      if file != files.last { files.append(file) }
    }
    #expect(
      files == [
        "content/aa.txt", "content/rules/odd.md", "content/suppliers-old",
        "content/suppliers/two.txt", "content/suppliers/zz.md", "content/waivers.yaml",
        "content/zz.txt", "templates/odd.txt", "templates/phrases/en.yaml",
      ])
  }

  @Test func `missing folders are reported without a place`() throws {
    let folder = try TemporaryFolder()
    let loaded = try loadDirectory(from: folder.path, jobs: 1)
    #expect(
      describe(loaded.diagnostics) == """
        error[SB107]: content/site.yaml is missing
          help: add the file with title, publisher and languages
        error[SB107]: templates is missing
          help: add the folder with the templates

        """)
  }

  @Test func `a site that is not there is a broken world`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: BrokenWorld.self) {
      try loadDirectory(from: folder.path + "/nowhere", jobs: 1)
    }
  }

  @Test func `a file of 200 MB is not read`() throws {
    let site = try TestSite()
    try site.folder.writeEmptyFile(ofSize: 200_000_000, to: "content/pages/large.md")
    let loaded = try loadDirectory(from: site.path, jobs: 1)
    #expect(
      describe(loaded.diagnostics, in: loaded.value.directory.files) == """
        content/pages/large.md:1:1: error[SB101]: file has 191 MB, more than the 4 MB that are read
          help: split the file, or remove what does not belong there

        """)
  }

  @Test func `names that cannot be ids are reported and their records still read`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/pages/Ab_out.md ---
      ---
      titel: x
      ---
      --- content/schemes/a.b.yaml ---
      name: x

      """
    )
    #expect(
      remarks.split(separator: "\n").filter { $0.contains("error") }.prefix(4) == [
        "content/pages/Ab_out.md:1:1: error[SB105]: file name `Ab_out` cannot be an id",
        "content/pages/Ab_out.md:2:1: error[SB501]: there is no key `titel` here",
        "content/pages/Ab_out.md:2:1: error[SB502]: `title` is missing",
        "content/schemes/a.b.yaml:1:1: error[SB105]: file name `a.b` cannot be an id",
      ])
    let long = String(repeating: "a", count: 65)
    let loaded = try SmallSite.load("--- content/pages/\(long).md ---\n---\ntitle: x\n---\n")
    #expect(loaded.diagnostics.map(\.code) == ["SB105"])
    #expect(loaded.value.directory.pages.isEmpty)
  }

  @Test func `ids that differ in letter case only are reported at both files`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/pages/About.md ---
      ---
      title: x
      ---
      --- content/pages/about.md ---
      ---
      title: x
      ---

      """)
    #expect(
      remarks == """
        content/pages/About.md:1:1: error[SB105]: file name `About` cannot be an id
          help: rename the file: lower-case letters a to z, digits and hyphens, at most 64
        content/pages/about.md:1:1: error[SB602]: ids `About` and `about` differ in letter case only
          help: rename one of the files
          note: content/pages/About.md:1:1: the other file

        """)
  }

  @Test func `files nobody reads are named`() throws {
    let site = try TestSite(
      """
      --- content/notes.txt ---
      x
      --- content/vendors/a.md ---
      x
      --- content/pages/picture.png ---
      x
      --- content/pages/more/a.md ---
      x
      --- content/.hidden ---
      x
      --- content/suppliers/README.md ---
      x
      --- templates/words.md ---
      x
      --- templates/pages/home.html ---
      x

      """)
    let loaded = try loadDirectory(from: site.path, jobs: 1)
    let lines = describe(loaded.diagnostics, in: loaded.value.directory.files)
      .split(separator: "\n").filter { !$0.contains("help") }
    #expect(
      lines == [
        "content/notes.txt:1:1: warning[SB106]: `notes.txt` is no file of the content and is not read",
        "content/pages/more:1:1: warning[SB106]: `more` is not a `.md` file and is not read",
        "content/pages/picture.png:1:1: warning[SB106]: `picture.png` is not a `.md` file and is not read",
        "content/vendors:1:1: warning[SB106]: `vendors` is no folder of the content and is not read",
        "templates/pages/home.html:1:1: warning[SB106]: `home.html` is no part of the templates and is not read",
        "templates/words.md:1:1: warning[SB106]: `words.md` is no part of the templates and is not read",
      ])
  }

  @Test func `a pipe among the files is not waited for`() throws {
    let site = try TestSite()
    site.folder.makeFolder("content/pages")
    try #require(mkfifo(site.path + "/content/pages/pipe.md", 0o644) == 0)
    try #require(symlink("nowhere.md", site.path + "/content/pages/link.md") == 0)
    let loaded = try loadDirectory(from: site.path, jobs: 1)
    #expect(
      describe(loaded.diagnostics, in: loaded.value.directory.files) == """
        content/pages/link.md:1:1: warning[SB106]: `link.md` is not a plain file and is not read
          help: remove it, or move it to where it belongs
        content/pages/pipe.md:1:1: warning[SB106]: `pipe.md` is not a plain file and is not read
          help: remove it, or move it to where it belongs

        """)
  }

  @Test func `translations belong to their main file and hold text only`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/pages/about.md ---
      ---
      title: About
      ---
      English
      --- content/pages/about.zh.md ---
      ---
      ---
      中文
      --- content/suppliers/acme.zh.md ---
      ---
      name: x
      ---
      中文
      --- content/pages/abuot.zh.md ---
      x
      --- content/pages/about.fr.md ---
      x
      --- content/pages/about.en.md ---
      x

      """)
    let page = try #require(loaded.value.directory.pages.first)
    #expect(page.text.keys.sorted() == [LanguageTag("en"), LanguageTag("zh")])
    let chinese = try #require(page.text[LanguageTag("zh")])
    #expect(dump(chinese) == "3:1 paragraph\n  3:1 text \"中文\"\n")
    #expect(
      describe(loaded.diagnostics, in: loaded.value.directory.files) == """
        content/pages/about.fr.md:1:1: warning[SB508]: `fr` is not a language of this site, so words in it \
        are not shown
          help: add the language to `languages` in content/site.yaml to show them
        content/pages/about.md:4:1: warning[SB508]: each language of this site has a file of its own, so \
        the text beside them is not shown
          help: publish the text's language too, or remove the text
        content/pages/abuot.zh.md:1:1: error[SB605]: translation of `abuot` without the file `abuot.md`
          help: rename it after `about`, the nearest page
        content/suppliers/acme.zh.md:2:1: error[SB501]: key `name` stands in a translation
          help: move it to the main file; a translation holds text only

        """)
  }

  @Test func `the number of jobs changes nothing`() throws {
    let more = (0..<300).map { number in
      """
      --- content/suppliers/firm-\(number).md ---
      ---
      name: Firm \(number)
      country: X\(number % 10)
      roles: [trader]
      ---
      <b>\(number)</b>

      """
    }.joined()
    let one = try SmallSite.load(more, jobs: 1)
    let four = try SmallSite.load(more, jobs: 4)
    #expect(one.diagnostics == four.diagnostics)
    #expect(one.diagnostics.count == 900)
    #expect(one.value.directory.suppliers.map(\.id) == four.value.directory.suppliers.map(\.id))
    #expect(one.value.directory.suppliers.count == 301)
  }

  @Test func `templates, phrases and assets are read by what they are`() throws {
    let site = try TestSite(
      """
      --- templates/layouts/page.mustache ---
      <p>{{x}}</p>
      --- templates/partials/list/row.mustache ---
      row
      --- templates/phrases/en.yaml ---
      hello: Hello
      --- templates/assets/a/style.css ---
      p {}

      """)
    let loaded = try loadDirectory(from: site.path, jobs: 1)
    #expect(loaded.diagnostics.isEmpty)
    let templates = loaded.value.templates
    #expect(templates.templates.map(\.name) == ["layouts/page", "partials/list/row"])
    #expect(
      templates.templates.map { String(decoding: $0.text, as: UTF8.self) } == [
        "<p>{{x}}</p>\n", "row\n",
      ])
    #expect(templates.phrases.map(\.language) == [LanguageTag("en")])
    #expect(templates.assets.map(\.path) == ["assets/a/style.css"])
  }
}
