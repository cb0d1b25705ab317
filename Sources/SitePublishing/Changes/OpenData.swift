import DirectoryModel
import Foundation

/// A JSON file of an edition.
struct OpenData {
  let object: DataObject
  private let path: String

  /// - Throws: `BrokenWorld` when it cannot be read, or is no JSON object.
  init(_ file: String, in folder: String) throws(BrokenWorld) {
    path = "\(folder)/\(file)"
    let bytes = try Self.bytes(of: file, in: folder)
    do {
      let read = try JSONSerialization.jsonObject(with: Data(bytes))
      guard let members = read as? [String: Any] else { throw CocoaError(.fileReadCorruptFile) }
      object = DataObject(members: members)
    } catch {
      throw .damaged(path, "it is no JSON object")
    }
  }

  func damaged(_ reason: String) -> BrokenWorld { .damaged(path, reason) }

  static func bytes(of file: String, in folder: String) throws(BrokenWorld) -> [UInt8] {
    let path = "\(folder)/\(file)"
    guard access(path, R_OK) == 0 else {
      throw .damaged(path, String(cString: strerror(errno)))
    }
    return readWhole(path)
  }
}

/// An object of open data; what is missing or of another type is no value.
struct DataObject {
  fileprivate let members: [String: Any]

  /// Nil for what is no JSON object.
  init?(_ bytes: some Sequence<UInt8>) {
    let read = try? JSONSerialization.jsonObject(with: Data(bytes))
    guard let members = read as? [String: Any] else { return nil }
    self.init(members: members)
  }

  fileprivate init(members: [String: Any]) { self.members = members }

  var keys: [String] { Array(members.keys) }

  func text(_ key: String) -> String? { members[key] as? String }
  func day(_ key: String) -> CalendarDay? { text(key).flatMap { CalendarDay($0) } }
  func flag(_ key: String) -> Bool { members[key] as? Bool ?? false }
  func texts(_ key: String) -> [String] { members[key] as? [String] ?? [] }
  func number(_ key: String) -> Int? { members[key] as? Int }
  func numbers(_ key: String) -> [Int] { members[key] as? [Int] ?? [] }
  func lists(_ key: String) -> [[Int]] { members[key] as? [[Int]] ?? [] }
  func object(_ key: String) -> DataObject? {
    (members[key] as? [String: Any]).map(DataObject.init)
  }
  func objects(_ key: String) -> [DataObject] {
    (members[key] as? [[String: Any]] ?? []).map(DataObject.init)
  }
}

extension BrokenWorld {
  static func damaged(_ path: String, _ reason: String) -> BrokenWorld {
    BrokenWorld(
      "edition cannot be read: \(path): \(reason)",
      help: "copy the edition again, and check it with `sha256sum -c SHA256SUMS`")
  }
}
