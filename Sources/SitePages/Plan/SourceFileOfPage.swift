package import DirectoryModel

/// The content file a page is about; nil for pages made from many.
package func sourceFile(of page: PlannedPage, in content: SiteContent) -> SourceFile.ID? {
  let index = Int(page.subject)
  let directory = content.directory
  return switch page.kind {
  case .supplier: directory.suppliers[index].file
  case .product: directory.products[index].file
  case .market: directory.markets[index].file
  case .rule: content.judgement.rules[index].file
  case .notice: directory.notices[index].file
  case .textPage: directory.pages[index].file
  case .home, .supplierIndex, .supplierList, .productIndex, .marketIndex, .regionIndex, .region,
    .ruleIndex, .noticeIndex, .quality, .notFound, .openData, .checklistIndex, .checklist,
    .sampling, .changes, .changesJSON, .changesFeed, .rulesJSON, .noticesJSON, .suppliersJSON,
    .offersCSV, .certificatesCSV, .samplingData, .sitemap, .robots,
    .search, .desk, .lookUp, .scriptWords, .clockWords, .recordNames, .numberForms,
    .findingValues, .checklistItems, .letterFolding, .searchShard, .recordShard, .heldShard,
    .statusTurns:
    nil
  }
}
