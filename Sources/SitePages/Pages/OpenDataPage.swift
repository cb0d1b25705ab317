import DirectoryModel

/// The list of the data files, with what their columns mean.
struct OpenDataPage: PageContent {
  struct File: Sendable {
    let path: String
    let name: String

    static let shape = Shape<File>([.file("file") { $0.path }, .text("name") { $0.name }])
  }

  let frame: PageFrame
  let suppliers: [File]
  let offers: [File]
  let certificates: [File]
  let rules: [File]
  let notices: [File]
  let changes: [File]

  static let kind = PageKind.openData
  static let shape = Shape<OpenDataPage>(
    [
      .rows("supplierFiles", File.shape) { $0.suppliers },
      .rows("offerFiles", File.shape) { $0.offers },
      .rows("certificateFiles", File.shape) { $0.certificates },
      .rows("ruleFiles", File.shape) { $0.rules },
      .rows("noticeFiles", File.shape) { $0.notices },
      .rows("changeFiles", File.shape) { $0.changes },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionOpenData))])
    let supplierParts = 0..<DataParts.suppliers(in: words.lists)
    suppliers = supplierParts.map { File(PagePath.suppliersJSON(part: $0)) }
    offers = supplierParts.map { File(PagePath.offersCSV(part: $0)) }
    certificates = (0..<DataParts.certificates(in: words.lists))
      .map { File(PagePath.certificatesCSV(part: $0)) }
    rules = [File(PagePath.rulesJSON)]
    notices = [File(PagePath.noticesJSON)]
    changes = [File(PagePath.changesJSON)]
  }
}

extension OpenDataPage.File {
  fileprivate init(_ path: String) {
    self.init(path: path, name: String(path.dropFirst("data/".count)))
  }
}
