import DirectoryModel
import TestSupport

@testable import RegistryImport

/// A site with nothing but settings, a map and files of a made-up registry.
struct ImportSite {
  let folder: TemporaryFolder

  init(_ map: String = smallMap) throws {
    folder = try TemporaryFolder()
    try folder.write("title: Test\n", to: "content/site.yaml")
    try folder.write(map, to: "made-up.yaml")
  }

  /// What planning says of a file of rows; the file is written first.
  func plan(
    _ rows: some Collection<UInt8>, as name: String = "rows.csv", rule: ConflictRule = .report,
    skippingBroken: Bool = false, on day: String? = nil
  ) throws -> Planned {
    try folder.write(rows, to: name)
    let planned = try planImport(
      ImportRequest(
        site: folder.path, map: folder.path + "/made-up.yaml", files: [folder.path + "/" + name],
        takenOn: day.flatMap { CalendarDay($0) }, rule: rule, skipsBrokenRows: skippingBroken))
    return Planned(
      plan: planned.plan.value, diagnostics: planned.plan.diagnostics, files: planned.files,
      root: folder.path)
  }

  func plan(_ rows: String, as name: String = "rows.csv") throws -> Planned {
    try plan(rows.utf8, as: name)
  }

  /// Plans and writes.
  @discardableResult
  func run(
    _ rows: String, as name: String = "rows.csv", rule: ConflictRule = .report,
    on day: String? = nil
  ) throws -> Planned {
    let planned = try plan(rows.utf8, as: name, rule: rule, on: day)
    if let plan = planned.plan { try applyImport(plan, to: folder.path) }
    return planned
  }

  func read(_ name: String) -> String? { folder.read(name) }
}

/// A plan and everything said on the way to it.
struct Planned {
  let plan: ImportPlan?
  let diagnostics: [Diagnostic]
  let files: SourceFiles
  let root: String

  /// Each diagnostic as file, line, column, code and words; the file without its folder.
  var told: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.range.map { range in
        let path = files.path(of: range.file)
        return "\(path.dropFirst(root.utf8.count + 1)):\(range.line):\(range.column) "
      }
      return "\(place ?? "")\(diagnostic.code) \(diagnostic.message)"
    }
  }

  var help: [String] { diagnostics.compactMap(\.help) }

  /// Each record with what is done to it.
  var actions: [String] { plan?.records.map { "\($0.record) \($0.action)" } ?? [] }
}

/// A map of a registry with a number, a name and a country.
let smallMap = """
  title: Made-up registry
  source: {title: Made-up registry, url: "https://registry.example/", date: 2024-05-01}
  tables:
    - file: "rows*"
      format: csv
      fields:
        number: Number
        name: Name
        country: {column: Country, do: [{values: {Germany: DE, China: CN}}]}
        city: City
      make:
        - supplier:
            id: "{number}"
            name: "{name}"
            country: "{country}"
            city: "{city}"
            roles: [manufacturer]
            text: "Registered as {name}."
        - certificate:
            scheme: made-up
            number: "{number}"
            holder: "{name}"
            supplier: "{supplier.id}"

  """
