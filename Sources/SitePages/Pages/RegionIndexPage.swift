import DirectoryModel

/// The countries and regions suppliers come from.
struct RegionIndexPage: PageContent {
  struct Country: Sendable {
    let name: String
    let code: String
    let regions: [SupplierIndexPage.Letter]

    static let shape = Shape<Country>([
      .text("name") { $0.name },
      .text("code") { $0.code },
      .rows("regions", SupplierIndexPage.Letter.shape) { $0.regions },
    ])
  }

  let frame: PageFrame
  let countries: [Country]

  static let kind = PageKind.regionIndex
  static let shape = Shape<RegionIndexPage>(
    [.rows("countries", Country.shape) { $0.countries }])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionRegions))])
    var byCountry: [String: [SupplierIndexPage.Letter]] = [:]
    for region in words.lists.regions {
      byCountry[region.country, default: []].append(
        SupplierIndexPage.Letter(
          label: words.label(of: region), path: region.path(),
          count: words.number(region.suppliers.count)))
    }
    countries =
      byCountry
      .map { Country(name: words.book.country($0.key), code: $0.key, regions: $0.value) }
      .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
  }
}

extension PageWords {
  func label(of region: DirectoryLists.Region) -> String {
    region.name.map(self.region) ?? text(.regionOther)
  }
}
