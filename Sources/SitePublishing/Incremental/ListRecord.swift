import SitePages

/// Where the rows of lists stand in their published pages, so that some can be exchanged without knowing the others.
struct ListRecord: Sendable {
  /// A page that shows rows of a list.
  struct Page: Sendable, BitwiseCopyable {
    /// The page among the outputs.
    let output: Int32
    /// Where its first row begins.
    let start: Int32
    /// Where its rows end in `rows` and `lengths`.
    let end: Int32
    /// How long its rows are taken for where the list is cut.
    let weight: Int32
  }

  /// Where rows of a page stand now, and how much longer they are taken for.
  struct RowPlaces {
    let start: Int
    let lengths: [UInt16]
    let growth: Int
  }

  /// A profile and one of its offers.
  struct Row: Sendable, BitwiseCopyable {
    private let number: UInt32

    /// Nil for what does not fit a number.
    init?(profile: Int, offer: Int) {
      guard profile < 1 << 21, offer < 1 << 11 else { return nil }
      number = UInt32(profile << 11 | offer)
    }

    var profile: Int { Int(number >> 11) }
    var offer: Int { Int(number & 0x7FF) }
  }

  /// Empty where the rows of some page are not known.
  let pages: [Page]
  let rows: [Row]
  /// Of each row: how many bytes it takes.
  let lengths: [UInt16]

  /// Where the rows of a page stand in `rows`, by its place in `pages`.
  func span(of page: Int) -> Range<Int> {
    (page == 0 ? 0 : Int(pages[page - 1].end))..<Int(pages[page].end)
  }

  /// The places in `pages` of those that show a row of one of the profiles.
  func pages(showing profiles: Set<Int>) -> [Int] {
    pages.indices.filter { page in
      rows[span(of: page)].contains { profiles.contains($0.profile) }
    }
  }

  /// The same with other places of rows on some pages.
  func exchanging(_ places: [Int: RowPlaces]) -> ListRecord {
    var (pages, lengths) = (pages, lengths)
    for (page, place) in places {
      pages[page] = Page(
        output: pages[page].output, start: Int32(place.start), end: pages[page].end,
        weight: pages[page].weight + Int32(place.growth))
      lengths.replaceSubrange(span(of: page), with: place.lengths)
    }
    return ListRecord(pages: pages, rows: rows, lengths: lengths)
  }
}

extension ListRecord {
  static let unknown = ListRecord(pages: [], rows: [], lengths: [])

  /// - Parameters:
  ///   - plan: its pages are the first files of the edition, in the same order.
  ///   - edition: knows where rows stand.
  ///   - content: knows whose rows these are.
  ///   - order: of the profiles.
  ///   - outputs: gives the position of a published file.
  init(
    of plan: SitePlan, _ edition: SealedEdition, _ content: SiteContent, _ order: ProfileOrder,
    _ outputs: [String: Int]
  ) {
    var pages: [Page] = []
    var rows: [Row] = []
    var lengths: [UInt16] = []
    for (planned, file) in zip(plan.pages, edition.files) {
      guard let part = ListPart(planned) else { continue }
      guard let shown = content.lists.rows(of: part, in: content.directory) else {
        self = .unknown
        return
      }
      guard !shown.isEmpty else { continue }
      let own = shown.compactMap {
        Row(profile: order.positions[Int($0.supplier)], offer: Int($0.offer))
      }
      let sizes = zip(file.rows, file.rows.dropFirst()).compactMap { UInt16(exactly: $1 - $0) }
      guard let output = outputs[file.path], let start = file.rows.first,
        own.count == shown.count, sizes.count == shown.count,
        file.rows.count == shown.count + 1
      else {
        self = .unknown
        return
      }
      rows += own
      lengths += sizes
      pages.append(
        Page(
          output: Int32(output), start: start, end: Int32(rows.count),
          weight: Int32(content.weight(of: part))))
    }
    self.init(pages: pages, rows: rows, lengths: lengths)
  }
}
