import DirectoryModel

/// Everything one kind of page says, as a value a template prints.
protocol PageContent: Sendable {
  static var kind: PageKind { get }
  static var shape: Shape<Self> { get }

  init(_ page: PlannedPage, _ words: PageWords)
}

extension PageContent {
  /// The template's name: `pages/supplier`.
  static var template: String { "pages/\(kind.rawValue)" }
}

/// What templates of each page are checked against when they are loaded.
package let pageShapes: [String: ShapeDescription] = [
  HomePage.template: HomePage.shape.description,
  SupplierIndexPage.template: SupplierIndexPage.shape.description,
  SupplierListPage.template: SupplierListPage.shape.description,
  SupplierPage.template: SupplierPage.shape.description,
  ProductIndexPage.template: ProductIndexPage.shape.description,
  ProductPage.template: ProductPage.shape.description,
  MarketIndexPage.template: MarketIndexPage.shape.description,
  MarketPage.template: MarketPage.shape.description,
  RegionIndexPage.template: RegionIndexPage.shape.description,
  RegionPage.template: RegionPage.shape.description,
  RuleIndexPage.template: RuleIndexPage.shape.description,
  RulePage.template: RulePage.shape.description,
  NoticeIndexPage.template: NoticeIndexPage.shape.description,
  NoticePage.template: NoticePage.shape.description,
  WrittenPage.template: WrittenPage.shape.description,
  QualityPage.template: QualityPage.shape.description,
  NotFoundPage.template: NotFoundPage.shape.description,
  OpenDataPage.template: OpenDataPage.shape.description,
]
