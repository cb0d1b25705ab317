import ContentDigest
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
        Self.write(Int(position), of: content, data, into: &json)
      }
    }
  }

  /// Writes the record of one supplier.
  static func write(
    _ position: Int, of content: SiteContent, _ data: SuppliersData, into json: inout JSONText
  ) {
    json.object(JSONName(content.directory.suppliers[position].id.text)) { json in
      // The first twelve digits of the SHA-256 of the record, its braces included, as a line of the open data has it.
      let digest = json.blank("digest", 12)
      var start = 0
      json.object("record") { json in
        start = json.buffer.count - 1
        data.members(ofSupplierAt: position, &json)
      }
      let record = UnsafeBufferPointer(rebasing: json.buffer.bytes[start...])
      json.fill(digest, with: Digest(of: record).hexadecimal.prefix(12))
    }
  }
}
