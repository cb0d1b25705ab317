import Glibc

/// The folder of the site a client works on.
struct SiteFolder: Sendable {
  /// Without links.
  let path: String

  /// Nil when the folder holds no site.
  init?(_ folder: String) {
    guard let resolved = resolvedPath(folder), access(resolved + "/content", F_OK) == 0 else {
      return nil
    }
    path = resolved
  }

  /// The site a file belongs to: the nearest folder above it that holds `content/site.yaml`.
  init?(around file: String) {
    var folder = file
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = String(folder[..<slash])
      if access(folder + "/content/site.yaml", F_OK) == 0, let site = SiteFolder(folder) {
        self = site
        return
      }
    }
    return nil
  }

  /// Where a file stands in the site's two parts; nil when it is outside of them.
  func place(of file: String) -> String? {
    guard let resolved = resolvedPath(file), resolved.hasPrefix(path + "/") else { return nil }
    let place = String(resolved.dropFirst(path.count + 1))
    return place.hasPrefix("content/") || place.hasPrefix("templates/") ? place : nil
  }

  func address(of place: String) -> String { fileAddress(ofPath: "\(path)/\(place)") }
}
