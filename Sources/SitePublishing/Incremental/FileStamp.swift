import Glibc

/// What the system says of a file or folder without opening it.
///
/// The inode's own time (`changed`) is set by the system with every write, rename and link, and cannot be set back by tools
/// that restore the time of writing.
struct FileStamp: Equatable, Sendable {
  let size: Int64
  /// Nanoseconds since 1970.
  let modified: Int64
  /// Nanoseconds since 1970.
  let changed: Int64
  let inode: UInt64

  /// What stands for a file that is not there.
  static let missing = FileStamp(size: -1, modified: 0, changed: 0, inode: 0)

  private init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Of a name in an open folder, or of a path with `AT_FDCWD`; links are followed.
  init(of name: UnsafePointer<CChar>, in folder: Int32) {
    var found = stat()
    guard fstatat(folder, name, &found, 0) == 0 else {
      self = .missing
      return
    }
    self.init(
      size: Int64(found.st_size), modified: Self.nanoseconds(found.st_mtim),
      changed: Self.nanoseconds(found.st_ctim), inode: UInt64(found.st_ino))
  }

  /// Whether nothing is different but the inode's own time, which a rename changes.
  func isMoved(from before: FileStamp) -> Bool {
    size == before.size && modified == before.modified && inode == before.inode
  }

  /// The running program.
  static let ofProgram = FileStamp(of: "/proc/self/exe", in: AT_FDCWD)

  /// Nanoseconds since 1970 by the clock file systems use.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
