import Foundation
import TestSupport
import Testing

/// The schemas an editor is given say what the readers of content say: neither may learn a key without the other.
@Suite struct SchemaTests {
  private static let hasPython = FileManager.default.fileExists(
    atPath: "/usr/lib/python3/dist-packages/jsonschema/__init__.py")

  /// Loads YAML as an editor does (YAML 1.2: days are texts, `NO` is a country) and judges it by the schemas.
  private static let judge = """
    import glob, json, jsonschema, os, re, sys, yaml
    class Loader(yaml.SafeLoader): yaml_implicit_resolvers = {}
    for tag, form in (("null", r"~|null|"), ("bool", "true|false"), ("int", "-?(0|[1-9][0-9]*)"),
                      ("float", r"-?[0-9]+\\.[0-9]+")):
      Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile("^(?:" + form + ")$"), None)
    def plain(value):
      if isinstance(value, dict): return {str(k): plain(v) for k, v in value.items()}
      return [plain(v) for v in value] if isinstance(value, list) else value
    def load(path):
      text = open(path, encoding="utf-8-sig").read()
      if path.endswith(".md"): text = text.split("\\n---", 1)[0][3:]
      return plain(yaml.load(text, Loader))
    # Mappings whose keys the author chooses.
    free = {"regions", "numbers", "choice", "when", "unless"}
    def misspelt(value):
      if isinstance(value, dict):
        for key in value:
          yield key, {(k + "x" if k == key else k): v for k, v in value.items()}
          if key in free and isinstance(value[key], dict): continue
          for name, inner in misspelt(value[key]): yield name, {**value, key: inner}
      elif isinstance(value, list):
        for place, item in enumerate(value):
          for name, inner in misspelt(item): yield name, value[:place] + [inner] + value[place + 1:]
    content, schemas = sys.argv[1], sys.argv[2]
    records, refused = 0, 0
    for path in sorted(glob.glob(schemas + "/*.schema.json")):
      kind = os.path.basename(path).split(".")[0]
      schema = json.load(open(path))
      jsonschema.Draft7Validator.check_schema(schema)
      validator = jsonschema.Draft7Validator(schema)
      if kind in ("site", "waivers"): files = [content + "/" + kind + ".yaml"]
      else: files = sorted(glob.glob(content + "/" + kind + "s/*"))
      files = [f for f in files if not re.search(r"\\.[a-z]{2}\\.md$", f)]
      seen = set()
      for file in files:
        record = load(file)
        records += 1
        for error in validator.iter_errors(record):
          print(os.path.relpath(file, content), list(error.path), error.message[:160])
        # Thousands of lines without keys, which would be judged again for each key of the others.
        if kind == "edition": record.pop("state", None)
        for key, wrong in misspelt(record):
          if key in seen or not re.fullmatch(r"[a-z]+(-[a-z]+)*", key) or len(key) == 2: continue
          if key not in json.dumps(schema): continue
          seen.add(key)
          refused += 1
          if validator.is_valid(wrong): print(os.path.relpath(file, content), "takes", key + "x")
    print(records, refused, file=sys.stderr)
    """

  @Test(.enabled(if: hasPython, "`make test` installs python3-jsonschema"))
  func `every record of the sample is what its schema asks for, and no misspelt key is`() throws {
    let site = try SiteCopy()
    let written = try sourcebook(
      "schema", "--all", site.path + "/schemas", "--site", site.path)
    #expect(written.status == 0, "\(written.complaints)")
    let judged = try run(
      "/usr/bin/python3",
      ["-c", Self.judge, site.path + "/content", site.path + "/schemas"])
    #expect(judged.status == 0, "\(judged.complaints)")
    #expect(judged.output == "")
    let counts = judged.complaints.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    #expect(counts.count == 2 && counts.allSatisfy { $0 > 80 }, "\(judged.complaints)")
  }

  @Test(.enabled(if: hasPython, "`make test` installs python3-jsonschema"))
  func `every file of a new project is what the schema it names asks for`() throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/new"
    #expect(try sourcebook("init", site).status == 0)
    let judged = try run(
      "/usr/bin/python3", ["-c", Self.judge, site + "/content", site + "/.schemas"])
    #expect(judged.status == 0, "\(judged.complaints)")
    #expect(judged.output == "")
    let counts = judged.complaints.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    #expect(counts.count == 2 && counts.allSatisfy { $0 > 15 }, "\(judged.complaints)")
    var named = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: site + "/content")
    where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      let text = try #require(folder.read("new/content/" + path))
      let line = text.split(separator: "\n").first {
        $0.hasPrefix("# yaml-language-server: $schema=")
      }
      let schema = try #require(line?.split(separator: "=").last, "\(path) names no schema")
      let place = "\(site)/content/\(path.split(separator: "/").dropLast().joined())/\(schema)"
      #expect(FileManager.default.fileExists(atPath: place), "\(path) names \(schema)")
      let folder = path.split(separator: "/").first ?? ""
      let kind = folder.hasSuffix(".yaml") ? folder.dropLast(5) : folder.dropLast()
      #expect(schema.hasSuffix("/\(kind).schema.json"), "\(path) names \(schema)")
      named += 1
    }
    #expect(named > 15)
  }

  /// A file of each kind in which every mapping of known keys holds a key nobody knows.
  private static let files: [(kind: String, path: String, text: String)] = [
    ("site", "site.yaml", "{title: x, publisher: x, languages: [en], markets: [], KEY: 1}"),
    ("waivers", "waivers.yaml", "[{KEY: 1}]"),
    ("place", "places/p.yaml", "{KEY: 1}"),
    ("market", "markets/m.yaml", "{code: M, name: x, links: {KEY: 1}, KEY: 1}"),
    ("checklist", "checklists/c.md", "{applies-to: {KEY: 1}, KEY: 1}"),
    ("page", "pages/p.md", "{KEY: 1}"),
    (
      "edition", "editions/1.json",
      """
      {edition: {KEY: 1}, changes: {old: {KEY: 1}, records: [{fields: [{KEY: 1}], KEY: 1}],
       statuses: [{causes: [{facts: [{KEY: 1}], KEY: 1}], KEY: 1}], KEY: 1}, KEY: 1}
      """
    ),
    ("notice", "notices/n.md", "{covers: [{lots: [{KEY: 1}], KEY: 1}], KEY: 1}"),
    (
      "supplier", "suppliers/s.md",
      """
      {identifiers: {KEY: 1}, contact: {KEY: 1}, sources: {KEY: 1},
       offers: [{hand-overs: [{KEY: 1}], KEY: 1}], KEY: 1}
      """
    ),
    (
      "product", "products/p.md",
      """
      {standards: [{KEY: 1}], customs-codes: [{KEY: 1}], sampling: {KEY: 1}, evidence: [{KEY: 1}],
       places: [{KEY: 1}], sources: [{KEY: 1}], KEY: 1}
      """
    ),
    (
      "scheme", "schemes/s.yaml",
      """
      {in-force: [{KEY: 1}], register: {KEY: 1}, contradictions: [{KEY: 1}], sources: [{KEY: 1}],
       numbers: [{name: x, segments: [{KEY: 1}, {name: y, year: {KEY: 1}}], KEY: 1}], KEY: 1}
      """
    ),
    (
      "rule", "rules/r.md",
      "{applies-to: {KEY: 1}, in-force: [{KEY: 1}], check: CHECK, checklist: {KEY: 1}, KEY: 1}"
    ),
  ]
  private static let unknown = "qqqqqqqqqqqqqqqqqqqq"

  /// The keys each mapping of a kind takes, as its schema says; mappings whose keys the author chooses are left out.
  private func keysInSchema(_ kind: String) throws -> (sets: Set<Set<String>>, checks: [String]) {
    let run = try sourcebook("schema", kind)
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    var sets: Set<Set<String>> = []
    var checks: [String] = []
    func visit(_ value: Any) {
      if let list = value as? [Any] { list.forEach(visit) }
      guard let mapping = value as? [String: Any] else { return }
      if let properties = mapping["properties"] as? [String: Any],
        mapping["patternProperties"] == nil, mapping["type"] as? String == "object"
      {
        if mapping["maxProperties"] as? Int == 1 {
          checks = properties.keys.sorted()
        } else {
          sets.insert(Set(properties.keys))
        }
      }
      mapping.values.forEach(visit)
    }
    visit(schema)
    return (sets, checks)
  }

  @Test(arguments: files.indices)
  func `a schema knows exactly the keys its reader knows`(_ index: Int) throws {
    let (kind, path, text) = Self.files[index]
    let (expected, checks) = try keysInSchema(kind)
    let site = try TestSite()
    let isMarkdown = path.hasSuffix(".md")
    // Each check reads its own parameters, so each stands in a rule of its own.
    for (place, check) in (checks.isEmpty ? [""] : checks).enumerated() {
      let record = text.replacing("CHECK", with: "{\(check): {KEY: 1}}")
        .replacing("KEY", with: Self.unknown)
      try site.folder.write(
        isMarkdown ? "---\n\(record)\n---\n" : record + "\n",
        to: "content/" + path.replacing("r.md", with: "r\(place).md"))
    }
    let run = try sourcebook("check", "--format", "json", "--site", site.path)
    #expect(run.status == 1)
    var known: Set<Set<String>> = []
    for line in run.output.split(separator: "\n") where line.contains(Self.unknown) {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let help = try #require(object["help"] as? String)
      guard object["code"] as? String == "SB501" else { continue }
      known.insert(Set(help.matches(of: /`([A-Za-z-]+)`/).map { String($0.1) }))
    }
    #expect(
      known == expected,
      "only the reader: \(known.subtracting(expected)), only the schema: \(expected.subtracting(known))"
    )
  }

  @Test func `the ids of a site are offered where it is named, and any id elsewhere`() throws {
    let site = try ReportedSite()
    let known = try sourcebook("schema", "supplier", "--site", site.path).output
    #expect(known.contains(#""mask""#) && known.contains(#""EU""#))
    #expect(try !sourcebook("schema", "supplier").output.contains(#""mask""#))
    let rules = try sourcebook("schema", "waivers", "--site", site.path).output
    #expect(rules.contains(#""EU-1""#))
  }

  @Test func `a folder schemas cannot be written to is a broken world`() throws {
    let site = try ReportedSite()
    for folder in ["/proc/schemas", site.path + "/content/site.yaml"] {
      let run = try sourcebook("schema", "--all", folder)
      #expect(run.status == 3)
      #expect(run.complaints.contains("cannot be written"))
    }
  }

  @Test(arguments: [[], ["supplier", "--all", "x"], ["supplir"], ["site", "--site", "/no/such"]])
  func `a schema of nothing, or of everything twice, is wrong usage`(arguments: [String]) throws {
    let process = try command(["schema"] + arguments)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }
}
