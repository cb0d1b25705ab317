import CArchive
import DirectoryModel
import Glibc

/// Writes a ZIP whose bytes depend on nothing but what is put into it.
struct ArchiveWriter: ~Copyable {
  private let archive: OpaquePointer?
  private let path: String
  private let time: Int

  /// - Throws: `BrokenWorld` when the file cannot be written.
  init(to path: String, time: Int) throws(BrokenWorld) {
    archive = archive_write_new()
    self.path = path
    // A ZIP counts time from 1980 in steps of two seconds.
    self.time = max(time, 315_532_800) / 2 * 2
    try open()
  }

  private func open() throws(BrokenWorld) {
    archive_write_set_format_zip(archive)
    guard
      archive_write_set_options(
        archive, "zip:compression=deflate,zip:compression-level=6,hdrcharset=UTF-8") == ARCHIVE_OK,
      archive_write_open_filename(archive, path) == ARCHIVE_OK
    else { throw failure() }
  }

  deinit { archive_write_free(archive) }

  /// Adds a plain file.
  func add(_ name: String, size: Int, _ write: (EntryWriter) throws -> Void) throws {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_uid(entry, 0)
    archive_entry_set_gid(entry, 0)
    archive_entry_set_mtime(entry, time, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure() }
    try write(EntryWriter(archive: archive, path: path))
    guard archive_write_finish_entry(archive) == ARCHIVE_OK else { throw failure() }
  }

  /// Adds a plain file with these bytes.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    try add(name, size: bytes.count) { entry in
      try bytes.withUnsafeBytes { try entry.write($0) }
    }
  }

  /// Ends the ZIP; without it the file is of no use.
  consuming func finish() throws {
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failure() }
  }

  private func failure() -> BrokenWorld { .archiving(archive, path) }
}

/// Takes the bytes of one file of a ZIP, and must not be kept longer than the call it is handed to.
///
/// It can be copied: handing over one that cannot ends the optimiser of Swift 6.3.1.
struct EntryWriter {
  fileprivate let archive: OpaquePointer?
  fileprivate let path: String

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard bytes.count > 0 else { return }
    guard archive_write_data(archive, bytes.baseAddress, bytes.count) == bytes.count else {
      throw BrokenWorld.archiving(archive, path)
    }
  }
}

extension BrokenWorld {
  fileprivate static func archiving(_ archive: OpaquePointer?, _ path: String) -> BrokenWorld {
    // The library's own words are about the call, those of the system about the reason.
    let number = archive_errno(archive)
    let reason =
      number > 0
      ? strerror(number).map { String(cString: $0) }
      : archive_error_string(archive).map { String(cString: $0) }
    return BrokenWorld(
      "\(path) cannot be written: \(reason ?? "for an unknown reason")",
      help: "check free space and rights; what was packed before is untouched")
  }
}
