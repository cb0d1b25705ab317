import DirectoryModel
import Glibc

/// Where editions are published: a folder that is missing, empty, or an edition of ours; anything else is refused.
package struct OutputFolder: Sendable {
  /// Absolute, with symbolic links resolved.
  package let path: String
  let parent: String
  let name: String

  /// - Throws: `WrongUsage` when the folder holds something that is not an edition, or lies inside the content.
  package init(_ given: String, site: String) throws {
    guard !given.isEmpty else {
      throw WrongUsage("output is empty", help: "name a folder, or leave --output out")
    }
    let resolved = try Self.resolve(given)
    path = resolved
    let slash = resolved.lastIndex(of: "/") ?? resolved.startIndex
    parent = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
    name = String(resolved[resolved.index(after: slash)...])

    let home = (try? Self.resolve(site)) ?? site
    for folder in ["content", "templates"]
    where (resolved + "/").hasPrefix("\(home)/\(folder)/") {
      throw WrongUsage(
        "output \(given) lies inside \(folder)/", help: "choose a folder outside of it")
    }
    guard !name.isEmpty else {
      throw WrongUsage("output \(given) is the root folder", help: "choose a folder of its own")
    }
    guard Self.isReplaceable(resolved) else {
      throw WrongUsage(
        "output \(given) holds files that are not an edition of sourcebook",
        help:
          "choose an empty or new folder; only a folder with our \(EditionMarker.name) is replaced")
    }
  }

  /// Whether the path is missing, an empty folder, or carries our marker.
  private static func isReplaceable(_ path: String) -> Bool {
    var information = stat()
    guard lstat(path, &information) == 0 else { return errno == ENOENT }
    guard information.st_mode & S_IFMT == S_IFDIR else { return false }
    return EditionMarker.isPresent(in: path) || entries(of: path).isEmpty
  }

  /// Names in a folder, without `.` and `..`.
  static func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The absolute path without links, nil when it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The absolute path; the last component may be missing.
  private static func resolve(_ given: String) throws -> String {
    if let resolved = realpath(given, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var trimmed = given
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let slash = trimmed.lastIndex(of: "/")
    let parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    guard let resolved = realpath(parent, nil) else {
      throw BrokenWorld(
        "folder \(parent) cannot be opened: \(String(cString: strerror(errno)))",
        help: "create it first")
    }
    defer { free(resolved) }
    let folder = String(cString: resolved)
    return folder == "/" ? "/" + name : folder + "/" + name
  }
}
