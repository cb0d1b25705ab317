import ArgumentParser
import ContentSchemas
import DirectoryModel
import Foundation
import SitePublishing

/// Prints what an editor needs to complete and check content while it is written.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema for front matter and YAML files.",
    discussion: """
      The schema is JSON Schema draft-07, as YAML language servers read it. With --site it offers \
      the site's own products, schemes, markets, places, suppliers and rules.
      """)

  @Argument(help: "The kind of content.")
  var kind: RecordSchema?

  @Option(help: ArgumentHelp("Write the schemas of all kinds into a folder.", valueName: "folder"))
  var all: String?

  @Option(help: "The folder that holds content/, whose ids the schema then offers.")
  var site: String?

  func validate() throws {
    if (kind == nil) == (all == nil) {
      throw ValidationError("name one kind of content, or a folder for all with --all")
    }
  }

  func run() throws {
    let ids = try site.map { SiteIDs(of: try listRecords(try Self.request(of: $0))) } ?? .any
    if let kind { Console(choice: .auto).write(kind.text(ids)) }
    if let all { try writeAll(ids, to: all) }
  }

  private static func request(of site: String) throws -> BuildRequest {
    try SiteOptions.parse(["--site", site]).request()
  }

  private func writeAll(_ ids: SiteIDs, to folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for kind in RecordSchema.allCases {
        let file = URL(filePath: folder).appending(path: "\(kind.rawValue).schema.json")
        try Data(kind.text(ids).utf8).write(to: file, options: .atomic)
      }
    } catch {
      throw BrokenWorld(
        "folder \(folder) cannot be written", help: "name a folder you may write to with --all")
    }
  }
}
