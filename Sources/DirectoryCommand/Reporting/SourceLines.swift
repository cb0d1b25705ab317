import DirectoryModel
import Synchronization

/// The lines of content files, for showing and counting: few files are kept, and of large ones few lines are read.
final class SourceLines: Sendable {
  /// How many bytes of files are kept at once.
  private static let mostKept = 1 << 27

  private let site: String
  private let files: SourceFiles
  private let kept = Mutex(Kept())

  private struct Kept {
    var files: [SourceFile.ID: FileLines] = [:]
    /// The bytes of all of them.
    var size = 0
  }

  init(site: String, files: SourceFiles) {
    self.site = site
    self.files = files
  }

  /// A line without its end, counted from 1; nil when the file or the line cannot be read.
  func line(_ number: Int32, of file: SourceFile.ID) -> ArraySlice<UInt8>? {
    let lines = kept.withLock { kept in
      if let known = kept.files[file] { return known }
      let path = files.path(of: file)
      // Files outside the site, such as those of a registry, may be named from the root.
      let lines = FileLines(of: path.hasPrefix("/") ? path : "\(site)/\(path)")
      kept.files[file] = lines
      return lines
    }
    let (line, newlyKept) = lines.line(Int(number))
    if newlyKept > 0 {
      kept.withLock { kept in
        if kept.size + newlyKept > Self.mostKept { kept = Kept(files: [file: lines]) }
        kept.size += newlyKept
      }
    }
    guard let line else { return nil }
    return line.last == 13 ? line.dropLast() : line
  }

  /// A column counted in bytes as a column counted in UTF-16 code units, both from 1.
  func utf16Column(_ column: Int32, line number: Int32, of file: SourceFile.ID) -> Int {
    let wanted = max(0, Int(column) - 1)
    guard let line = line(number, of: file) else { return wanted + 1 }
    let before = line.prefix(wanted)
    // Four bytes are a pair of surrogates; the bytes that continue a character count nothing.
    let units = before.reduce(0) { sum, byte in
      byte & 0xC0 == 0x80 ? sum : sum + (byte >= 0xF0 ? 2 : 1)
    }
    return units + (wanted - before.count) + 1
  }
}
