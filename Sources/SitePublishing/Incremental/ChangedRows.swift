import ContentDigest
import DirectoryModel
import SitePages
import WorkSharing

/// Makes again what lists and counts say of suppliers who stand where they stood: their rows take the place of the published
/// ones, and pages that count are made of counts.
struct ChangedRows {
  let record: BuildRecord
  /// Holds no other suppliers than these.
  let content: SiteContent
  /// By position of the supplier in the content: its profile on record.
  let profiles: [Int]
  /// Positions of those of whom rows may say something else.
  let told: [Int]
  /// By position of the supplier: how much longer its rows are taken for where lists are cut.
  let growths: [Int: Int]
  let counts: ListCounts
  /// What is counted of all suppliers: before, and now.
  let old: DirectoryTallies
  let new: DirectoryTallies
  /// Whether the edition stands on another day; then every page that names no supplier is made again.
  let isOtherDay: Bool
  let jobs: Int

  /// A page of a list: what it shows of the suppliers, and where it is on record.
  private struct Shown {
    /// Its place among the pages on record; nil for a page without rows.
    let page: Int?
    /// The rows of the suppliers, by positions in the content.
    let rows: [DirectoryLists.OfferPlace]
  }

  private static let counting: [PageKind] = [.product, .market, .quality]

  /// Makes the pages.
  ///
  /// - Returns: where rows stand now; nil when a page cannot be made without knowing others.
  func write(into edition: inout EditedFiles) -> ListRecord? {
    let standpoint = record.basis.standpoint
    guard !record.lists.pages.isEmpty,
      let lengths = counts.lists(of: content.directory, at: standpoint)
    else { return nil }
    let pages = pagesOfLists(lengths)
    var rows: [ListPart: [DirectoryLists.OfferPlace]] = [:]
    for (page, shown) in pages {
      guard let part = ListPart(page), let own = shown.page == nil ? [] : standingIn(for: shown)
      else { return nil }
      rows[part] = own
    }
    guard let lists = counts.lists(of: content.directory, at: standpoint, showing: rows) else {
      return nil
    }
    let content = content.listing(lists)
    var maker = PageMaker(of: content)
    var places: [Int: ListRecord.RowPlaces] = [:]
    for (page, shown) in pages {
      guard isCutThere(page, shown, lists) else { return nil }
      maker.make(page)
      let made = MadePage(
        bytes: Array(maker.bytes), rows: maker.rows.map { Int($0) }, mentions: maker.mentions)
      guard write(made, showing: shown, to: page.route.file, noting: &places, into: &edition)
      else { return nil }
    }
    let counting = pagesOfCounts(lists)
    let made = mapChunks(
      of: counting.count, size: 8, jobs: jobs, with: { PageMaker(of: content) }
    ) { maker, range in
      counting[range].map { page in
        maker.make(page)
        return MadePage(bytes: Array(maker.bytes), rows: [], mentions: maker.mentions)
      }
    }
    for (page, made) in zip(counting, made.joined()) {
      guard edition.write(made.bytes, mentioning: made.mentions, to: page.route.file) != nil
      else { return nil }
    }
    return record.lists.exchanging(places)
  }

  /// Pages that show rows of the suppliers, and those that count beside their rows: the first of each product and market, and
  /// that of quality.
  private func pagesOfLists(_ lists: DirectoryLists) -> [(page: PlannedPage, shown: Shown)] {
    let positions = Dictionary(uniqueKeysWithValues: told.map { (profiles[$0], $0) })
    let listing = record.lists
    let showing = listing.pages(showing: Set(positions.keys))
    let known = Dictionary(
      uniqueKeysWithValues: showing.map { page in
        (record.outputs.path(of: Int(listing.pages[page].output)), page)
      })
    // An edition of another day tells of other turns ahead, with the same counts.
    let isCounted = new != old || isOtherDay && !told.isEmpty
    let planned = planLists(content.directory, content.judgement, lists)
    var pages: [(PlannedPage, Shown)] = []
    for (page, part) in planned {
      if let place = known[page.route.file] {
        let rows = listing.rows[listing.span(of: place)].compactMap { row in
          positions[row.profile].map {
            DirectoryLists.OfferPlace(supplier: Int32($0), offer: Int32(row.offer))
          }
        }
        pages.append((page, Shown(page: place, rows: rows)))
      } else if isCounted, part.part == 0, Self.counting.contains(part.kind),
        !isOtherDay || !part.kind.isGeneral(in: content.directory, lists)
      {
        let output = record.outputs.position(of: page.route.file).map { Int32($0) }
        pages.append(
          (page, Shown(page: listing.pages.firstIndex { $0.output == output }, rows: [])))
      }
    }
    return pages
  }

  private func growth(of shown: Shown) -> Int {
    shown.rows.reduce(0) { $0 + (growths[Int($1.supplier)] ?? 0) }
  }

  /// Whether a page of a list still ends where it ended.
  private func isCutThere(_ page: PlannedPage, _ shown: Shown, _ lists: DirectoryLists) -> Bool {
    guard let place = shown.page, let part = ListPart(page),
      shown.rows.contains(where: { growths[Int($0.supplier)] != nil }),
      let pages = lists.pages(ofListWith: part)
    else { return true }
    let listing = record.lists
    let span = listing.span(of: place)
    let first = profiles.firstIndex(of: listing.rows[span.lowerBound].profile)
    let cut = CutPage(
      limit: content.directory.settings.pageSize, isFirst: part.part == 0,
      isLast: part.part == pages - 1, rows: span.count, weight: Int(listing.pages[place].weight))
    return cut.ends(growing: growth(of: shown), withFirst: first.flatMap { growths[$0] } ?? 0)
  }

  /// Rows to make a page with that shows some: those of the suppliers, or any one where it shows none of them.
  private func standingIn(for shown: Shown) -> [DirectoryLists.OfferPlace]? {
    guard shown.rows.isEmpty else { return shown.rows }
    return content.directory.suppliers.firstIndex { !$0.offers.isEmpty }.map {
      [DirectoryLists.OfferPlace(supplier: Int32($0), offer: 0)]
    }
  }

  /// The pages without rows that tell other counts now.
  private func pagesOfCounts(_ lists: DirectoryLists) -> [PlannedPage] {
    guard !isOtherDay else {
      return planGeneralPages(content.directory, content.judgement, lists) { kind, _, _ in
        kind.isGeneral(in: content.directory, lists)
      } + planEditionFiles(content.directory)
    }
    guard new != old else { return [] }
    return planGeneralPages(content.directory, content.judgement, lists) { kind, _, subject in
      kind.tellsTallies && (kind != .rule || new.rules[subject] != old.rules[subject])
    }
  }

  /// A page as it is made, and where its rows begin and end.
  private struct MadePage {
    let bytes: [UInt8]
    let rows: [Int]
    let mentions: [EditionMention]
  }

  /// Puts a page together out of the frame and rows that were made and the published rows of others; false when it does not
  /// fit what is on record.
  private func write(
    _ made: MadePage, showing shown: Shown, to path: String,
    noting places: inout [Int: ListRecord.RowPlaces], into edition: inout EditedFiles
  ) -> Bool {
    guard let page = shown.page else {
      return edition.write(made.bytes, mentioning: made.mentions, to: path) != nil
    }
    let listing = record.lists
    let span = listing.span(of: page)
    // Of waivers all rows are made.
    let isWhole = made.rows.count == span.count + 1
    guard let first = made.rows.first, let last = made.rows.last,
      isWhole || made.rows.count == max(shown.rows.count, 1) + 1,
      let output = record.outputs.position(of: path), let old = edition.published(output)
    else { return false }
    let own = Set(told.map { profiles[$0] })
    var bytes = Array(made.bytes[..<first])
    var lengths: [UInt16] = []
    var start = Int(listing.pages[page].start)
    var next = 0
    for row in span {
      let end = start + Int(listing.lengths[row])
      guard end <= old.count else { return false }
      let isOwn = own.contains(listing.rows[row].profile)
      let place = isWhole ? row - span.lowerBound : next
      let written =
        isOwn ? made.bytes[made.rows[place]..<made.rows[place + 1]] : old[start..<end]
      guard let length = UInt16(exactly: written.count) else { return false }
      bytes += written
      lengths.append(length)
      next += isOwn ? 1 : 0
      start = end
    }
    // Rows print nothing but themselves: all mentions stand before or behind them.
    let moved = made.mentions.map { mention in
      mention.start < last ? mention : mention.moved(by: bytes.count - last)
    }
    bytes += made.bytes[last...]
    places[page] = ListRecord.RowPlaces(
      start: first, lengths: lengths, growth: growth(of: shown))
    return edition.write(bytes, mentioning: moved, to: path) != nil
  }
}
