import ContentDigest
import DirectoryModel
import Testing

@testable import EditionSealing

@Suite struct EditionLabelTests {
  private let built = Array(
    """
    {"sourcebook-edition":1,"id":"2020-11-30","as-of":"2020-11-30","known-by":"2020-11-30",\
    "valid-until":"2021-02-28","generator":"sourcebook 0.1.0","languages":["en","zh"],\
    "later":{"a":1}}

    """.utf8)
  private let digest = Digest(of: Array("x".utf8))

  private var seal: EditionLabel.Seal {
    .init(
      number: 4, contents: digest,
      inputs: .init(content: digest, templates: digest, rules: digest),
      previous: .init(number: 3, digest: digest))
  }

  @Test func `a sealed label says what it said before, and is read as it was written`() throws {
    let label = try #require(EditionLabel(built))
    #expect(label.seal == nil)
    let sealed = label.sealed(seal)
    #expect(sealed.starts(with: built.dropLast(2)))
    let read = try #require(EditionLabel(sealed))
    #expect(read.seal == seal)
    #expect(read.validUntil.description == "2021-02-28")
  }

  @Test(arguments: [
    ("\"number\":4", "\"number\":0"), ("\"number\":4", "\"number\":3"),
    ("\"number\":4", "\"number\":\"4\""), ("\"contents\":\"", "\"contents\":\"0"),
    ("2021-02-28", "2021-02-30"), ("{\"sourcebook-edition\":1,", "{ \"sourcebook-edition\":1,"),
    ("\"rules\"", "\"rule\""), ("}\n", ""),
  ])
  func `a label with a field that cannot be is none`(old: String, new: String) throws {
    let label = try #require(EditionLabel(built))
    let text = String(decoding: label.sealed(seal), as: UTF8.self)
    let end =
      old == "}\n" ? String(text.dropLast(2)) : text.replacing(old, with: new, maxReplacements: 1)
    #expect(EditionLabel(Array(end.utf8)) == nil, "\(end)")
  }

  @Test func `the contents are the digest of the list without the label`() throws {
    let list = FileList(["a.html": digest, "EDITION.json": digest])
    #expect(list.contents == Digest(of: FileList(["a.html": digest]).bytes))
    #expect(list.labelled(built).contents == list.contents)
  }

  @Test(arguments: ["", "hello\n", "00  a\n", "\\"])
  func `what is no list is none`(text: String) {
    #expect(FileList(Array(text.utf8)) == nil)
  }

  @Test func `a list with a path twice is none`() {
    let line = FileList(["a.html": digest]).bytes
    #expect(FileList(line)?.bytes == line)
    #expect(FileList(line + line) == nil)
  }
}
