import DirectoryModel

/// Everything one kind of page says, as a value a template prints.
protocol PageContent: Sendable {
  static var kind: PageKind { get }
  /// The names beside those of the frame.
  static var shape: Shape<Self> { get }

  var frame: PageFrame { get }
  /// The text of the record the page is about, where a build may exchange it alone.
  var ownText: ProseText? { get }

  init(_ page: PlannedPage, _ words: PageWords)
}

extension PageContent {
  var ownText: ProseText? { nil }

  /// The template's name: `pages/supplier`.
  static var template: String { "pages/\(kind.rawValue)" }

  /// What the page's template is checked against: the frame's names, then its own.
  static var description: ShapeDescription {
    Shape<Self>(PageFrame.shape.fields { $0.frame } + shape.fields).description
  }
}

/// What templates of each page are checked against when they are loaded.
package let pageShapes: [String: ShapeDescription] = [
  HomePage.template: HomePage.description,
  SupplierIndexPage.template: SupplierIndexPage.description,
  SupplierListPage.template: SupplierListPage.description,
  SupplierPage.template: SupplierPage.description,
  ProductIndexPage.template: ProductIndexPage.description,
  ProductPage.template: ProductPage.description,
  MarketIndexPage.template: MarketIndexPage.description,
  MarketPage.template: MarketPage.description,
  RegionIndexPage.template: RegionIndexPage.description,
  RegionPage.template: RegionPage.description,
  RuleIndexPage.template: RuleIndexPage.description,
  RulePage.template: RulePage.description,
  NoticeIndexPage.template: NoticeIndexPage.description,
  NoticePage.template: NoticePage.description,
  WrittenPage.template: WrittenPage.description,
  QualityPage.template: QualityPage.description,
  ChangesPage.template: ChangesPage.description,
  NotFoundPage.template: NotFoundPage.description,
  OpenDataPage.template: OpenDataPage.description,
  SearchPage.template: SearchPage.description,
  DeskPage.template: DeskPage.description,
  LookUpPage.template: LookUpPage.description,
  ChecklistIndexPage.template: ChecklistIndexPage.description,
  ChecklistPage.template: ChecklistPage.description,
  SamplingPage.template: SamplingPage.description,
]
