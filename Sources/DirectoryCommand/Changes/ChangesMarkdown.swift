import DirectoryModel

/// What differs between two editions as Markdown, for a commit or a letter; whatever comes from records is escaped.
struct ChangesMarkdown {
  let text: String

  init(of changes: EditionChanges) {
    let outline = ChangesOutline(of: changes)
    var lines = ["# " + escaped(outline.title), ""] + outline.lead.map { "- " + escaped($0) }
    if outline.isEmpty { lines += ["", ChangesOutline.nothing] }
    for section in outline.sections {
      lines += ["", "## " + escaped(section.title), ""]
      for item in section.items {
        let mark = item.mark.isEmpty ? "" : "`\(item.mark)` "
        lines.append("- " + mark + escaped(item.text))
        lines += item.notes.map { "  - " + escaped($0) }
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

/// Text in which nothing is taken for a mark.
private func escaped(_ text: String) -> String {
  printable(text).reduce(into: "") { escaped, character in
    if "\\`*_{}[]<>#+-!|&~".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
}
