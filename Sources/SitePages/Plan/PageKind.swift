package import DirectoryModel

/// What kinds of files a site is made of; the subject of a planned page is read by its kind.
package enum PageKind: String, Sendable, CaseIterable {
  case home
  case supplierIndex = "supplier-index"
  /// Subject: a letter of `DirectoryLists.letters`.
  case supplierList = "supplier-list"
  /// Subject: a position in `Directory.suppliers`.
  case supplier
  case productIndex = "product-index"
  case product
  case marketIndex = "market-index"
  case market
  case regionIndex = "region-index"
  /// Subject: a region of `DirectoryLists.regions`.
  case region
  case ruleIndex = "rule-index"
  /// Subject: a position in `Judgement.rules`.
  case rule
  case noticeIndex = "notice-index"
  case notice
  case textPage = "text-page"
  case quality
  case changes
  case notFound = "not-found"
  case openData = "open-data"
  case search
  case desk
  case lookUp = "look-up"
  case checklistIndex = "checklist-index"
  /// Subject: a place of `DirectoryLists.checklists`.
  case checklist
  case sampling
  // Files without a template.
  case suppliersJSON = "suppliers-json"
  case offersCSV = "offers-csv"
  case certificatesCSV = "certificates-csv"
  case samplingData = "sampling-data"
  case rulesJSON = "rules-json"
  case noticesJSON = "notices-json"
  case changesJSON = "changes-json"
  /// Once for each language.
  case changesFeed = "changes-feed"
  case sitemap
  case robots
  // Parts that scripts load; those with words once for each language.
  case scriptWords = "script-words"
  case clockWords = "clock-words"
  case recordNames = "record-names"
  case numberForms = "number-forms"
  case findingValues = "finding-values"
  case checklistItems = "checklist-items"
  case letterFolding = "letter-folding"
  /// Part: a stretch of `DirectoryLists.suppliers`.
  case searchShard = "search-shard"
  /// Part: suppliers by the digest of their ids.
  case recordShard = "record-shard"
  /// Part: numbers by the digest of their text.
  case heldShard = "held-shard"
  case statusTurns = "status-turns"

  /// Whether the file is a page with a template, made once for each language.
  package var isPage: Bool {
    switch self {
    case .home, .supplierIndex, .supplierList, .supplier, .productIndex, .product, .marketIndex,
      .market, .regionIndex, .region, .ruleIndex, .rule, .noticeIndex, .notice, .textPage,
      .quality, .changes, .notFound, .openData, .search, .desk, .lookUp, .checklistIndex,
      .checklist,
      .sampling:
      true
    case .suppliersJSON, .offersCSV, .certificatesCSV, .samplingData, .rulesJSON, .noticesJSON,
      .changesJSON, .changesFeed, .sitemap, .robots,
      .scriptWords, .clockWords, .recordNames, .numberForms, .findingValues, .checklistItems,
      .letterFolding, .searchShard, .recordShard, .heldShard, .statusTurns:
      false
    }
  }

  /// Whether such a file is made without reading a supplier, a paper or what was judged of either: from the general records, the
  /// rules, the words and templates, and from counts.
  package func isGeneral(in directory: Directory, _ lists: DirectoryLists) -> Bool {
    switch self {
    case .home, .productIndex, .marketIndex, .regionIndex, .ruleIndex, .rule, .noticeIndex,
      .textPage, .notFound, .openData, .search, .desk, .lookUp, .checklistIndex, .checklist,
      .sampling, .rulesJSON, .checklistItems:
      true
    // Few suppliers stand in the index itself.
    case .supplierIndex: !SupplierIndexPage.hasRows(lists)
    // Waivers name suppliers.
    case .quality: directory.waivers.isEmpty
    case .supplierList, .supplier, .product, .market, .region, .notice, .changes, .suppliersJSON,
      .offersCSV, .certificatesCSV, .samplingData, .noticesJSON, .changesJSON, .changesFeed,
      .sitemap, .robots, .scriptWords, .clockWords, .recordNames, .numberForms, .findingValues,
      .letterFolding, .searchShard, .recordShard, .heldShard, .statusTurns:
      false
    }
  }

  /// Whether a page that lists no suppliers tells how many offers have which status, or how often rules are met.
  package var tellsTallies: Bool {
    switch self {
    case .home, .productIndex, .marketIndex, .ruleIndex, .rule: true
    default: false
    }
  }

  /// The scripts of `templates/assets` a page of the kind uses beside the one of all pages, apart by blanks.
  var scripts: String {
    switch self {
    case .desk: "desk"
    case .lookUp: "look-up"
    case .quality: "quality"
    default: ""
    }
  }

  /// The styles of `templates/assets` a page of the kind has beside the one of all pages.
  var styles: [String] {
    switch self {
    case .supplier: ["supplier"]
    case .product, .checklistIndex: ["product", "lists"]
    case .checklist: ["product", "checklist"]
    case .sampling: ["product"]
    case .search: ["search"]
    case .desk: ["product", "desk"]
    case .lookUp: ["supplier", "look-up"]
    default: ["lists"]
    }
  }
}
