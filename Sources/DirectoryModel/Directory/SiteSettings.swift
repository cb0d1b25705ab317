/// What `content/site.yaml` says of the whole site.
package struct SiteSettings: Sendable {
  package let title: Words
  package let publisher: Words
  package let baseURL: String?
  package let languages: [LanguageTag]
  package let asOf: CalendarDay?
  package let knownBy: CalendarDay?
  package let validFor: Int
  package let markets: [Located<Market.ID>]
  package let pageSize: Int
  package let notice: Words?
  package let regions: [String: Words]

  package init(
    title: Words, publisher: Words, baseURL: String?, languages: [LanguageTag],
    asOf: CalendarDay?, knownBy: CalendarDay?, validFor: Int, markets: [Located<Market.ID>],
    pageSize: Int, notice: Words?, regions: [String: Words]
  ) {
    self.title = title
    self.publisher = publisher
    self.baseURL = baseURL
    self.languages = languages
    self.asOf = asOf
    self.knownBy = knownBy
    self.validFor = validFor
    self.markets = markets
    self.pageSize = pageSize
    self.notice = notice
    self.regions = regions
  }

  /// The language of `index.html` and of words written without a language.
  package var mainLanguage: LanguageTag { languages.first ?? LanguageTag("en") }
}
