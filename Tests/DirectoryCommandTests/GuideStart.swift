import Foundation
import TestSupport

/// Where a reader of a chapter begins.
struct GuideStart {
  let folder: String
  /// Files that must be there in the end.
  var leaves: [String] = []
  /// What is typed when somebody is asked.
  var input = ""
  /// Keeps temporary folders.
  let holder: any Sendable

  /// - Throws: for a chapter nobody has said this of, so that a new one is not passed over.
  static func of(_ chapter: String) throws -> GuideStart {
    switch chapter {
    case "first-site.md": try new(leaving: "masks/public/index.html")
    case "maintainers.md": try new(leaving: "desk/public/suppliers/so/southfield.html")
    case "editors.md": try project()
    case "serve.md": try site()
    case "buyers.md": try edition()
    case "changes.md": try repository()
    case "editions.md": try besideEditions()
    case "import.md": try withRegistry()
    default: throw TestTrouble("where does a reader of \(chapter) begin?")
    }
  }

  private static func new(leaving file: String) throws -> GuideStart {
    let new = try TemporaryFolder()
    return GuideStart(folder: new.path, leaves: ["\(new.path)/\(file)"], holder: new)
  }

  private static func project() throws -> GuideStart {
    let above = try TemporaryFolder()
    try carryOut("sourcebook init new", in: above.path)
    let folder = above.path + "/new"
    return GuideStart(
      folder: folder, leaves: ["\(folder)/.schemas/supplier.schema.json"], holder: above)
  }

  private static func site() throws -> GuideStart {
    let site = try SiteCopy()
    return GuideStart(folder: site.path, holder: site)
  }

  private static func edition() throws -> GuideStart {
    let site = try SiteCopy()
    try carryOut("sourcebook build --quiet", in: site.path)
    return GuideStart(folder: site.path + "/public", holder: site)
  }

  /// The sample in a repository that knows two versions of it, built.
  private static func repository() throws -> GuideStart {
    let site = try SiteCopy()
    try carryOut(
      """
      git init --quiet && git add --all
      git commit --quiet --message One && git tag v1
      sed -i 's/^city: Dover/city: Deal/' content/suppliers/tollgate-imports.md
      git commit --quiet --all --message Two && git tag v2
      sourcebook build --quiet
      """, in: site.path)
    return GuideStart(
      folder: site.path, leaves: ["\(site.path)/content/editions/4.json"], holder: site)
  }

  /// The sample in a folder of its own, with a sixth edition packed beside it.
  private static func besideEditions() throws -> GuideStart {
    let site = try SiteCopy()
    let place = try TemporaryFolder()
    let folder = place.path + "/site"
    try FileManager.default.moveItem(atPath: site.path, toPath: folder)
    try carryOut(
      """
      sourcebook build --quiet && sourcebook pack --quiet --to ../editions --number 6
      echo 'One sentence.' >> content/pages/about.md
      """, in: folder)
    return GuideStart(
      folder: folder,
      leaves: ["stick/directory/index.html", "reader/verify.html"].map { "\(place.path)/\($0)" },
      input: "a secret\na secret\n", holder: place)
  }

  /// The sample with the maps of the guide, and the first rows of a registry.
  private static func withRegistry() throws -> GuideStart {
    let site = try SiteCopy()
    try FileManager.default.createDirectory(
      atPath: site.path + "/docs/guide", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: GuideChapter.folder.appending(path: "maps").path,
      toPath: site.path + "/docs/guide/maps")
    try site.write(
      """
      Actor ID/SRN,Version,Role,Name,Abbreviated Name,City,Country
      AD-MF-000001354,1 (Current),Manufacturer,"SOADCO, S.L. [ES]","SOADCO, S.L. [ES]",Escaldes-Engordany,Andorra
      AE-MF-000018791,2 (Current),Manufacturer,Steripharm Ltd Fzc [EN],,Fujairah,United Arab Emirates
      AE-MF-000018791,1 (History),Manufacturer,Steripharm Ltd Fzc [EN],,Fujairah,United Arab Emirates

      """, to: "manufacturers.csv")
    return GuideStart(
      folder: site.path,
      leaves: ["\(site.path)/content/imports/eudamed-manufacturers-2025.csv"], holder: site)
  }
}

/// Runs lines of a shell that make what a chapter begins with.
private func carryOut(_ lines: String, in folder: String) throws {
  let binaries = try command([]).executableURL?.deletingLastPathComponent().path ?? ""
  let run = try runTool(
    "/bin/bash", "-ec", lines, in: folder,
    environment: [
      "PATH": binaries + ":/usr/bin:/bin", "HOME": folder, "SOURCE_DATE_EPOCH": "1608768000",
      "GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org",
      "GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.org",
    ])
  guard run.status == 0 else { throw TestTrouble("no start: \(run.output)") }
}
