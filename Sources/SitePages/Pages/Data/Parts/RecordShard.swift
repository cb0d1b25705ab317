import DirectoryModel

/// The whole records of some suppliers for the buyer's desk, each with the digest its printed sheets carry.
struct RecordShard {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(part: Int, into buffer: inout ByteBuffer) {
    let positions = content.lists.recordShards[part]
    let data = SuppliersData(content)
    PartText.write("records/\(part)", into: &buffer) { json in
      for position in positions {
        json.newLine()
        json.object(content.directory.suppliers[Int(position)].id.text) { json in
          json.text("digest", data.digest(ofSupplierAt: Int(position)))
          json.object("record") { json in data.members(ofSupplierAt: Int(position), &json) }
        }
      }
    }
  }
}
