/// Texts an editor holds, each in place of the file of its path below the site's folder.
package struct UnsavedTexts: Sendable {
  private let texts: [String: [UInt8]]

  package static let none = UnsavedTexts([:])

  package init(_ texts: [String: [UInt8]]) { self.texts = texts }

  /// The paths whose texts are others than these, or of which one side has none.
  package func paths(differingFrom others: UnsavedTexts) -> [String] {
    Set(texts.keys).union(others.texts.keys).filter { texts[$0] != others.texts[$0] }.sorted()
  }

  /// Whether both stand in place of the same files.
  func hasPaths(of others: UnsavedTexts) -> Bool { texts.keys == others.texts.keys }

  package subscript(_ path: String) -> [UInt8]? { texts.isEmpty ? nil : texts[path] }

  /// What a folder holds once the texts are saved, beside what it holds already.
  func entries(
    in folder: String, beside found: [ContentFolder.Entry]
  ) -> [ContentFolder.Entry] {
    guard !texts.isEmpty else { return [] }
    var names = Set(found.map(\.name))
    var entries: [ContentFolder.Entry] = []
    for path in texts.keys.sorted() where path.hasPrefix(folder + "/") {
      let rest = path.dropFirst(folder.utf8.count + 1).split(separator: "/")
      guard let name = rest.first.map(String.init), names.insert(name).inserted else { continue }
      guard !name.hasPrefix("."), name != "README.md" else { continue }
      entries.append(ContentFolder.Entry(name: name, kind: rest.count == 1 ? .file : .folder))
    }
    return entries
  }
}
