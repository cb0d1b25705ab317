import ContentDigest
import ContentLoading
import DirectoryModel
import Glibc

/// The files a build reads, as they were before it read any.
struct InputSnapshot: Sendable {
  /// How long before a look at a file a write can have left the same stamp; FAT counts time in steps of two seconds.
  private static let tick: Int64 = 2_100_000_000

  let tree: StampedTree
  /// Nanoseconds since 1970, before the first file was looked at.
  let begun: Int64
  /// What young files hold, in the order of `young`: of those a stamp proves nothing.
  let contents: [Digest]

  init(tree: StampedTree, begun: Int64, contents: [Digest]) {
    self.tree = tree
    self.begun = begun
    self.contents = contents
  }

  /// - Throws: `BrokenWorld` when a folder cannot be read.
  init(of site: String, jobs: Int) throws {
    self = try Self.take(of: site, jobs: jobs).snapshot
  }

  /// A snapshot with the files that were found for it.
  ///
  /// - Throws: `BrokenWorld` when a folder cannot be read.
  static func take(
    of site: String, jobs: Int
  ) throws -> (snapshot: InputSnapshot, found: SiteInputs) {
    let begun = FileStamp.now
    let found = try listInputs(of: site)
    let tree = StampedTree(of: site, folders: found.folders, files: found.files, jobs: jobs)
    let contents = young(in: tree, at: begun).map { content(of: $0, in: tree, of: site) }
    return (InputSnapshot(tree: tree, begun: begun, contents: contents), found)
  }

  /// What has become of the files since: those that may hold other bytes, and a snapshot of all as they are now.
  ///
  /// - Returns: nil when files have come or gone, or were not told apart.
  func changes(of site: String, jobs: Int) -> (files: [Int], now: InputSnapshot)? {
    let looked = FileStamp.now
    let folderStamps = tree.folderStamps(below: site)
    let different = tree.differences(below: site, jobs: jobs)
    guard different.allSatisfy({ $0.stamp != .missing }),
      // A part of the site that was not there has no folder whose stamp could tell of it.
      ["content", "templates"].allSatisfy({ part in
        tree.folders.contains { $0.path == part } || access("\(site)/\(part)", F_OK) != 0
      })
    else { return nil }
    // A name can come into a young folder without changing its stamp.
    let unsure = zip(tree.folders, folderStamps).filter { folder, stamp in
      folder.stamp.changed >= begun - Self.tick || folder.stamp != stamp
    }
    if !unsure.allSatisfy({ tree.hasSameNames(in: $0.0, below: site) }) {
      guard let inputs = try? listInputs(of: site), Set(inputs.files) == Set(tree.paths),
        Set(inputs.folders) == Set(tree.folders.map(\.path))
      else { return nil }
    }
    let young = Self.young(in: tree, at: begun)
    guard young.count == contents.count else { return nil }
    let rewritten = zip(young, contents).filter {
      Self.content(of: $0, in: tree, of: site) != $1
    }
    let now = tree.restamped(folderStamps, files: different)
    return (
      Set(different.map(\.file) + rewritten.map(\.0)).sorted(),
      InputSnapshot(
        tree: now, begun: looked,
        contents: Self.young(in: now, at: looked).map { Self.content(of: $0, in: now, of: site) })
    )
  }

  /// Whether a build of the site would read the same bytes again.
  func isCurrent(of site: String, jobs: Int) -> Bool {
    changes(of: site, jobs: jobs)?.files.isEmpty ?? false
  }

  private static func young(in tree: StampedTree, at begun: Int64) -> [Int] {
    tree.stamps.indices.filter { tree.stamps[$0].changed >= begun - tick }
  }

  private static func content(of file: Int, in tree: StampedTree, of site: String) -> Digest {
    Digest(of: readWhole("\(site)/\(tree.path(of: file))"))
  }
}

/// The bytes of a plain file; empty when it cannot be read.
func readWhole(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rbe") else { return [] }
  defer { fclose(file) }
  var status = stat()
  guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
  return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    count = fread(buffer.baseAddress, 1, buffer.count, file)
  }
}

/// Whether a path names a file itself, neither a link nor anything else.
func isPlainFile(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
