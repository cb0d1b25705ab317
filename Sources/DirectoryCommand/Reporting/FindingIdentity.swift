import ContentDigest
import DirectoryModel
import SitePublishing

/// What makes two messages of different days the same one: code, file and words, not the line they stand on.
struct FindingIdentity: Hashable {
  let code: String
  /// The file's path inside the site; empty for what has no place.
  let file: String
  /// The words without letter case, width and blanks.
  private let words: String

  init(code: String, file: String, message: String) {
    self.code = code
    self.file = file
    words = FoldedNumber(message).text
  }

  init(_ diagnostic: Diagnostic, in files: SourceFiles) {
    self.init(
      code: diagnostic.code, file: diagnostic.range.map { files.path(of: $0.file) } ?? "",
      message: diagnostic.message)
  }

  /// 32 hexadecimal digits; equal words in one file are told apart by their order.
  func fingerprint(occurrence: Int) -> String {
    let text = "\(code)\n\(file)\n\(words)\n\(occurrence)"
    return String(decoding: Digest(of: Array(text.utf8)).hexadecimal.prefix(32), as: UTF8.self)
  }
}
