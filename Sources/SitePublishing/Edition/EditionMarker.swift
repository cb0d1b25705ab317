import DirectoryModel
import Glibc
import SitePages

/// The file that says a folder is an edition of ours, and so may be replaced by the next one.
enum EditionMarker {
  static let name = "EDITION.json"
  static let opening = "{\"sourcebook-edition\":1,"

  /// The marker's bytes; the facts of the edition, nothing of the machine.
  static func bytes(of edition: EditionFacts, settings: SiteSettings, pages: Int) -> [UInt8] {
    let languages = settings.languages.map { "\"\($0.text)\"" }.joined(separator: ",")
    let fields = [
      "\"id\":\"\(edition.id)\"",
      "\"as-of\":\"\(edition.standpoint.asOf)\"",
      "\"known-by\":\"\(edition.standpoint.knownBy)\"",
      "\"valid-until\":\"\(edition.validUntil)\"",
      "\"generator\":\"\(edition.generator)\"",
      "\"languages\":[\(languages)]",
      "\"files\":\(pages)",
    ]
    return Array((opening + fields.joined(separator: ",") + "}\n").utf8)
  }

  static func isPresent(in folder: String) -> Bool {
    guard let file = fopen(folder + "/" + name, "rb") else { return false }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: opening.utf8.count)
    return fread(&start, 1, start.count, file) == start.count && start == Array(opening.utf8)
  }
}
