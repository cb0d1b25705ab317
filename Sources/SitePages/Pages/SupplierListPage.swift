import DirectoryModel

/// The suppliers of one letter.
struct SupplierListPage: PageContent {
  let frame: PageFrame
  let lead: String
  let letters: [FramePart.Section]
  let rows: [SupplierRow]
  let pagers: [Pager]

  static let kind = PageKind.supplierList
  static let shape = Shape<SupplierListPage>(
    [
      .text("lead") { $0.lead },
      .rows("letters", FramePart.Section.shape) { $0.letters },
      .listed("suppliers", SupplierRow.shape) { $0.rows },
      .rows("pagers", Pager.shape) { $0.pagers },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let letter = words.lists.letters[Int(page.subject)]
    let part = Int(page.part)
    let list = letter.suppliers
    frame = PageFrame(
      page, words, heading: [TextRun(words.text(.letterTitle, words.letter(letter.slug)))],
      detail: words.partDetail(part),
      crumbs: [words.crumb(.sectionSuppliers, PagePath.suppliers)])
    lead = words.count(list.count, one: .supplierCountOne, other: .supplierCountOther)
    letters = words.lists.letters.map {
      FramePart.Section(
        label: words.letter($0.slug), path: PagePath.letter($0.slug, part: 0),
        isCurrent: $0.slug == letter.slug)
    }
    rows = list.rows(ofPart: part).map { SupplierRow($0, words) }
    pagers = Pager.pagers(part: part, of: list.parts.count, words) {
      PagePath.letter(letter.slug, part: $0)
    }
  }
}

extension PageWords {
  func crumb(_ phrase: Phrase, _ path: String) -> PageFrame.Crumb {
    PageFrame.Crumb(label: [TextRun(text(phrase))], path: path)
  }

  /// What tells a later page of a list from the first.
  func partDetail(_ part: Int) -> String? {
    part == 0 ? nil : text(.pagerDetail, number(part + 1))
  }
}
