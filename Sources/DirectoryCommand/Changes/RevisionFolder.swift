import DirectoryModel
import Foundation

/// A temporary folder into which revisions of a site are taken down; the work tree and the index of the repository are
/// not touched.
final class RevisionFolder {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "sourcebook-diff-\(UUID())")
  private var count = 0

  /// Removes everything that was taken down.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Writes the content and templates of a revision into a folder.
  ///
  /// - Returns: the folder.
  /// - Throws: `WrongUsage` when there is no such revision or it holds no site; `BrokenWorld` when git cannot be run.
  func take(_ revision: String, of site: String) throws -> String {
    count += 1
    let place = folder.appending(path: "\(count)")
    try makeFolder(place)
    let commit = try git(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], in: site)
    guard commit.status == 0 else {
      let inside = try git(["rev-parse", "--is-inside-work-tree"], in: site)
      guard inside.status == 0 else { throw noRepository(site, inside.complaints) }
      throw WrongUsage(
        "there is no folder and no git revision `\(revision)`",
        help: "name a commit, branch or tag, or the folder of an edition or site")
    }
    let name = commit.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let index = place.appending(path: "index").path
    var parts = 0
    for part in ["content", "templates"] {
      let tree = try git(["rev-parse", "--verify", "--quiet", "\(name):./\(part)"], in: site)
      guard tree.status == 0 else { continue }
      let id = tree.output.trimmingCharacters(in: .whitespacesAndNewlines)
      try run(["read-tree", "--prefix=\(part)/", id], in: site, index: index)
      parts += 1
    }
    guard parts == 2 else {
      throw WrongUsage(
        "revision \(revision) holds no site at \(site)",
        help: "name a revision in which the folder has content/ and templates/")
    }
    let written = place.appending(path: "site").path
    try run(["checkout-index", "--all", "--prefix=\(written)/"], in: site, index: index)
    return written
  }

  private func makeFolder(_ place: URL) throws {
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw BrokenWorld(
        "folder \(place.path) cannot be made: \(error.localizedDescription)",
        help: "set TMPDIR to a folder that can be written")
    }
  }

  private func run(_ arguments: [String], in site: String, index: String) throws {
    let run = try git(arguments, in: site, index: index)
    guard run.status == 0 else {
      throw BrokenWorld(
        "git \(arguments[0]) failed: \(firstLine(run.complaints))",
        help: "check the repository with `git fsck`, and that the disk is not full")
    }
  }

  private func noRepository(_ site: String, _ complaints: String) -> WrongUsage {
    WrongUsage(
      "git finds no repository at \(site): \(firstLine(complaints))",
      help: "name the folders of two editions or sites instead of a revision")
  }

  private func firstLine(_ text: String) -> String {
    String(text.split(separator: "\n").first ?? "no reason was given")
  }

  private func git(
    _ arguments: [String], in site: String, index: String? = nil
  ) throws -> (status: Int32, output: String, complaints: String) {
    guard let program = Self.program else {
      throw BrokenWorld(
        "git is not installed, so a revision cannot be read",
        help: "install git, or compare the folders of editions or sites")
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: site)
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["LC_ALL"] = "C"
    if let index { environment["GIT_INDEX_FILE"] = index }
    process.environment = environment
    let output = Pipe()
    let complaints = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = complaints
    do {
      try process.run()
    } catch {
      throw BrokenWorld(
        "git cannot be run: \(error.localizedDescription)", help: "check \(program)")
    }
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: said, as: UTF8.self),
      String(decoding: complained, as: UTF8.self)
    )
  }

  /// Where git is, by the search path.
  private static var program: String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/git" }.first { access($0, X_OK) == 0 }
  }
}
