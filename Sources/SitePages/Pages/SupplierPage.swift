import DirectoryModel

/// A supplier: who it says it is, what it offers, and the proof of every status.
///
/// A class, as are the cards on it: handing it on costs one count.
final class SupplierPage: PageContent {
  let frame: PageFrame
  let otherNames: [RunRow]
  let formerNames: [RunRow]
  let isFictional: Bool
  let identity: [IdentityFact]
  let sources: [SourceRow]
  let offers: [OfferCard]
  let papers: [PaperCard]
  let notices: [NoticeRow]
  let profile: [ProseText]

  var ownText: ProseText? { profile.first }

  static let kind = PageKind.supplier
  static let shape = Shape<SupplierPage>(
    [
      .rows("otherNames", RunRow.shape) { $0.otherNames },
      .rows("formerNames", RunRow.shape) { $0.formerNames },
      .flag("isFictional") { $0.isFictional },
      .rows("identity", IdentityFact.shape) { $0.identity },
      .flag("hasSources") { !$0.sources.isEmpty },
      .rows("sources", SourceRow.shape) { $0.sources },
      .flag("hasOffers") { !$0.offers.isEmpty },
      .rows("offers", OfferCard.shape) { $0.offers },
      .flag("hasPapers") { !$0.papers.isEmpty },
      .rows("papers", PaperCard.shape) { $0.papers },
      .flag("hasNotices") { !$0.notices.isEmpty },
      .rows("notices", NoticeRow.shape) { $0.notices },
      .rows("profile", ProseText.shape) { $0.profile },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let position = Int(page.subject)
    let supplier = words.directory.suppliers[position]
    let records = words.lists.records
    let rows = Array(records.papers(ofSupplierAt: position))
    let anchors = PaperAnchors(of: rows)
    frame = PageFrame(
      page, words, heading: words.foreign(supplier.name.value),
      crumbs: [words.crumb(.sectionSuppliers, PagePath.suppliers)])
    otherNames = supplier.names.keys.sorted().compactMap { language in
      supplier.names[language].map { name in
        RunRow([TextRun(name, in: language == words.language ? "" : language.text)])
      }
    }
    formerNames = supplier.formerNames.map { RunRow(words.foreign($0)) }
    isFictional = supplier.isFictional
    identity = words.identity(of: supplier)
    sources = supplier.sources.map(words.source)
    offers = supplier.offers.indices.map {
      OfferCard($0, of: supplier, at: position, words, anchors: anchors)
    }
    var explained: Set<CertificateScheme.ID> = []
    papers = rows.enumerated().map { place, row in
      // Several papers of one kind share their pitfalls: the first shows them.
      let isFirst = explained.insert(words.directory.certificates[Int(row)].schemeID).inserted
      return PaperCard(
        Int(row), anchor: PaperAnchors.anchor(at: place), on: position, showsPitfalls: isFirst,
        words)
    }
    notices = records.notices(about: position)
      .map { words.directory.notices[Int($0)] }
      .sorted { ($1.published, $0.id) < ($0.published, $1.id) }
      .map { NoticeRow($0, words) }
    profile = words.prose(
      supplier.profile, topHeading: SupplierText.topHeading, anchor: SupplierText.anchor)
  }
}
