import ContentDigest
import Glibc
import RegistrationRules

/// The names of all suppliers of the last build: a hidden file beside its record, which knows it by its checksum.
///
/// It is read only where a supplier is called otherwise, and written only where names have changed.
struct NameFile: Sendable {
  private let path: String
  private static let mark = "sourcebook names 1\n"

  init(of output: OutputFolder) { path = "\(output.parent)/.\(output.name).names" }

  /// The names that are on record by a checksum; nil when the file holds others.
  func read(_ checksum: Checksum) -> NameIndex? {
    guard let reader = RecordReader(path, mark: Self.mark), reader.checksum == checksum else {
      return nil
    }
    let index = try? NameIndex(
      entries: reader.counted(UInt64.self), names: reader.counted(UInt8.self),
      ends: reader.counted(UInt32.self))
    return reader.isAtEnd ? index : nil
  }

  /// Puts names in the place of those before; without names, or where they cannot be written, there is no file.
  ///
  /// - Returns: what the record knows them by.
  func write(_ index: NameIndex?) -> Checksum {
    guard let index, let writer = RecordWriter(replacing: path, mark: Self.mark) else {
      remove()
      return .none
    }
    writer.counted(index.entries)
    writer.counted(index.names)
    writer.counted(index.ends)
    return writer.finish() ?? .none
  }

  func remove() { unlink(path) }
}
