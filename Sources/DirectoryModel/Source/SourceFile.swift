/// A file the content was read from, by its path inside the site folder.
public struct SourceFile: Hashable, Sendable {
  /// A small number instead of a path, so that every value can afford to know its file.
  public struct ID: Hashable, Sendable {
    package let index: Int32
    package init(index: Int) { self.index = Int32(clamping: index) }
  }

  package let path: String
  package init(path: String) { self.path = path }
}

/// All files of a site in the order of their paths; a range finds its path here.
package struct SourceFiles: Sendable, Equatable {
  package private(set) var files: [SourceFile]

  package init(_ files: [SourceFile] = []) { self.files = files }

  package func path(of id: SourceFile.ID) -> String {
    let index = Int(id.index)
    return files.indices.contains(index) ? files[index].path : "(unknown file)"
  }

  /// Adds a file and returns its id; ids follow the order of adding.
  package mutating func add(_ path: String) -> SourceFile.ID {
    files.append(SourceFile(path: path))
    return SourceFile.ID(index: files.count - 1)
  }
}
