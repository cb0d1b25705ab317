import DirectoryModel

/// What differs between two editions as one page that needs no other file.
struct ChangesHTML {
  let text: String

  init(of changes: EditionChanges) {
    let outline = ChangesOutline(of: changes)
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<title>\(escaped(outline.title))</title>", "</head>", "<body>",
      "<h1>\(escaped(outline.title))</h1>", "<ul>",
    ]
    lines += outline.lead.map { "<li>\(escaped($0))</li>" }
    lines.append("</ul>")
    if outline.isEmpty { lines.append("<p>\(ChangesOutline.nothing)</p>") }
    for section in outline.sections {
      lines += ["<h2>\(escaped(section.title))</h2>", "<ul>"]
      for item in section.items {
        let mark = item.mark.isEmpty ? "" : "<b>\(item.mark)</b> "
        let notes = item.notes.map { "<li>\(escaped($0))</li>" }.joined()
        lines.append(
          "<li>\(mark)\(escaped(item.text))\(notes.isEmpty ? "" : "<ul>\(notes)</ul>")</li>")
      }
      lines.append("</ul>")
    }
    text = (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }
}

private func escaped(_ text: String) -> String {
  printable(text).reduce(into: "") { escaped, character in
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.append(character)
    }
  }
}
