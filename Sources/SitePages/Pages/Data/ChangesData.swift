import DirectoryModel

/// Open data of the change log: every edition on record with all that changed in it.
struct ChangesData {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(into buffer: inout ByteBuffer) {
    var json = JSONText(appendingTo: buffer.take())
    json.object { json in
      json.list("editions") { json in
        for entry in content.changeLog.entries {
          json.newLine()
          json.object { json in
            json.number("number", entry.number)
            json.edition("edition", entry.edition)
            if let changes = entry.changes { json.changes("changes", changes) }
          }
        }
      }
    }
    json.newLine()
    buffer = json.finish()
  }
}
