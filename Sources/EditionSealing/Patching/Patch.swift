import ContentDigest
import DirectoryModel

/// A patch as it was read: its label, the list it leads to, and which files it brings.
struct Patch {
  let path: String
  let label: PatchLabel
  let list: FileList
  let listBytes: [UInt8]
  let signature: [UInt8]?
  /// Paths in the edition.
  let brings: Set<String>
  /// The folder in the ZIP, with its slash.
  let root: String

  /// Reads a patch and checks all of it before anything is touched.
  ///
  /// - Throws: `RefusedPatch` when it is not whole or not of this key; `WrongUsage` and `BrokenWorld` when it cannot be read.
  init(at path: String, key: PublicKey?) throws {
    let size = try sizeOfFile(path)
    var digests: [String: Digest] = [:]
    var papers: [String: [UInt8]] = [:]
    var faults: [String] = []
    var total = 0
    do throws(ArchiveTrouble) {
      try readArchive(path) { archive, name, isPlain throws(ArchiveTrouble) in
        let isSafe = name.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { isPortable($0) }
        guard isPlain, isSafe, digests[name] == nil else {
          faults.append("`\(name)` does not belong into a patch")
          return
        }
        let limit = Self.limit(name)
        var held: [UInt8] = []
        var digest = RunningDigest()
        try readData(of: archive) { piece throws(ArchiveTrouble) in
          total += piece.count
          guard total <= size * 100 + 16 << 20 else { throw .tooLarge }
          digest.add(piece)
          if held.count + piece.count <= limit { held.append(contentsOf: piece) }
        }
        digests[name] = digest.finish()
        if limit > 0 { papers[name] = held }
      }
    } catch {
      switch error {
      case .damaged(let reason): throw RefusedPatch("the patch is damaged or cut short: \(reason)")
      case .unreadable(let number): throw BrokenWorld.reading(path, number)
      case .tooLarge, .unwritable:
        throw RefusedPatch("the patch unpacks to more than one of its size does")
      }
    }
    guard faults.isEmpty else { throw RefusedPatch(faults) }
    let root = digests.keys.compactMap { name in
      name.hasSuffix("/" + PatchLabel.name) && name.split(separator: "/").count == 2
        ? String(name.dropLast(PatchLabel.name.utf8.count)) : nil
    }.min()
    guard let root, let bytes = papers[root + PatchLabel.name], let label = PatchLabel(bytes),
      let listBytes = papers[root + PatchLabel.files + FileList.name],
      let list = FileList(listBytes), Digest(of: listBytes) == label.to.list
    else { throw RefusedPatch("\(path) is no patch of sourcebook") }
    let signature = papers[root + PatchLabel.files + FileList.signatureName]
    if let key {
      try Self.check(papers[root + PatchLabel.signatureName], of: bytes, by: key, PatchLabel.name)
      try Self.check(signature, of: listBytes, by: key, FileList.name)
    }
    let start = root + PatchLabel.files
    for (name, digest) in digests where name.hasPrefix(start) {
      let file = String(name.dropFirst(start.utf8.count))
      if file == FileList.name || file == FileList.signatureName { continue }
      if list.digests[file] != digest {
        faults.append("\(file) in the patch is not as it was sealed")
      }
    }
    guard faults.isEmpty else { throw RefusedPatch(faults.sorted()) }
    self.path = path
    self.label = label
    self.list = list
    self.listBytes = listBytes
    self.signature = signature
    self.root = root
    brings = Set(
      digests.keys.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.utf8.count)) })
  }

  private static func limit(_ name: String) -> Int {
    switch name.split(separator: "/").last.map(String.init) {
    case PatchLabel.name: PatchLabel.longest
    case FileList.name: FileList.longest
    case PatchLabel.signatureName, FileList.signatureName: 8_192
    default: 0
    }
  }

  private static func check(
    _ signature: [UInt8]?, of bytes: [UInt8], by key: PublicKey, _ name: String
  ) throws(RefusedPatch) {
    guard let signature else { throw RefusedPatch("\(name) of the patch is not signed") }
    guard let read = Signature(signature) else {
      throw RefusedPatch("the signature of \(name) is none of minisign")
    }
    switch read.fault(of: bytes, by: key) {
    case nil: return
    case .otherKey(let id, let wanted):
      throw RefusedPatch("the patch is signed by key \(id), not by yours, \(wanted)")
    case .missing, .unreadable, .notTrue, .otherComment:
      throw RefusedPatch("\(name) of the patch is not what was signed")
    }
  }
}
