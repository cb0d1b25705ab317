import ArgumentParser
import ContentSchemas
import SitePublishing

extension RecordSchema: ExpressibleByArgument {
  /// The schema as a file's text.
  func text(_ ids: SiteIDs) -> String {
    let keywords: [(key: String, value: JSONValue)] =
      switch value(ids).json {
      // All waivers stand in one file, as a list that may be empty.
      case let item where self == .waivers:
        [("type", .texts(["array", "null"])), ("items", item)]
      case .object(let keywords): keywords
      case .text, .number, .flag, .list: []
      }
    let head: [(key: String, value: JSONValue)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("sourcebook \(rawValue)")),
      ("description", .text("Content of \(files); docs/content-format.md tells all of it")),
    ]
    return JSONValue.object(head + keywords).page
  }
}

extension SiteIDs {
  /// From so many ids on an editor is quicker without them.
  private static let most = 2000

  init(of site: RecordNames) {
    self.init([
      .product: site.products, .scheme: site.schemes, .market: site.markets,
      .place: site.places, .rule: site.rules,
      .supplier: site.suppliers.count <= Self.most ? site.suppliers : [],
    ])
  }
}
