/// Writes a part: a script that hands one value to `SB.part` under the part's name, since pages of a folder cannot fetch.
enum PartText {
  /// Appends `SB.part("name",{…});` with the members `body` writes.
  static func write(
    _ name: String, into buffer: inout ByteBuffer, _ body: (inout JSONText) -> Void
  ) {
    buffer.append("SB.part(")
    var json = JSONText(appendingTo: buffer.take())
    json.text(nil, name)
    json.object(nil, body)
    buffer = json.finish()
    buffer.append(");\n")
  }
}
