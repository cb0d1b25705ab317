import DirectoryModel

/// The editions of a site as an Atom feed (RFC 4287) in one language.
struct ChangesFeed {
  private let words: PageWords
  private let base: String

  /// Nil for a site without an address of its own: a feed has to name one.
  init?(_ content: SiteContent, in language: LanguageTag) {
    guard let base = content.directory.settings.baseURL, let book = content.books[language],
      let shared = content.shared[language]
    else { return nil }
    let route = PageRoute(
      language: language, folder: content.directory.settings.folder(of: language),
      path: PagePath.changes)
    words = PageWords(content: content, route: route, book: book, shared: shared)
    self.base = base
  }

  func write(into buffer: inout ByteBuffer) {
    let settings = words.directory.settings
    let page = base + words.route.file
    let entries = words.content.changeLog.entries
    let title = "\(settings.title[words.language]): \(words.text(.sectionChanges))"
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    buffer.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    appendEscaped(words.language.text, to: &buffer)
    buffer.append("\">\n")
    element("id", page, into: &buffer)
    element("title", title, into: &buffer)
    link("alternate", "text/html", page, into: &buffer)
    link(
      "self", "application/atom+xml", base + PagePath.changesFeed(words.language), into: &buffer)
    let newest = entries.first?.edition.standpoint.asOf ?? words.judgement.standpoint.asOf
    element("updated", instant(newest), into: &buffer)
    buffer.append("<author>")
    element("name", settings.publisher[words.language], into: &buffer)
    buffer.append("</author>\n")
    for entry in entries {
      let address = "\(page)#edition-\(entry.number)"
      buffer.append("<entry>\n")
      element("id", address, into: &buffer)
      element("title", words.heading(of: entry), into: &buffer)
      link("alternate", "text/html", address, into: &buffer)
      element("updated", instant(entry.edition.standpoint.asOf), into: &buffer)
      let summary = entry.changes.map(words.summary) ?? words.text(.changesFirst)
      element("summary", summary, into: &buffer)
      buffer.append("</entry>\n")
    }
    buffer.append("</feed>\n")
  }

  /// An edition stands on a day, not at an hour.
  private func instant(_ day: CalendarDay) -> String { "\(day)T00:00:00Z" }

  private func element(_ name: StaticString, _ text: String, into buffer: inout ByteBuffer) {
    buffer.append("<")
    buffer.append(name)
    buffer.append(">")
    appendEscaped(text, to: &buffer)
    buffer.append("</")
    buffer.append(name)
    buffer.append(">\n")
  }

  private func link(
    _ relation: String, _ type: String, _ address: String, into buffer: inout ByteBuffer
  ) {
    buffer.append("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    appendEscaped(address, to: &buffer)
    buffer.append("\"/>\n")
  }
}
