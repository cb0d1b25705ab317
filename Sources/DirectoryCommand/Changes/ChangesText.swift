import DirectoryModel

/// What differs between two editions, for people at a terminal.
struct ChangesText {
  let text: String

  init(of changes: EditionChanges) {
    let outline = ChangesOutline(of: changes)
    var lines = [outline.title] + outline.lead.map { "  " + $0 }
    if outline.isEmpty { lines.append(ChangesOutline.nothing) }
    for section in outline.sections {
      lines += ["", section.title]
      for item in section.items {
        lines.append("  " + (item.mark.isEmpty ? "" : item.mark + " ") + item.text)
        lines += item.notes.map { "      " + $0 }
      }
    }
    text = lines.map(printable).joined(separator: "\n") + "\n"
  }
}
