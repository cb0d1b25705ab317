import DirectoryModel
import Glibc

/// The folder editions are packed to, which must not be part of what is packed.
struct PackPlace {
  /// Without links.
  let path: String
  /// The folder of the site, without links.
  let site: String

  /// - Throws: `WrongUsage` when the folder lies in the content, the templates or the output; `BrokenWorld` when the
  ///   folder it is to be in cannot be opened.
  init(_ given: String, site: String, output: String) throws {
    self.site = try resolve(site)
    let slash = given.lastIndex { $0 == "/" }
    if access(given, F_OK) == 0 {
      path = try resolve(given)
    } else {
      let parent = slash.map { $0 == given.startIndex ? "/" : String(given[..<$0]) } ?? "."
      path =
        try resolve(parent) + "/"
        + given.suffix(from: slash.map(given.index(after:)) ?? given.startIndex)
    }
    for folder in ["\(self.site)/content", "\(self.site)/templates", output]
    where (path + "/").hasPrefix(folder + "/") {
      throw WrongUsage(
        "\(given) lies in \(folder), which is what is packed", help: "choose a folder outside of it"
      )
    }
  }
}

/// The path without links.
private func resolve(_ given: String) throws(BrokenWorld) -> String {
  guard let found = realpath(given, nil) else {
    throw BrokenWorld(
      "folder \(given) cannot be opened: \(String(cString: strerror(errno)))",
      help: "create it first")
  }
  defer { free(found) }
  return String(cString: found)
}
