import DirectoryModel

/// Open data of rules or notices: the fields editions are compared by, long texts as digests.
struct RecordsData {
  private static let digested: Set = ["reason", "text"]
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(_ subject: StatedSubject, into buffer: inout ByteBuffer) {
    let records = subject == .rule ? content.openRecords.rules : content.openRecords.notices
    var json = JSONText(appendingTo: buffer.take())
    json.object { json in
      json.edition(
        "edition",
        EditionName(name: content.edition.id, standpoint: content.edition.standpoint))
      json.list(JSONName(subject.rawValue + "s")) { json in
        for record in records {
          json.newLine()
          json.object { json in
            json.text("key", record.key)
            json.text("title", record.title)
            json.object("fields") { json in
              for field in record.fields where !Self.digested.contains(field.name) {
                json.text(JSONName(field.name), field.text ?? "")
              }
            }
            json.object("digests") { json in
              for field in record.fields where Self.digested.contains(field.name) {
                json.text(JSONName(field.name), field.digest.written)
              }
            }
          }
        }
      }
    }
    json.newLine()
    buffer = json.finish()
  }
}
