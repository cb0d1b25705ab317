import DirectoryModel
import SitePages
import WorkSharing

/// Every path an edition has before its marker and manifest, as the link gate looks for them.
func linkKeys(of plan: SitePlan, _ assets: [TemplateSources.Asset]) -> [LinkKey] {
  (plan.pages.lazy.map(\.route.file) + assets.lazy.map(\.path)).map { LinkKey($0.utf8) }.sorted()
}

/// What the files that are copied as they are refer to; they are numbered behind the pages.
func noteAssets(_ assets: [TemplateSources.Asset], from first: Int) -> LinkLedger {
  var ledger = LinkLedger()
  var known = KnownLinks()
  for (index, asset) in assets.enumerated() {
    asset.bytes.withUnsafeBufferPointer {
      ledger.note($0, at: asset.path, page: first + index, besides: &known)
    }
  }
  return ledger
}

/// What must hold of all files before anybody sees them.
///
/// - Parameters:
///   - paths: of the planned pages in their order, then of the assets.
///   - ledgers: what these refer to.
///   - plan: what the pages are.
///   - content: what they are made from.
///   - jobs: how many threads look.
///   - read: gives the bytes of a file by its place in `paths`.
/// - Returns: one error for each fault.
func checkGates(
  _ paths: [String], _ ledgers: [LinkLedger], of plan: SitePlan, _ content: SiteContent,
  jobs: Int, read: @Sendable (Int) -> [UInt8]
) -> [Diagnostic] {
  let (names, links) = together(jobs: jobs) {
    checkPaths(paths)
  } _: {
    checkLinks(
      ledgers,
      page: { number in
        let planned = plan.pages.indices.contains(number) ? plan.pages[number] : nil
        return GatedPage(
          path: paths[number],
          source: planned.flatMap { sourceFile(of: $0, in: content) }.map(SourceRange.start),
          texts: planned.map { texts(of: $0, in: content) } ?? [])
      }, read: read)
  }
  return names + links
}

/// The texts a page is made from, in all languages.
private func texts(of page: PlannedPage, in content: SiteContent) -> [Prose] {
  let index = Int(page.subject)
  let directory = content.directory
  let texts: [[LanguageTag: Prose]] =
    switch page.kind {
    case .supplier: [directory.suppliers[index].profile]
    case .product: [directory.products[index].guidance]
    case .rule: [content.judgement.rules[index].reason]
    case .notice: [directory.notices[index].text]
    case .checklist: directory.checklists.map(\.text)
    case .textPage: [directory.pages[index].text]
    case .home, .market, .supplierIndex, .supplierList, .productIndex, .marketIndex, .regionIndex,
      .region, .ruleIndex, .noticeIndex, .quality, .notFound, .openData, .checklistIndex,
      .sampling, .changes, .changesJSON, .changesFeed, .rulesJSON, .noticesJSON, .suppliersJSON,
      .offersCSV, .certificatesCSV, .samplingData, .sitemap, .robots,
      .search, .desk, .lookUp, .scriptWords, .clockWords, .recordNames, .numberForms,
      .findingValues, .checklistItems, .letterFolding, .searchShard, .recordShard, .heldShard,
      .statusTurns:
      []
    }
  return texts.flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
}
