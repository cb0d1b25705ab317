package import DirectoryModel

/// What a page is made from.
package struct PageIngredients: Sendable {
  /// What a page is made from that no list of records says.
  package enum Breadth: Sendable {
    /// Nothing but site.yaml and the day.
    case records
    /// What the rules in force on the day say of the records, too.
    case rules
    /// The whole directory: a count or list of all of it.
    case directory
  }

  /// Where the records stand, in the order of their places.
  package let records: [SourceRange]
  /// The rules whose answers the page shows, in the order of their codes.
  package let rules: [RuleStatement]
  /// The page's template and all it is put together from, sorted by name.
  package let templates: [TemplateSources.Template]
  /// The phrases these templates print, sorted.
  package let phrases: [String]
  package let breadth: Breadth
}

/// What a planned file is made from.
package func ingredients(
  of page: PlannedPage, in content: SiteContent, _ sources: TemplateSources
) -> PageIngredients {
  var gathered = GatheredRecords(content)
  let breadth = gathered.gather(page)
  let (templates, phrases) =
    page.kind.isPage
    ? TemplateClosures(of: sources).parts(of: "pages/\(page.kind.rawValue)") : ([], [])
  return PageIngredients(
    records: gathered.ranges.sorted(),
    rules: gathered.rules.sorted().map { content.judgement.rules[$0] },
    templates: templates, phrases: phrases, breadth: breadth)
}

private struct GatheredRecords {
  private let content: SiteContent
  private(set) var ranges: Set<SourceRange> = []
  private(set) var rules: Set<Int> = []

  init(_ content: SiteContent) { self.content = content }

  private var directory: Directory { content.directory }
  private var lists: DirectoryLists { content.lists }

  mutating func gather(_ page: PlannedPage) -> PageIngredients.Breadth {
    let (subject, part) = (Int(page.subject), Int(page.part))
    switch page.kind {
    case .supplier:
      addSupplier(subject)
      return .rules
    case .product:
      add(directory.products[subject].file)
      addSuppliers(lists.products[subject].rows(ofPart: part).map(\.supplier))
      return .rules
    case .market:
      add(directory.markets[subject].file)
      addSuppliers(Array(lists.markets[subject].rows(ofPart: part)))
      return .rules
    case .region:
      addSuppliers(Array(lists.regions[subject].suppliers.rows(ofPart: part)))
      return .records
    case .supplierList:
      addSuppliers(Array(lists.letters[subject].suppliers.rows(ofPart: part)))
      return .records
    case .rule:
      add(content.judgement.rules[subject].file)
      return .directory
    case .notice:
      add(directory.notices[subject].file)
      addSuppliers(
        directory.notices[subject].covers
          .compactMap { directory.position(of: $0.supplier.value).map { Int32($0) } })
      return .records
    case .textPage:
      add(directory.pages[subject].file)
      return .records
    case .checklist:
      let place = lists.checklists[subject]
      add(directory.products[place.product].file)
      add(directory.markets[place.market].file)
      directory.checklists.forEach { add($0.file) }
      return .rules
    case .letterFolding, .samplingData, .robots: return .records
    case .changes, .changesJSON, .changesFeed:
      content.changeLog.entries.compactMap(\.file).forEach { add($0) }
      return .directory
    case .home, .supplierIndex, .productIndex, .marketIndex, .regionIndex, .ruleIndex, .noticeIndex,
      .quality, .notFound, .openData, .search, .desk, .lookUp, .checklistIndex, .sampling,
      .suppliersJSON, .offersCSV, .certificatesCSV, .rulesJSON, .noticesJSON, .sitemap,
      .scriptWords, .clockWords,
      .recordNames, .numberForms, .findingValues, .checklistItems, .searchShard, .recordShard,
      .heldShard, .statusTurns:
      return .directory
    }
  }

  private mutating func add(_ file: SourceFile.ID) { ranges.insert(.start(of: file)) }

  private mutating func addSuppliers(_ positions: [Int32]) {
    for position in positions { add(directory.suppliers[Int(position)].file) }
  }

  /// The profile, what its offers name, and whatever else its answers point at.
  private mutating func addSupplier(_ position: Int) {
    let supplier = directory.suppliers[position]
    add(supplier.file)
    for row in lists.records.papers(ofSupplierAt: position) {
      ranges.insert(directory.certificates[Int(row)].range)
      if let scheme = directory.scheme(ofCertificate: Int(row)) {
        add(directory.schemes[scheme].file)
      }
      if let issuer = directory.issuer(ofCertificate: Int(row)) {
        ranges.formUnion(directory.issuers[issuer].scopes.map(\.range))
      }
    }
    for notice in lists.records.notices(about: position) {
      add(directory.notices[Int(notice)].file)
    }
    for offer in supplier.offers {
      if let product = directory.position(of: offer.product.value) {
        add(directory.products[product].file)
      }
      for market in offer.markets {
        if let place = directory.position(of: market.value) { add(directory.markets[place].file) }
      }
    }
    for standing in content.judgement.standings[position] {
      for verdict in standing.verdicts {
        rules.insert(verdict.rule)
        if let waiver = verdict.waiver { ranges.insert(directory.waivers[waiver].range) }
        for finding in verdict.findings {
          let places = [finding.range] + finding.notes.compactMap(\.range)
          ranges.formUnion(places.filter { $0.file != supplier.file })
        }
      }
    }
  }
}
