import ContentLoading
import DirectoryModel
import Glibc

/// The texts a check speaks of: those an editor holds, and the files as they are.
struct CheckedTexts: Sendable {
  let site: SiteFolder
  /// By place below the site's folder.
  let open: [String: OpenDocument]
  let encoding: PositionEncoding

  var unsaved: UnsavedTexts { UnsavedTexts(open.mapValues(\.lines.bytes)) }

  func address(of place: String) -> String { open[place]?.uri ?? site.address(of: place) }

  /// Lines of a text, read where no editor holds it; nil when it cannot be read.
  func lines(of place: String) -> LineIndex? {
    if let document = open[place] { return document.lines }
    return readFile("\(site.path)/\(place)").map { LineIndex($0) }
  }

  /// A stretch as the protocol counts it.
  func span(of range: SourceRange, in lines: LineIndex?) -> TextSpan {
    func place(_ line: Int32, _ column: Int32) -> TextPosition {
      let (line, column) = (Int(max(line, 1)) - 1, Int(max(column, 1)) - 1)
      guard let lines else { return TextPosition(line: line, character: column) }
      return lines.position(line: line, column: column, encoding)
    }
    return TextSpan(
      start: place(range.line, range.column), end: place(range.endLine, range.endColumn))
  }
}

/// The bytes of a plain file of a size an editor could hold.
func readFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
    status.st_size <= MessageReader.largest
  else { return nil }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var count = 0
  while count < bytes.count {
    let got = bytes.withUnsafeMutableBytes { buffer in
      read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
    }
    if got < 0 && errno == EINTR { continue }
    guard got > 0 else { break }
    count += got
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}
