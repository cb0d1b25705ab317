import DirectoryModel

/// The way into the suppliers from A to Z.
struct SupplierIndexPage: PageContent {
  struct Letter: Sendable {
    let label: String
    let path: String
    let count: String

    static let shape = Shape<Letter>([
      .text("label") { $0.label }, .page("page") { $0.path }, .text("count") { $0.count },
    ])
  }

  let frame: PageFrame
  let lead: String
  let letters: [Letter]
  /// All suppliers, when they fit this page.
  let rows: [SupplierRow]

  static let kind = PageKind.supplierIndex
  static let shape = Shape<SupplierIndexPage>(
    [
      .text("lead") { $0.lead },
      .rows("letters", Letter.shape) { $0.letters },
      .flag("hasSuppliers") { !$0.rows.isEmpty },
      .listed("suppliers", SupplierRow.shape) { $0.rows },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionSuppliers))])
    lead = words.count(
      words.lists.suppliers.count, one: .supplierCountOne, other: .supplierCountOther)
    letters = words.lists.letters.map { letter in
      Letter(
        label: words.letter(letter.slug), path: PagePath.letter(letter.slug, part: 0),
        count: words.number(letter.suppliers.count))
    }
    rows =
      Self.hasRows(words.lists) ? words.lists.suppliersOfIndex.map { SupplierRow($0, words) } : []
  }

  /// Whether all suppliers fit the page.
  static func hasRows(_ lists: DirectoryLists) -> Bool { lists.suppliers.count <= 60 }
}

extension PageWords {
  /// A letter as shown: `A`, or words for digits and other scripts.
  func letter(_ slug: String) -> String {
    slug == "other" ? text(.letterOther) : slug.uppercased()
  }

  func count(_ number: Int, one: Phrase, other: Phrase) -> String {
    text(number == 1 ? one : other, self.number(number))
  }
}
