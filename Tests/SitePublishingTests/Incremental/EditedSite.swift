import DirectoryModel
import Foundation
import SitePublishing
import TestSupport

/// A small site with the repository's templates that a test edits, builds and builds clean beside.
final class EditedSite {
  let folder: TestSite
  var asOf = day("2020-06-01")
  var knownBy = day("2020-12-31")
  /// Whether builds are asked for the days, and do not take them out of site.yaml.
  var setsDay = true

  init() throws {
    folder = try TestSite(Self.files)
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.removeItem(atPath: folder.path + "/templates")
    try FileManager.default.copyItem(
      at: repository.appending(path: "templates"), to: place("templates"))
  }

  func place(_ path: String) -> URL { URL(filePath: folder.path + "/" + path) }

  /// Files of the content, sorted.
  func files(in part: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/" + part)
      .map { part + "/" + $0 }
      .filter { $0.contains(".") }.sorted()
  }

  /// What the last build into `public` said of the content.
  private var said: [Diagnostic] = []

  /// Builds into `public`; the report of what was published.
  func build() throws -> BuildOutcome { try buildReporting().value }

  /// The same, with what is to be said of the content.
  func buildReporting() throws -> Reported<BuildOutcome> {
    let built = try buildSite(request(isFresh: false), to: try output("public"))
    said = built.diagnostics
    return built
  }

  /// Whether the edition on disk is the one a clean build gives, and as much was said of the content.
  func isCurrent() throws -> Bool {
    let clean = try buildSite(request(isFresh: true), to: output("clean"))
    return try tree("public") == tree("clean") && said == clean.diagnostics
  }

  /// Files of the edition on disk that a clean build does not give.
  func verify() throws -> [String] {
    try verifyEdition(request(isFresh: false), in: try output("public"))
  }

  /// Puts the site as it is on record as an edition; what is on record already is published under another title.
  func record(seemingly step: Int) throws {
    if case .same = try recordEdition(request(isFresh: true), in: folder.path) {
      let place = place("content/site.yaml")
      let settings = try String(contentsOf: place, encoding: .utf8)
      try Data((settings + "# \(step)\n").utf8).write(to: place)
    }
  }

  func removeStatementsWithoutState() throws {
    for file in try files(in: "content") where file.contains("/editions/") {
      let text = try String(contentsOf: place(file), encoding: .utf8)
      if !text.contains("\"state\"") { try FileManager.default.removeItem(at: place(file)) }
    }
  }

  func request(isFresh: Bool) -> BuildRequest {
    BuildRequest(
      site: folder.path, asOf: setsDay ? asOf : nil, knownBy: setsDay ? knownBy : nil,
      today: day("2020-12-31"), jobs: 2,
      generator: "test", isFresh: isFresh)
  }

  func output(_ name: String) throws -> OutputFolder {
    try OutputFolder(folder.path + "/" + name, site: folder.path)
  }

  /// Every file below a folder with its bytes; none when there is no folder.
  func tree(_ name: String) throws -> [String: Data] {
    let root = folder.path + "/" + name
    guard FileManager.default.fileExists(atPath: root) else { return [:] }
    var files: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let bytes = try? Data(contentsOf: URL(filePath: "\(root)/\(file)")) { files[file] = bytes }
    }
    return files
  }

  private static let files = """
    --- content/site.yaml ---
    title: {en: Test directory, zh: 测试名录}
    publisher: Test
    languages: [en, zh]
    markets: [EU]
    --- content/markets/eu.yaml ---
    code: EU
    name: {en: European Union, zh: 欧盟}
    direction: import
    --- content/products/mask.md ---
    ---
    name: {en: Mask, zh: 口罩}
    summary: {en: A mask for splashes., zh: 防飞溅的口罩。}
    not-for: {en: It does not seal., zh: 不密合。}
    group: mask
    use: either
    ---
    --- content/schemes/paper.yaml ---
    name: {en: Paper, zh: 证书}
    kind: approval
    issued-by: {en: Authorities, zh: 药监部门}
    proves: {en: It may be sold., zh: 可以销售。}
    does-not-prove: {en: That it fits., zh: 不证明合适。}
    ends: dated
    --- content/certificates/all.csv ---
    scheme,number,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source,supplier
    paper,P-1,,,mask,,,medical,2020-03-20,2020-09-19,valid,2020-04-03,,declared,https://example.org/1,north
    paper,P-2,,,mask,,,medical,2020-03-21,2021-09-19,valid,2020-04-03,,declared,https://example.org/2,south
    --- content/rules/paper.md ---
    ---
    code: EU-1
    title: {en: Masks hold a paper, zh: 口罩持有证书}
    severity: error
    applies-to: {use: medical}
    check: {holds-certificate: {schemes: paper}}
    in-force: [{from: 2020-03-01, source: A text}]
    help: Add the paper
    ---
    The reason.

    ```supplier accepted on 2020-05-01
    name: Firm
    country: CN
    roles: [trader]
    offers: [{product: mask, use: medical, markets: [EU], certificates: [P-9]}]
    register: [{scheme: paper, number: P-9, product: mask, issued: 2020-04-01, expires: 2021-04-01, status: valid, recorded: 2020-04-01, checked: 2020-04-01, evidence: register}]
    ```

    ```supplier refused on 2020-05-01
    name: Firm
    country: CN
    roles: [trader]
    offers:
      - product: mask
        use: medical # refused: names no
        markets: [EU]
    ```
    --- content/suppliers/north.md ---
    ---
    name: North
    country: CN
    roles: [trader]
    offers: [{product: mask, use: medical, markets: [EU], certificates: [P-1]}]
    ---
    Makes masks.
    --- content/suppliers/south.md ---
    ---
    name: South
    country: DE
    roles: [trader]
    offers: [{product: mask, use: medical, markets: [EU], certificates: [P-2]}]
    ---
    Trades masks.
    --- content/suppliers/west.md ---
    ---
    name: West
    country: FR
    roles: [trader]
    offers: [{product: mask, use: non-medical, markets: [EU]}]
    ---
    Trades masks, too.
    --- content/pages/about.md ---
    ---
    title: {en: About, zh: 关于}
    order: 1
    ---
    About this.
    """
}

func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }
