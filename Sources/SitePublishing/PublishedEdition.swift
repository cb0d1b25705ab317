import ContentDigest
import Glibc

/// The edition on disk, as far as its files are still what the last build wrote.
final class PublishedEdition: ServedEdition {
  private let folder: String
  private let files: StampedTree
  private let digests: [Digest]

  init(in folder: String, _ files: StampedTree, _ digests: [Digest]) {
    self.folder = folder
    self.files = files
    self.digests = digests
  }

  var paths: [String] { files.paths }

  func holds(_ path: String) -> Bool { files.position(of: path) != nil }

  func bytes(of path: String) -> [UInt8]? {
    guard let place = files.position(of: path), digests.indices.contains(place) else { return nil }
    let bytes = readWhole("\(folder)/\(path)")
    return Digest(of: bytes) == digests[place] ? bytes : nil
  }
}
