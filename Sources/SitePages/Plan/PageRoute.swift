package import DirectoryModel

/// Where a page stands: its language, and its path below that language's folder.
package struct PageRoute: Hashable, Sendable {
  package let language: LanguageTag
  /// The path below the language's folder, such as `suppliers/no/northlight.html`.
  package let path: String
  /// The language's folder from the site's root: empty for the main language, else `zh/`.
  package let folder: String

  package init(language: LanguageTag, folder: String, path: String) {
    self.language = language
    self.folder = folder
    self.path = path
  }

  /// The path of the written file from the site's root.
  package var file: String { folder + path }

  /// From the page's folder up to its language's folder: `../../`.
  package var toLanguage: String { Self.up(path) }

  /// From the page's folder up to the site's root.
  package var toRoot: String { Self.up(file) }

  private static func up(_ path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
