package import DirectoryModel

/// One file to be made: where it stands, what kind it is and which record it is about.
package struct PlannedPage: Sendable {
  package let route: PageRoute
  package let kind: PageKind
  /// Position of the record the page is about; zero for kinds that have only one.
  package let subject: Int32
  /// Which of several pages of one list, from zero.
  package let part: Int32

  package init(route: PageRoute, kind: PageKind, subject: Int32 = 0, part: Int32 = 0) {
    self.route = route
    self.kind = kind
    self.subject = subject
    self.part = part
  }
}

/// Every file of a site, in the order of their routes.
package struct SitePlan: Sendable {
  package let pages: [PlannedPage]

  package init(pages: [PlannedPage]) { self.pages = pages }
}

extension SiteSettings {
  /// The folder of a language from the site's root: empty for the main one.
  package func folder(of language: LanguageTag) -> String {
    language == mainLanguage ? "" : language.text + "/"
  }
}
