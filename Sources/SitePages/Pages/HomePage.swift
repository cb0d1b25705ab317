import DirectoryModel

/// The way in: what the directory holds, how to read a status, and what is new.
struct HomePage: PageContent {
  struct Count: Sendable {
    let number: String
    let label: String
    let path: String

    static let shape = Shape<Count>([
      .text("number") { $0.number }, .text("label") { $0.label }, .page("page") { $0.path },
    ])
  }

  /// A status and what it means.
  struct Legend: Sendable {
    let badge: StatusBadge
    let meaning: String
    let count: String

    static let shape = Shape<Legend>([
      .row("status", StatusBadge.shape) { $0.badge },
      .text("meaning") { $0.meaning },
      .text("count") { $0.count },
    ])
  }

  let frame: PageFrame
  let counts: [Count]
  let legend: [Legend]
  let letters: [SupplierIndexPage.Letter]
  let products: [ProductRow]
  let markets: [MarketRow]
  let notices: [NoticeRow]

  static let kind = PageKind.home
  static let shape = Shape<HomePage>(
    [
      .rows("counts", Count.shape) { $0.counts },
      .rows("legend", Legend.shape) { $0.legend },
      .rows("letters", SupplierIndexPage.Letter.shape) { $0.letters },
      .rows("products", ProductRow.shape) { $0.products },
      .rows("markets", MarketRow.shape) { $0.markets },
      .flag("hasNotices") { !$0.notices.isEmpty },
      .rows("notices", NoticeRow.shape) { $0.notices },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let lists = words.lists
    frame = PageFrame(page, words, heading: words.words(words.directory.settings.title))
    counts = [
      Count(
        number: words.number(lists.suppliers.count), label: words.text(.sectionSuppliers),
        path: PagePath.suppliers),
      Count(
        number: words.number(words.directory.products.count),
        label: words.text(.sectionProducts), path: PagePath.products),
      Count(
        number: words.number(words.directory.markets.count), label: words.text(.sectionMarkets),
        path: PagePath.markets),
      Count(
        number: words.number(words.judgement.rules.count), label: words.text(.sectionRules),
        path: PagePath.rules),
      Count(
        number: words.number(words.noticesByDay.count), label: words.text(.sectionNotices),
        path: PagePath.notices),
    ]
    legend = words.legend(lists.tallies.standings)
    letters = lists.letters.map { letter in
      SupplierIndexPage.Letter(
        label: words.letter(letter.slug), path: PagePath.letter(letter.slug, part: 0),
        count: words.number(letter.suppliers.count))
    }
    products = words.directory.products.indices.map { ProductRow($0, words) }
    markets = words.markets.compactMap { MarketRow($0, words) }
    notices = words.noticesByDay.prefix(5).map { NoticeRow($0, words) }
  }
}

extension PageWords {
  /// Every status with its meaning and how many offers have it.
  func legend(_ tally: StatusTally) -> [HomePage.Legend] {
    Status.allCases.map { status in
      HomePage.Legend(
        badge: badge(status), meaning: text(status.meaning), count: number(tally[status]))
    }
  }
}
