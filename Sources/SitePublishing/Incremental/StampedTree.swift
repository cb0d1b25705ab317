import CPlatform
import Glibc
import WorkSharing

/// Files below a folder with their stamps, and the stamps of the folders they stand in.
///
/// Names lie in one heap behind one another, so that a hundred thousand files are looked at without making a string of each.
struct StampedTree: Sendable {
  struct Folder: Equatable, Sendable {
    /// From the root; empty for the root itself.
    let path: String
    let stamp: FileStamp
    /// Where its files stand in `stamps`.
    let files: Range<Int>
  }

  let folders: [Folder]
  let stamps: [FileStamp]
  /// Where the name of each file begins in `names`; each ends with a zero.
  let starts: [UInt32]
  let names: [UInt8]

  init(folders: [Folder], stamps: [FileStamp], starts: [UInt32], names: [UInt8]) {
    self.folders = folders
    self.stamps = stamps
    self.starts = starts
    self.names = names
  }

  /// The files and every folder on the way to one, the root among them.
  init(of root: String, files: [String], jobs: Int) {
    var folders: Set<String> = [""]
    for file in files {
      var rest = file[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    self.init(of: root, folders: folders, files: files, jobs: jobs)
  }

  /// The files, in any order, and folders with or without files; all paths are from the root.
  init(of root: String, folders: some Sequence<String>, files: [String], jobs: Int) {
    var inside: [String: [String]] = [:]
    for folder in folders { inside[folder] = [] }
    for file in files {
      let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { String(file[..<$0]) } ?? ""
      let name = slash.map { String(file[file.utf8.index(after: $0)...]) } ?? file
      inside[folder, default: []].append(name)
    }
    var listed: [(path: String, files: Range<Int>)] = []
    var starts: [UInt32] = []
    var names: [UInt8] = []
    for path in inside.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let first = starts.count
      for name in (inside[path] ?? []).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        starts.append(UInt32(names.count))
        names += name.utf8
        names.append(0)
      }
      listed.append((path, first..<starts.count))
    }
    let bare = StampedTree(
      folders: listed.map { Folder(path: $0.path, stamp: .missing, files: $0.files) },
      stamps: [], starts: starts, names: names)
    // Folders first: a file that appears while files are looked at has changed its folder since.
    let folders = listed.map {
      Folder(path: $0.path, stamp: bare.stamp(ofFolder: $0.path, below: root), files: $0.files)
    }
    let stamps = bare.onDisk(below: root, jobs: jobs) { range, found in found }
    self.init(folders: folders, stamps: stamps.flatMap { $0 }, starts: starts, names: names)
  }

  /// Paths from the root, folder by folder.
  var paths: [String] {
    folders.flatMap { folder in
      folder.files.map { index in
        (folder.path.isEmpty ? "" : folder.path + "/") + name(of: index)
      }
    }
  }

  /// Paths of files that are not on disk as they were.
  func changedFiles(below root: String) -> [String] {
    let now = onDisk(below: root, jobs: 1) { _, found in found }.flatMap { $0 }
    return zip(paths, zip(stamps, now)).compactMap { $1.0 == $1.1 ? nil : $0 }
  }

  /// Whether all files are on disk as they were; folders are not looked at.
  func filesAreSame(below root: String, jobs: Int) -> Bool {
    onDisk(below: root, jobs: jobs) { range, found in found.elementsEqual(stamps[range]) }
      .allSatisfy { $0 }
  }

  /// Whether no name has come into, gone from or changed in any folder.
  func foldersAreSame(below root: String) -> Bool {
    folders.allSatisfy { stamp(ofFolder: $0.path, below: root) == $0.stamp }
  }

  func name(of file: Int) -> String {
    String(decoding: names[Int(starts[file])...].prefix { $0 != 0 }, as: UTF8.self)
  }

  private func stamp(ofFolder path: String, below root: String) -> FileStamp {
    FileStamp(of: path.isEmpty ? root : root + "/" + path, in: AT_FDCWD)
  }

  /// Hands what the system says of all files now to `use`, some thousand files at a time.
  private func onDisk<Result: Sendable>(
    below root: String, jobs: Int, _ use: @Sendable (Range<Int>, [FileStamp]) -> Result
  ) -> [Result] {
    mapChunks(of: starts.count, size: 2_048, jobs: jobs) { range in
      var found: [FileStamp] = []
      found.reserveCapacity(range.count)
      var place = folders.firstIndex { $0.files.upperBound > range.lowerBound } ?? 0
      names.withUnsafeBufferPointer { names in
        var index = range.lowerBound
        while index < range.upperBound {
          while folders[place].files.upperBound <= index { place += 1 }
          let folder = folders[place]
          let path = folder.path.isEmpty ? root : root + "/" + folder.path
          let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
          defer { if opened >= 0 { close(opened) } }
          for file in index..<min(range.upperBound, folder.files.upperBound) {
            let name = UnsafeRawPointer(names.baseAddress.unsafelyUnwrapped + Int(starts[file]))
            found.append(
              opened < 0
                ? .missing : FileStamp(of: name.assumingMemoryBound(to: CChar.self), in: opened))
          }
          index = min(range.upperBound, folder.files.upperBound)
        }
      }
      return use(range, found)
    }
  }
}
