import Foundation
import TestSupport

/// A small site with one mistake-free supplier of each fate: refused, excused, and refused in Chinese letters.
final class ReportedSite: Sendable {
  let folder: TemporaryFolder

  var path: String { folder.path }

  static let settings = """
    title: Reports
    publisher: Test
    base-url: https://reports.example/
    languages: [en, zh]
    as-of: 2020-06-01
    known-by: 2020-06-01
    markets: [EU]

    """

  static let supplier = """
    ---
    name: "Acme 医用, Ltd: 50%"
    country: DE
    roles: [manufacturer]
    offers:
      - {product: mask, model: "𝒳 型", use: medical, markets: [EU]}
    ---

    """

  init() throws {
    folder = try TemporaryFolder()
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: repository.path + "/templates", toPath: path + "/templates")
    try folder.write(Self.settings, to: "content/site.yaml")
    try folder.write("code: EU\nname: European Union\n", to: "content/markets/eu.yaml")
    try folder.write(
      """
      ---
      name: Mask
      summary: It keeps droplets off the patient.
      not-for: It does not protect the wearer.
      group: mask
      use: either
      ---

      """, to: "content/products/mask.md")
    try folder.write(
      """
      ---
      code: EU-1
      title: {en: A demand, zh: 一项要求}
      severity: error
      check: {names-standard: {standards: [EN 1]}}
      in-force: [{from: 2020-01-01, source: {en: A text, zh: 一份文件}, reference: Article 1}]
      help: {en: Name the standard, zh: 写明标准}
      ---

      The reason.

      ```supplier accepted on 2020-01-01
      name: Good
      country: DE
      roles: [manufacturer]
      offers: [{product: mask, use: medical, markets: [EU], standards: [EN 1]}]
      ```
      ```supplier refused on 2020-01-01
      name: Bad
      country: DE
      roles: [manufacturer]
      offers:
        - {product: mask, use: medical, markets: [EU]} # refused: EN 1
      ```

      """, to: "content/rules/asked.md")
    try folder.write("理由。\n", to: "content/rules/asked.zh.md")
    try folder.write(Self.supplier, to: "content/suppliers/acme.md")
    try folder.write(
      Self.supplier.replacing("Acme 医用, Ltd: 50%", with: "Bolt"),
      to: "content/suppliers/bolt.md")
    try folder.write(
      """
      - rule: EU-1
        supplier: bolt
        owner: The editors
        reason: The firm was asked
        until: 2020-12-31

      """, to: "content/waivers.yaml")
  }
}

/// Runs a program of the system.
func run(_ program: String, _ arguments: [String], input: String = "") throws -> CommandRun {
  let folder = try TemporaryFolder()
  try folder.write(input, to: "in")
  try folder.write("", to: "out")
  try folder.write("", to: "err")
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path + "/in"))
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path + "/out"))
  process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/err"))
  try process.run()
  process.waitUntilExit()
  return CommandRun(
    status: process.terminationStatus, output: folder.read("out") ?? "",
    complaints: folder.read("err") ?? "")
}

/// A file `make test` fetches, and nil with nobody to blame where it was not run.
func published(_ name: String) -> String? {
  let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let path = repository.path + "/.build-schemas/" + name
  return FileManager.default.fileExists(atPath: path) ? path : nil
}
