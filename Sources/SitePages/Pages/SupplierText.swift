package import DirectoryModel

/// The profile text on the page of a supplier, which nothing else on the page or elsewhere depends on but what rules
/// read as claims.
package struct SupplierText: Sendable {
  package let language: LanguageTag
  package let html: [UInt8]

  /// The level of the text's highest headings, and what its anchors begin with.
  static let topHeading = 3
  static let anchor = "profile"

  /// What the page at a route shows of the versions; nil when none has words.
  package init?(
    _ versions: [LanguageTag: Prose], at route: PageRoute, languages: [LanguageTag]
  ) {
    guard let shown = shownLanguage(of: versions, on: route, languages), let prose = versions[shown]
    else { return nil }
    language = shown
    html = shownHTML(prose, at: route, topHeading: Self.topHeading, anchor: Self.anchor).bytes
  }

  /// The route of a supplier's page in a language whose folder is given.
  package static func route(
    of id: String, in language: LanguageTag, folder: String
  ) -> PageRoute {
    PageRoute(language: language, folder: folder, path: PagePath.supplier(Supplier.ID(id)))
  }
}
