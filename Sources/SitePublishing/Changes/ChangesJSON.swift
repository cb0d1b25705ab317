package import DirectoryModel
import SitePages

/// What differs between two editions as a JSON text.
package func changesJSON(_ changes: EditionChanges) -> String {
  var json = JSONText(appendingTo: ByteBuffer())
  json.changes(nil, changes)
  json.newLine()
  return String(decoding: json.finish().array, as: UTF8.self)
}
