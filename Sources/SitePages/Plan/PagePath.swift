import DirectoryModel

/// The paths of pages below their language's folder.
enum PagePath {
  static let home = "index.html"
  static let suppliers = "suppliers/index.html"
  static let products = "products/index.html"
  static let markets = "markets/index.html"
  static let regions = "regions/index.html"
  static let rules = "rules/index.html"
  static let notices = "notices/index.html"
  static let quality = "quality.html"
  static let changes = "changes.html"
  static let notFound = "404.html"
  static let openData = "data/index.html"
  static let search = "search.html"
  static let desk = "desk.html"
  static let lookUp = "look-up.html"
  static let letterFolding = "data/folding.js"
  static let statusTurns = "data/turns.js"
  static let checklists = "checklists/index.html"
  static let sampling = "sampling.html"
  static let samplingData = "data/sampling.js"

  /// The desk, asked to take a supplier up, or one of its offers.
  static func desk(adding id: Supplier.ID, offer: Int? = nil) -> String {
    guard let offer else { return String(joining: desk, "#add=", id.text) }
    return String(joining: desk, "#add=", id.text, "&offer=", String(offer + 1))
  }

  static func letter(_ slug: String, part: Int) -> String {
    "suppliers/letter-\(slug)\(suffix(part)).html"
  }

  static func supplier(_ id: Supplier.ID) -> String {
    "suppliers/\(id.text.prefix(2))/\(id.text).html"
  }

  static func product(_ id: Product.ID, part: Int = 0) -> String {
    part == 0 ? "products/\(id.text).html" : "products/\(id.text)-offers\(suffix(part)).html"
  }

  static func market(_ slug: String, part: Int = 0) -> String {
    "markets/\(slug)\(suffix(part)).html"
  }

  static func region(_ country: String, _ slug: String, part: Int = 0) -> String {
    "regions/\(country)/\(slug)\(suffix(part)).html"
  }

  static func rule(_ id: RuleStatement.ID) -> String { "rules/\(id.text).html" }
  static func notice(_ id: Notice.ID) -> String { "notices/\(id.text).html" }
  static func text(_ id: TextPage.ID) -> String { "pages/\(id.text).html" }

  /// The sampling page with its planner set to a product's level and limits.
  static func planner(_ plan: Product.Sampling) -> String {
    "\(sampling)?level=\(plan.level.rawValue);critical=\(plan.critical.rawValue);"
      + "major=\(plan.major.rawValue);minor=\(plan.minor.rawValue)#plan"
  }

  static func suppliersJSON(part: Int) -> String { "data/suppliers-\(part + 1).json" }
  static func offersCSV(part: Int) -> String { "data/offers-\(part + 1).csv" }
  static func certificatesCSV(part: Int) -> String { "data/certificates-\(part + 1).csv" }

  static let rulesJSON = "data/rules.json"
  static let noticesJSON = "data/notices.json"
  static let changesJSON = "data/changes.json"
  static func changesFeed(_ language: LanguageTag) -> String { "changes-\(language.text).atom" }

  static func clockWords(_ language: LanguageTag) -> String { "data/clock-\(language.text).js" }
  static func scriptWords(_ language: LanguageTag) -> String { "data/words-\(language.text).js" }
  static func recordNames(_ language: LanguageTag) -> String { "data/names-\(language.text).js" }
  static func numberForms(_ language: LanguageTag) -> String { "data/numbers-\(language.text).js" }
  static func findingValues(_ language: LanguageTag) -> String { "data/values-\(language.text).js" }
  static func checklistItems(_ language: LanguageTag) -> String {
    "data/checklists-\(language.text).js"
  }
  static func searchShard(part: Int) -> String { "data/search-\(part + 1).js" }
  static func recordShard(part: Int) -> String { "data/records/\(part).js" }
  static func heldShard(part: Int) -> String { "data/held/\(part).js" }

  private static func suffix(_ part: Int) -> String { part == 0 ? "" : "-\(part + 1)" }
}
