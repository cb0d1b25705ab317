import CArchive
import CPlatform
import Glibc

/// Why a ZIP cannot be read to its end.
enum ArchiveTrouble: Error {
  case damaged(String)
  case tooLarge
  /// The ZIP itself cannot be read, with the system's error.
  case unreadable(Int32)
  /// What was read cannot be written to a path, with the system's error.
  case unwritable(String, Int32)
}

/// How many entries a ZIP is read to; an edition of 100,000 suppliers has a third of a million.
private let entriesAtMost = 2_000_000

/// Goes through the entries of a ZIP by its central directory, as Windows does.
///
/// - Parameters:
///   - path: of the ZIP.
///   - use: told the name of each entry that is no folder, and whether it is a plain file.
/// - Throws: `ArchiveTrouble` when the ZIP cannot be read to its end, or from `use`.
func readArchive(
  _ path: String, _ use: (OpaquePointer, String, Bool) throws(ArchiveTrouble) -> Void
) throws(ArchiveTrouble) {
  do throws(ArchiveTrouble) {
    try readEntries(of: path, use)
  } catch {
    // The library calls a ZIP cut short where the disk it lies on fails.
    if case .damaged = error, let number = failure(ofReading: path) { throw .unreadable(number) }
    throw error
  }
}

private func readEntries(
  of path: String, _ use: (OpaquePointer, String, Bool) throws(ArchiveTrouble) -> Void
) throws(ArchiveTrouble) {
  guard let archive = archive_read_new() else { throw .damaged("libarchive cannot be used") }
  defer { archive_read_free(archive) }
  archive_read_support_format_zip_seekable(archive)
  archive_read_set_options(archive, "hdrcharset=UTF-8")
  guard archive_read_open_filename(archive, path, 1 << 17) == ARCHIVE_OK else {
    throw .damaged(reason(archive))
  }
  var count = 0
  while true {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
      throw .damaged(reason(archive))
    }
    count += 1
    guard count <= entriesAtMost else { throw .damaged("it has over \(entriesAtMost) entries") }
    let name = (archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)).map {
      String(cString: $0)
    }
    let kind = archive_entry_filetype(entry)
    // AE_IFDIR and AE_IFREG are casts in C, which Swift does not see.
    if kind == 0o040000 { continue }
    guard let name else { throw .damaged("a name in it cannot be read") }
    try use(archive, name, kind == 0o100000 && archive_entry_hardlink(entry) == nil)
  }
}

/// Hands the bytes of the entry read last to `use`.
func readData(
  of archive: OpaquePointer, _ use: (UnsafeRawBufferPointer) throws(ArchiveTrouble) -> Void
) throws(ArchiveTrouble) {
  let size = 1 << 17
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  defer { buffer.deallocate() }
  while true {
    let count = archive_read_data(archive, buffer.baseAddress, size)
    if count == 0 { return }
    guard count > 0 else { throw .damaged(reason(archive)) }
    try use(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}

/// The error of the system when a file cannot be read to its end.
private func failure(ofReading path: String) -> Int32? {
  let opened = platform_openat(AT_FDCWD, path, O_RDONLY, 0)
  guard opened >= 0 else { return errno }
  defer { close(opened) }
  return readPieces(of: opened) { _ in } ? nil : errno
}

private func reason(_ archive: OpaquePointer) -> String {
  archive_error_string(archive).map { String(cString: $0) } ?? "it is no ZIP"
}
