import CPlatform
import DirectoryModel
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
    differences(below: root, jobs: 1).map { path(of: $0.file) }
  }

  /// Whether all files are on disk as they were; folders are not looked at.
  func filesAreSame(below root: String, jobs: Int) -> Bool {
    onDisk(below: root, jobs: jobs) { range, found in found.elementsEqual(stamps[range]) }
      .allSatisfy { $0 }
  }

  /// Files that are not on disk as they were, with what the system says of them now.
  func differences(
    below root: String, jobs: Int, except ignored: Set<Int> = []
  ) -> [(file: Int, stamp: FileStamp)] {
    onDisk(below: root, jobs: jobs) { range, found -> [(file: Int, stamp: FileStamp)] in
      guard !found.elementsEqual(stamps[range]) else { return [] }
      return zip(range, found).filter { $1 != stamps[$0] && !ignored.contains($0) }
        .map { (file: $0, stamp: $1) }
    }.flatMap { $0 }
  }

  /// The same tree with other stamps of all folders and some files.
  func restamped(
    _ folderStamps: [FileStamp], files: some Sequence<(file: Int, stamp: FileStamp)>
  ) -> StampedTree {
    var stamps = stamps
    for (file, stamp) in files { stamps[file] = stamp }
    return StampedTree(
      folders: zip(folders, folderStamps).map {
        Folder(path: $0.path, stamp: $1, files: $0.files)
      },
      stamps: stamps, starts: starts, names: names)
  }

  /// The same tree as it is on disk now.
  func restamped(below root: String, jobs: Int) -> StampedTree {
    let folderStamps = folderStamps(below: root)
    return StampedTree(
      folders: zip(folders, folderStamps).map {
        Folder(path: $0.path, stamp: $1, files: $0.files)
      },
      stamps: onDisk(below: root, jobs: jobs) { _, found in found }.flatMap { $0 },
      starts: starts, names: names)
  }

  /// What the system says of each folder now.
  func folderStamps(below root: String) -> [FileStamp] {
    folders.map { stamp(ofFolder: $0.path, below: root) }
  }

  func path(of file: Int) -> String {
    let folder = folders[folders.partitioningIndex { $0.files.upperBound > file }].path
    return folder.isEmpty ? name(of: file) : folder + "/" + name(of: file)
  }

  /// The position of a file by its path.
  func position(of path: String) -> Int? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { path[..<$0] } ?? ""
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return folders.first { $0.path == folder }.flatMap { position(of: Array(name.utf8), in: $0) }
  }

  /// How many files stand in a folder itself.
  func files(inFolder path: String) -> Int {
    folders.first { $0.path == path }?.files.count ?? 0
  }

  /// The names of a folder's files that begin in one way.
  func files(in folder: Folder, beginningWith beginning: some StringProtocol) -> [String] {
    let wanted = Array(beginning.utf8)
    let start = folder.files.partitioningIndex {
      !names[Int(starts[$0])...].prefix { $0 != 0 }.lexicographicallyPrecedes(wanted)
    }
    return (start..<folder.files.upperBound).lazy
      .prefix { names[Int(starts[$0])...].starts(with: wanted) }.map(name(of:))
  }

  private func position(of name: [UInt8], in folder: Folder) -> Int? {
    let place = folder.files.partitioningIndex {
      !names[Int(starts[$0])...].prefix { $0 != 0 }.lexicographicallyPrecedes(name)
    }
    guard place < folder.files.upperBound,
      names[Int(starts[place])...].prefix(while: { $0 != 0 }).elementsEqual(name)
    else { return nil }
    return place
  }

  /// Whether a folder holds the files and folders it held, whatever became of them; hidden names and read-me files are
  /// not looked at.
  func hasSameNames(in folder: Folder, below root: String) -> Bool {
    guard let stream = opendir(folder.path.isEmpty ? root : root + "/" + folder.path) else {
      return false
    }
    defer { closedir(stream) }
    let prefix = folder.path.isEmpty ? "" : folder.path + "/"
    let inner = Set(
      folders.lazy.filter { $0.path.hasPrefix(prefix) }.map {
        Array($0.path.utf8.dropFirst(prefix.utf8.count))
      })
    var left = folder.files.count
    while let found = readdir(stream) {
      let name = withUnsafeBytes(of: &found.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first == UInt8(ascii: ".") || name.elementsEqual("README.md".utf8) { continue }
      if position(of: name, in: folder) != nil {
        left -= 1
      } else if !inner.contains(name) {
        return false
      }
    }
    return left == 0
  }

  /// Whether no name has come into, gone from or changed in any folder.
  func foldersAreSame(below root: String) -> Bool {
    folders.allSatisfy { stamp(ofFolder: $0.path, below: root) == $0.stamp }
  }

  /// The same after the root has been moved to another place.
  func foldersAreSame(inMoved root: String) -> Bool {
    zip(folders, folderStamps(below: root)).allSatisfy { folder, found in
      folder.path.isEmpty ? found.isMoved(from: folder.stamp) : found == folder.stamp
    }
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
