import DirectoryModel
import Glibc
import Synchronization

/// The lines of content files, for showing and counting: each file is read once, whichever thread asks first, and few are kept.
final class SourceLines: Sendable {
  /// Largest file lines are read of, in bytes; places in larger ones keep their line and column as counted in bytes.
  private static let largest = 1 << 26
  /// How many bytes of files are kept at once.
  private static let mostKept = 1 << 27

  private let site: String
  private let files: SourceFiles
  private let kept = Mutex(Kept())

  private struct Kept {
    var files: [SourceFile.ID: Lines] = [:]
    /// The bytes of all of them.
    var size = 0
  }

  init(site: String, files: SourceFiles) {
    self.site = site
    self.files = files
  }

  /// A line without its end, counted from 1; nil when the file or the line cannot be read.
  func line(_ number: Int32, of file: SourceFile.ID) -> ArraySlice<UInt8>? {
    guard let line = lines(of: file).line(Int(number)) else { return nil }
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

  /// A file and where its lines begin.
  private struct Lines {
    let bytes: [UInt8]
    private var starts: [Int32]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      var starts: [Int32] = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
      bytes.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        var place = Int(starts[0])
        while let end = memchr(base + place, 10, bytes.count - place) {
          place = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
          starts.append(Int32(place))
        }
      }
      self.starts = starts
    }

    /// A line by its number, from one, without its line feed.
    func line(_ number: Int) -> ArraySlice<UInt8>? {
      guard (1...starts.count).contains(number) else { return nil }
      let end = number < starts.count ? Int(starts[number]) - 1 : bytes.count
      return bytes[Int(starts[number - 1])..<end]
    }
  }

  private func lines(of file: SourceFile.ID) -> Lines {
    kept.withLock { kept in
      if let known = kept.files[file] { return known }
      let path = files.path(of: file)
      // Files outside the site, such as those of a registry, may be named from the root.
      let bytes = read(path.hasPrefix("/") ? path : "\(site)/\(path)")
      if kept.size + bytes.count > Self.mostKept { kept = Kept() }
      let lines = Lines(bytes)
      kept.files[file] = lines
      kept.size += bytes.count
      return lines
    }
  }

  private func read(_ path: String) -> [UInt8] {
    // A pipe would wait for a writer for ever, a link may lead to what is nobody's business.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return [] }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.largest, let stream = fdopen(descriptor, "rb")
    else {
      close(descriptor)
      return []
    }
    defer { fclose(stream) }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      count = fread(bytes.baseAddress, 1, size, stream)
    }
  }
}
