import ArgumentParser

/// The kinds of content an editor can be given a schema for.
enum RecordSchema: String, CaseIterable, ExpressibleByArgument {
  case site, waivers, supplier, product, place, scheme, market, rule, checklist, notice, page
  case edition

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

  /// Where such content stands.
  var files: String {
    switch self {
    case .site: "content/site.yaml"
    case .waivers: "content/waivers.yaml"
    case .place, .scheme, .market: "content/\(rawValue)s/*.yaml"
    case .edition: "content/editions/*.json"
    case .supplier, .product, .rule, .checklist, .notice, .page: "content/\(rawValue)s/*.md"
    }
  }

  private func value(_ ids: SiteIDs) -> ValueSchema {
    switch self {
    case .site: .site(ids)
    case .waivers: .waiver(ids)
    case .supplier: .supplier(ids)
    case .product: .product(ids)
    case .place: .place
    case .scheme: .scheme
    case .market: .market
    case .rule: .rule(ids)
    case .checklist: .checklist(ids)
    case .notice: .notice(ids)
    case .page: .page
    case .edition: .edition
    }
  }
}
