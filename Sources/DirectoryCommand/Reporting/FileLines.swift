import CPlatform
import Glibc
import Synchronization

/// The lines of one file, which threads may ask for at once.
///
/// Of a large file, such as one of the register, a report shows a few lines: those are read for themselves, with the piece of the file
/// they begin in, until as much was read in pieces as the file has. Then it is read as a whole, as a small one is at once.
final class FileLines: Sendable {
  /// Largest file lines are read of, in bytes; places in larger ones keep their line and column as counted in bytes.
  private static let largest = 1 << 26
  /// Files up to this size, in bytes, are read as a whole.
  private let small: Int
  private let path: String
  private let state = Mutex(State())

  private struct State {
    var whole: WholeFile?
    var pieces: FilePieces?
    /// How many bytes were read in pieces.
    var spent = 0
  }

  init(of path: String, small: Int = 16 * FilePieces.size) {
    self.path = path
    self.small = small
  }

  /// A line by its number, from 1, without its line feed, and how many bytes are kept from now on.
  ///
  /// - Returns: nil for the line when the file cannot be read or has no such line.
  func line(_ number: Int) -> (line: ArraySlice<UInt8>?, newlyKept: Int) {
    state.withLock { state in
      if let whole = state.whole { return (whole.line(number), 0) }
      guard let file = OpenFile.at(path, atMost: Self.largest) else {
        let nothing = WholeFile([])
        state.whole = nothing
        return (nothing.line(number), 0)
      }
      if file.size > small {
        let pieces = state.pieces ?? FilePieces(of: file)
        state.pieces = pieces
        if state.spent < file.size, pieces.areOf(file) {
          let (line, read) = pieces.line(number, of: file)
          state.spent += read
          return (line, 0)
        }
      }
      let whole = WholeFile(file.bytes)
      state.whole = whole
      return (whole.line(number), whole.bytes.count)
    }
  }
}

/// A plain file that is open for reading.
private struct OpenFile: ~Copyable {
  let descriptor: Int32
  let status: stat

  var size: Int { Int(status.st_size) }

  private init(_ descriptor: Int32, _ status: stat) {
    self.descriptor = descriptor
    self.status = status
  }

  deinit { close(descriptor) }

  /// Nil when it is no plain file, or larger than so many bytes.
  static func at(_ path: String, atMost largest: Int) -> OpenFile? {
    // A pipe would wait for a writer for ever, a link may lead to what is nobody's business.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= largest
    else {
      close(descriptor)
      return nil
    }
    return OpenFile(descriptor, status)
  }

  /// Reads what stands at a place into a room, less where the file ends before; how many bytes those are.
  func read(into room: UnsafeMutableBufferPointer<UInt8>, from place: Int) -> Int {
    var count = 0
    while count < room.count {
      let got = pread(
        descriptor, room.baseAddress?.advanced(by: count), room.count - count, place + count)
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { break }
      count += got
    }
    return count
  }

  var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = read(into: UnsafeMutableBufferPointer(rebasing: room[..<size]), from: 0)
    }
  }
}

/// The places and bytes of all lines of a file.
private struct WholeFile {
  let bytes: [UInt8]
  private var starts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = [Int32(lengthOfMark(bytes))]
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

/// How many lines end in each piece of a file.
private struct FilePieces {
  /// Of a piece, in bytes; a multiple of 64.
  static let size = 1 << 14

  /// How many line feeds stand before the end of each piece.
  private var ends: [Int] = []
  private let status: stat

  init(of file: borrowing OpenFile) {
    status = file.status
    let count = (file.size + Self.size - 1) / Self.size
    ends.reserveCapacity(count)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.size) { room in
      for piece in 0..<count {
        let length = file.read(into: room, from: piece * Self.size)
        room[length...].update(repeating: 0)
        var feeds = ends.last ?? 0
        if let base = room.baseAddress {
          for place in stride(from: 0, to: Self.size, by: 64) {
            feeds += platform_places(base + place, 10).nonzeroBitCount
          }
        }
        ends.append(feeds)
      }
    }
  }

  /// Whether the file is still the one the line feeds were counted in.
  func areOf(_ file: borrowing OpenFile) -> Bool {
    file.status.st_ino == status.st_ino && file.status.st_dev == status.st_dev
      && file.status.st_size == status.st_size
      && file.status.st_mtim.tv_sec == status.st_mtim.tv_sec
      && file.status.st_mtim.tv_nsec == status.st_mtim.tv_nsec
  }

  /// A line by its number, from one, without its line feed, and how many bytes were read for it.
  func line(_ number: Int, of file: borrowing OpenFile) -> (ArraySlice<UInt8>?, read: Int) {
    // A line begins behind the line feed before it.
    let before = number - 1
    guard before >= 0, before <= ends.last ?? 0 else { return (nil, 0) }
    let first = before == 0 ? 0 : ends.firstIndex { $0 >= before } ?? 0
    var left = before - (first == 0 ? 0 : ends[first - 1])
    var line: [UInt8] = []
    var isFound = false
    var read = 0
    for piece in first..<ends.count {
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.size) { room, count in
        count = file.read(
          into: UnsafeMutableBufferPointer(rebasing: room[..<Self.size]), from: piece * Self.size)
      }
      read += Self.size
      var rest = bytes[...]
      if piece == 0 { rest = rest.dropFirst(lengthOfMark(bytes)) }
      while !isFound, left > 0, let feed = rest.firstIndex(of: 10) {
        rest = rest[(feed + 1)...]
        left -= 1
      }
      isFound = isFound || left == 0
      guard isFound else { return (nil, read) }
      if let end = rest.firstIndex(of: 10) {
        line += rest[..<end]
        return (line[...], read)
      }
      line += rest
    }
    return (line[...], read)
  }
}

/// How many bytes a byte-order mark takes at the beginning of a text.
private func lengthOfMark(_ bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
