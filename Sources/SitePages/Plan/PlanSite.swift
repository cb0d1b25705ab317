package import DirectoryModel

/// Lists every file the site is made of, pages once for each language, data files once.
package func planSite(
  _ directory: Directory, _ judgement: Judgement, _ lists: DirectoryLists
) -> SitePlan {
  var pages: [PlannedPage] = []
  pages.reserveCapacity(lists.suppliers.count * directory.settings.languages.count + 4096)
  for language in directory.settings.languages {
    eachPage(directory, judgement, lists) { path, kind, subject, part in
      let folder = directory.settings.folder(of: language)
      pages.append(
        PlannedPage(
          route: PageRoute(language: language, folder: folder, path: path), kind: kind,
          subject: Int32(subject), part: Int32(part)))
    }
  }
  let addresses = pages.count { $0.kind != .notFound }
  let main = directory.settings.mainLanguage
  eachDataFile(directory, lists, addresses: addresses) { path, kind, part in
    pages.append(
      PlannedPage(
        route: PageRoute(language: main, folder: "", path: path), kind: kind, part: Int32(part)))
  }
  for language in directory.settings.languages {
    // A feed names pages by their addresses in the web.
    let feed: [(String, PageKind)] =
      directory.settings.baseURL == nil ? [] : [(PagePath.changesFeed(language), .changesFeed)]
    for (path, kind) in wordedParts(in: language) + feed {
      pages.append(
        PlannedPage(route: PageRoute(language: language, folder: "", path: path), kind: kind))
    }
  }
  pages.sort {
    $0.route.folder == $1.route.folder
      ? $0.route.path < $1.route.path : $0.route.folder < $1.route.folder
  }
  // A copy, because the list has grown to more room than it needs.
  return SitePlan(pages: pages.withUnsafeBufferPointer(Array.init))
}

/// The files that are made without reading a supplier, those of kinds nobody asks for left out.
///
/// - Parameters:
///   - directory: may list no supplier.
///   - judgement: whose rules have pages.
///   - lists: may have rows that say nothing.
///   - isWanted: asked for each page by its kind, language and the position of its record.
/// - Returns: the wanted files, language by language.
package func planGeneralPages(
  _ directory: Directory, _ judgement: Judgement, _ lists: DirectoryLists,
  where isWanted: (PageKind, LanguageTag, Int) -> Bool
) -> [PlannedPage] {
  var pages: [PlannedPage] = []
  for language in directory.settings.languages {
    let folder = directory.settings.folder(of: language)
    eachPage(directory, judgement, lists, withProfiles: false) { path, kind, subject, part in
      guard isWanted(kind, language, subject) else { return }
      pages.append(
        PlannedPage(
          route: PageRoute(language: language, folder: folder, path: path), kind: kind,
          subject: Int32(subject), part: Int32(part)))
    }
    for (path, kind) in wordedParts(in: language) where isWanted(kind, language, 0) {
      pages.append(
        PlannedPage(route: PageRoute(language: language, folder: "", path: path), kind: kind))
    }
  }
  let main = directory.settings.mainLanguage
  if isWanted(.rulesJSON, main, 0) {
    let route = PageRoute(language: main, folder: "", path: PagePath.rulesJSON)
    pages.append(PlannedPage(route: route, kind: .rulesJSON))
  }
  return pages
}

/// The files beside general pages that are made for each edition anew whatever its suppliers are: what has changed, and the
/// notices of open data.
package func planEditionFiles(_ directory: Directory) -> [PlannedPage] {
  let main = directory.settings.mainLanguage
  let data: [(String, PageKind)] = [
    (PagePath.noticesJSON, .noticesJSON), (PagePath.changesJSON, .changesJSON),
  ]
  let files = data.map { path, kind in
    PlannedPage(route: PageRoute(language: main, folder: "", path: path), kind: kind)
  }
  return files
    + directory.settings.languages.flatMap { language in
      let page = PlannedPage(
        route: PageRoute(
          language: language, folder: directory.settings.folder(of: language),
          path: PagePath.changes), kind: .changes)
      let feed = PlannedPage(
        route: PageRoute(language: language, folder: "", path: PagePath.changesFeed(language)),
        kind: .changesFeed)
      return directory.settings.baseURL == nil ? [page] : [page, feed]
    }
}

/// The pages of lists in every language; the directory may list few suppliers, where the lists know how many pages they have.
package func planLists(
  _ directory: Directory, _ judgement: Judgement, _ lists: DirectoryLists
) -> [(page: PlannedPage, part: ListPart)] {
  var pages: [(PlannedPage, ListPart)] = []
  for language in directory.settings.languages {
    let folder = directory.settings.folder(of: language)
    eachPage(directory, judgement, lists, withProfiles: false) { path, kind, subject, part in
      let page = PlannedPage(
        route: PageRoute(language: language, folder: folder, path: path), kind: kind,
        subject: Int32(subject), part: Int32(part))
      if let part = ListPart(page) { pages.append((page, part)) }
    }
  }
  return pages
}

/// The own pages of all suppliers of a directory, in every language.
package func planProfiles(_ directory: Directory) -> [PlannedPage] {
  directory.settings.languages.flatMap { language in
    directory.suppliers.enumerated().map { position, supplier in
      PlannedPage(
        route: PageRoute(
          language: language, folder: directory.settings.folder(of: language),
          path: PagePath.supplier(supplier.id)),
        kind: .supplier, subject: Int32(position))
    }
  }
}

/// Names every page of one language, those of suppliers among them where they are asked for: path, kind, subject and part.
func eachPage(
  _ directory: Directory, _ judgement: Judgement, _ lists: DirectoryLists,
  withProfiles: Bool = true,
  _ body: (_ path: String, _ kind: PageKind, _ subject: Int, _ part: Int) -> Void
) {
  for (path, kind) in singlePages { body(path, kind, 0, 0) }
  for (index, letter) in lists.letters.enumerated() {
    for part in letter.suppliers.parts.indices {
      body(PagePath.letter(letter.slug, part: part), .supplierList, index, part)
    }
  }
  for position in lists.suppliers where withProfiles {
    let supplier = directory.suppliers[Int(position)]
    body(PagePath.supplier(supplier.id), .supplier, Int(position), 0)
  }
  for (index, product) in directory.products.enumerated() {
    for part in lists.products[index].parts.indices {
      body(PagePath.product(product.id, part: part), .product, index, part)
    }
  }
  for (index, market) in directory.markets.enumerated() {
    for part in lists.markets[index].parts.indices {
      body(PagePath.market(market.slug, part: part), .market, index, part)
    }
  }
  for (index, region) in lists.regions.enumerated() {
    for part in region.suppliers.parts.indices {
      body(region.path(part: part), .region, index, part)
    }
  }
  for (index, rule) in judgement.rules.enumerated() {
    body(PagePath.rule(rule.id), .rule, index, 0)
  }
  for (index, notice) in directory.notices.enumerated()
  where notice.isKnown(at: judgement.standpoint) {
    body(PagePath.notice(notice.id), .notice, index, 0)
  }
  for (index, place) in lists.checklists.enumerated() {
    body(place.path(in: directory), .checklist, index, 0)
  }
  for (index, page) in directory.pages.enumerated() {
    body(PagePath.text(page.id), .textPage, index, 0)
  }
}

private func eachDataFile(
  _ directory: Directory, _ lists: DirectoryLists, addresses: Int,
  _ body: (_ path: String, _ kind: PageKind, _ part: Int) -> Void
) {
  for part in 0..<DataParts.suppliers(in: lists) {
    body(PagePath.suppliersJSON(part: part), .suppliersJSON, part)
    body(PagePath.offersCSV(part: part), .offersCSV, part)
  }
  for part in 0..<DataParts.certificates(in: lists) {
    body(PagePath.certificatesCSV(part: part), .certificatesCSV, part)
  }
  body(PagePath.rulesJSON, .rulesJSON, 0)
  body(PagePath.noticesJSON, .noticesJSON, 0)
  body(PagePath.changesJSON, .changesJSON, 0)
  body(PagePath.samplingData, .samplingData, 0)
  body("robots.txt", .robots, 0)
  body(PagePath.letterFolding, .letterFolding, 0)
  body(PagePath.statusTurns, .statusTurns, 0)
  for part in 0..<DataParts.searchShards(of: lists.suppliers.count) {
    body(PagePath.searchShard(part: part), .searchShard, part)
  }
  for part in lists.recordShards.indices {
    body(PagePath.recordShard(part: part), .recordShard, part)
  }
  for part in 0..<lists.held.count {
    body(PagePath.heldShard(part: part), .heldShard, part)
  }
  guard directory.settings.baseURL != nil else { return }
  for part in 0..<SitemapFile.parts(of: addresses) {
    body(SitemapFile.path(part: part), .sitemap, part)
  }
}

/// The parts scripts load in a reader's language.
private func wordedParts(in language: LanguageTag) -> [(String, PageKind)] {
  [
    (PagePath.scriptWords(language), .scriptWords), (PagePath.clockWords(language), .clockWords),
    (PagePath.recordNames(language), .recordNames),
    (PagePath.numberForms(language), .numberForms),
    (PagePath.findingValues(language), .findingValues),
    (PagePath.checklistItems(language), .checklistItems),
  ]
}

private let singlePages: [(String, PageKind)] = [
  (PagePath.home, .home), (PagePath.suppliers, .supplierIndex),
  (PagePath.products, .productIndex), (PagePath.markets, .marketIndex),
  (PagePath.regions, .regionIndex), (PagePath.rules, .ruleIndex),
  (PagePath.notices, .noticeIndex), (PagePath.quality, .quality),
  (PagePath.changes, .changes),
  (PagePath.notFound, .notFound), (PagePath.openData, .openData),
  (PagePath.search, .search), (PagePath.desk, .desk), (PagePath.lookUp, .lookUp),
  (PagePath.checklists, .checklistIndex), (PagePath.sampling, .sampling),
]

extension DirectoryLists.Region {
  func path(part: Int = 0) -> String { PagePath.region(country.lowercased(), slug, part: part) }
}
