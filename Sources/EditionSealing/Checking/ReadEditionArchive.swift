import CArchive
import ContentDigest
import DirectoryModel

/// Reads an edition in a ZIP without unpacking it to the disk.
///
/// What it unpacks to is bounded by its own size, and only the files that say what an edition is are held.
///
/// - Throws: `BrokenWorld` when the disk it lies on fails.
func readEditionArchive(_ path: String, size: Int) throws(BrokenWorld) -> FoundEdition {
  var entries = ArchiveEntries()
  let limit = size * 100 + 16 << 20
  var total = 0
  do throws(ArchiveTrouble) {
    try readArchive(path) { archive, name, isPlain throws(ArchiveTrouble) in
      guard isPlain else {
        entries.faults.append(.notPlain(name))
        return
      }
      var digest = RunningDigest()
      let paper = FoundEdition.paperLimits[String(name.split(separator: "/").last ?? "")]
      var held: [UInt8]? = paper.map { _ in [] }
      try readData(of: archive) { piece throws(ArchiveTrouble) in
        total += piece.count
        guard total <= limit else { throw .tooLarge }
        digest.add(piece)
        if let count = held?.count, count + piece.count <= paper ?? 0 {
          held?.append(contentsOf: piece)
        } else {
          held = nil
        }
      }
      entries.add(name, digest.finish(), held)
    }
  } catch {
    switch error {
    case .tooLarge: entries.faults.append(.unpacksTooLarge(limit: limit))
    case .damaged(let reason): entries.faults.append(.damagedArchive(reason))
    case .unreadable(let number): throw .reading(path, number)
    case .unwritable(let path, _): entries.faults.append(.damagedArchive("\(path) is not written"))
    }
  }
  return entries.edition
}

/// What a ZIP holds, before it is known where in it the edition begins.
private struct ArchiveEntries {
  private var digests: [(path: String, digest: Digest)] = []
  private var papers: [String: [UInt8]] = [:]
  var faults: [EditionFault] = []

  mutating func add(_ path: String, _ digest: Digest, _ bytes: [UInt8]?) {
    digests.append((path, digest))
    if let bytes { papers[path] = bytes }
  }

  /// The edition in the folder that has the list of files.
  var edition: FoundEdition {
    var found = FoundEdition()
    found.faults = faults
    let roots = digests.lazy.map(\.path).filter { path in
      path.split(separator: "/").last.map { $0 == FileList.name } ?? false
    }.map { $0.dropLast(FileList.name.utf8.count) }
    let root = roots.min { $0.utf8.count < $1.utf8.count } ?? ""
    for (path, digest) in digests {
      let isInside = path.hasPrefix(root)
      let name = isInside ? String(path.dropFirst(root.utf8.count)) : path
      if !path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ isPortable($0) }
      ) {
        found.faults.append(.unsafeName(path))
      } else if !isInside {
        found.faults.append(.added(path))
      } else if found.paths.insert(name).inserted {
        found.digests[name] = digest
        if FoundEdition.paperLimits[name] != nil { found.papers[name] = papers[path] }
      } else {
        found.faults.append(.twice(name))
      }
    }
    return found
  }
}
