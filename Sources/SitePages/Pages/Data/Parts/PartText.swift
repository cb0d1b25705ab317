/// Writes a part: a script that hands one value to `SB.part` under the part's name, since pages of a folder cannot fetch.
enum PartText {
  /// Appends `SB.part("name",{…});` with the members `body` writes.
  static func write(
    _ name: String, into buffer: inout [UInt8], _ body: (inout JSONText) -> Void
  ) {
    buffer.append(contentsOf: "SB.part(".utf8)
    var json = JSONText(appendingTo: buffer)
    buffer = []
    json.text(nil, name)
    json.object(nil, body)
    buffer = json.bytes
    buffer.append(contentsOf: ");\n".utf8)
  }
}
