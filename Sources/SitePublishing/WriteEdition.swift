import DirectoryModel
import SitePages
import WorkSharing

/// What writing left behind: the files, and what each page refers to.
struct WrittenEdition: Sendable {
  let files: [WrittenFile]
  let ledgers: [LinkLedger]
  let times: PageTimes
}

/// Makes the planned files one at a time and writes them to the stage; a page is dropped as soon as it is written.
func writeEdition(
  _ plan: SitePlan, of site: PreparedSite, to stage: EditionStage, _ request: BuildRequest
) throws -> WrittenEdition {
  let pages = plan.pages
  try stage.makeFolders(for: pages.lazy.map(\.route.file))
  try stage.makeFolders(for: site.assets.map(\.path))

  request.progress?.expect(pages.count)
  typealias Written = (files: [WrittenFile], ledger: LinkLedger, times: PageTimes)
  let clock = ContinuousClock()
  let planned = (pages.lazy.map(\.route.file) + site.assets.lazy.map(\.path))
    .map { LinkKey($0.utf8) }.sorted()
  let chunks = mapChunks(
    of: pages.count, size: 64, jobs: request.jobs,
    with: { EditionWriter(of: site.content, files: planned) }
  ) { writer, range -> Result<Written, any Error> in
    Result {
      var written: Written = ([], LinkLedger(), PageTimes())
      written.files.reserveCapacity(range.count)
      for index in range {
        let start = clock.now
        writer.buffer.removeAll()
        let text = writer.pages.write(pages[index], into: &writer.buffer)
        let path = pages[index].route.file
        var file = try stage.write(writer.buffer.bytes, to: path)
        file.text = text
        written.files.append(file)
        written.ledger.note(
          writer.buffer.bytes, at: path, page: index, besides: &writer.links)
        written.times.add(pages[index].kind, start.duration(to: clock.now))
      }
      request.progress?.made(range.count)
      return written
    }
  }
  var files: [WrittenFile] = []
  var ledgers: [LinkLedger] = []
  var times = PageTimes()
  for chunk in chunks {
    let written = try chunk.get()
    files += written.files
    ledgers.append(written.ledger)
    times.add(written.times)
  }
  var assets = LinkLedger()
  var known = KnownLinks()
  for asset in site.assets {
    let file = try stage.write(asset.bytes, to: asset.path)
    asset.bytes.withUnsafeBufferPointer {
      assets.note($0, at: asset.path, page: files.count, besides: &known)
    }
    files.append(file)
  }
  return WrittenEdition(files: files, ledgers: ledgers + [assets], times: times)
}

/// What one thread makes files with: what they have in common, and the bytes of the file in the making.
private struct EditionWriter: ~Copyable {
  var pages: PageWriter
  var buffer = ByteBuffer()
  var links: KnownLinks

  init(of content: SiteContent, files: [LinkKey]) {
    pages = PageWriter(of: content)
    links = KnownLinks(files: files)
  }
}

/// What must hold of the written files before anybody sees them.
func checkEdition(
  _ edition: WrittenEdition, of plan: SitePlan, _ content: SiteContent, in stage: EditionStage
) -> [Diagnostic] {
  checkPaths(edition.files.map(\.path))
    + checkLinks(
      edition.ledgers,
      page: { number in
        let planned = plan.pages.indices.contains(number) ? plan.pages[number] : nil
        return GatedPage(
          path: edition.files[number].path,
          source: planned.flatMap { sourceFile(of: $0, in: content) }.map(SourceRange.start),
          texts: planned.map { texts(of: $0, in: content) } ?? [])
      },
      read: { stage.read(edition.files[$0].path) })
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

/// All files of an edition; the manifest lists the others.
struct SealedEdition: Sendable {
  let files: [WrittenFile]
  let manifest: WrittenFile

  var all: [WrittenFile] { files + [manifest] }
}

/// Writes the marker and the manifest.
func sealEdition(
  _ edition: WrittenEdition, of content: SiteContent, in stage: EditionStage
) throws -> SealedEdition {
  let marker = EditionMarker.bytes(
    of: content.edition, settings: content.directory.settings, pages: edition.files.count)
  let files = edition.files + [try stage.write(marker, to: EditionMarker.name)]
  return SealedEdition(
    files: files, manifest: try stage.write(Manifest.bytes(of: files), to: Manifest.name))
}
