import DirectoryModel
import Glibc

/// The folder of a site, read through the system's own calls.
struct ContentFolder: Sendable {
  /// What a name in a folder stands for.
  struct Entry: Sendable {
    let name: String
    let kind: Kind
  }

  enum Kind: Sendable {
    case file, folder
    /// A pipe, a device, a link that dangles or leads out of the site, or a name that is not UTF-8.
    case other
  }

  /// What reading a file came to.
  enum Contents: Sendable {
    case bytes([UInt8])
    case tooLarge(Int)
    case notAFile
  }

  private let root: String
  /// Where links may lead: the site's folder and what its two parts are links to themselves.
  private let homes: [String]
  private let unsaved: UnsavedTexts

  /// A folder that can be listed; anything else is a broken world.
  init(_ root: String, unsaved: UnsavedTexts = .none) throws(BrokenWorld) {
    self.root = root
    self.unsaved = unsaved
    guard let stream = opendir(root) else { throw Self.unreadable(root) }
    closedir(stream)
    homes = [root, root + "/content", root + "/templates"].compactMap(Self.resolved)
  }

  /// The names in a folder in the order of their bytes, nil when there is no such folder.
  ///
  /// Hidden files and read-me files, which explain a folder to those who work in it, are left out.
  func list(_ folder: String) throws(BrokenWorld) -> [Entry]? {
    let path = root + "/" + folder
    guard let stream = opendir(path) else {
      guard errno == ENOENT else { throw Self.unreadable(folder) }
      let added = unsaved.entries(in: folder, beside: [])
      return added.isEmpty ? nil : added
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let found = readdir(stream) else { break }
      let type = Int(found.pointee.d_type)
      let (name, isSound) = withUnsafeBytes(of: &found.pointee.d_name) { bytes in
        let text = UnsafeRawBufferPointer(
          rebasing: bytes.prefix(bytes.baseAddress.map { strlen($0) } ?? 0))
        // Most names are ASCII, which needs no second look.
        let isASCII = text.allSatisfy { $0 < 0x80 }
        let isSound = isASCII || String(validating: text, as: UTF8.self) != nil
        return (String(decoding: text, as: UTF8.self), isSound)
      }
      let isHidden = name.utf8.first == UInt8(ascii: ".") && name.hasPrefix(".")
      guard !isHidden, name != "README.md" else { continue }
      let kind = isSound ? kind(ofType: type) { path + "/" + name } : .other
      entries.append(Entry(name: name, kind: kind))
    }
    guard errno == 0 else { throw Self.unreadable(folder) }
    entries += unsaved.entries(in: folder, beside: entries)
    return entries.inByteOrder(of: \.name)
  }

  /// The bytes of a file unless it is larger than the limit; a larger one is not read at all.
  func read(_ path: String, limit: Int) throws(BrokenWorld) -> Contents {
    if let text = unsaved[path] {
      return text.count <= limit ? .bytes(text) : .tooLarge(text.count)
    }
    // Without O_NONBLOCK a pipe among the files would wait for a writer for ever.
    let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    let size = Int(status.st_size)
    guard size <= limit else { return .tooLarge(size) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    if failed { throw Self.unreadable(path) }
    return .bytes(bytes)
  }

  private func kind(ofType type: Int, _ path: () -> String) -> Kind {
    if type == Int(DT_REG) { return .file }
    if type == Int(DT_DIR) { return .folder }
    let path = path()
    var status = stat()
    guard let target = Self.resolved(path), homes.contains(where: { target.hasPrefix($0 + "/") }),
      stat(path, &status) == 0
    else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path without links, nil when it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func unreadable(_ path: String) -> BrokenWorld {
    BrokenWorld(
      "\(path) cannot be read: \(String(cString: strerror(errno)))",
      help: "check that it exists and that you may read it")
  }
}
