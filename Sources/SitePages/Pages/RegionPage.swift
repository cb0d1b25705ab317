import DirectoryModel

/// The suppliers of one region of a country.
struct RegionPage: PageContent {
  let frame: PageFrame
  let lead: String
  let suppliers: [SupplierRow]
  let pagers: [Pager]

  static let kind = PageKind.region
  static let shape = Shape<RegionPage>(
    [
      .text("lead") { $0.lead },
      .listed("suppliers", SupplierRow.shape) { $0.suppliers },
      .rows("pagers", Pager.shape) { $0.pagers },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let region = words.lists.regions[Int(page.subject)]
    let part = Int(page.part)
    let list = region.suppliers
    let country = words.book.country(region.country)
    let heading =
      region.name == nil
      ? words.text(.regionOtherOf, country)
      : words.text(.placeWithin, words.label(of: region), country)
    frame = PageFrame(
      page, words, heading: [TextRun(heading)], detail: words.partDetail(part),
      crumbs: [words.crumb(.sectionRegions, PagePath.regions)])
    lead = words.count(list.count, one: .supplierCountOne, other: .supplierCountOther)
    suppliers = list.rows(ofPart: part).map { SupplierRow($0, words) }
    pagers = Pager.pagers(part: part, of: list.parts.count, words) { region.path(part: $0) }
  }
}
