/// A body that issues papers, with the scopes it holds and when.
package final class Issuer: Sendable {
  package typealias ID = Identifier<Issuer>

  package enum Kind: String, Sendable, CaseIterable {
    case authority
    case notifiedBody = "notified-body"
    case certificationBody = "certification-body"
    case laboratory
    case maker
    case other
  }

  /// The products a scope is for.
  package enum ScopeProducts: Sendable {
    case any
    case listed([Product.ID])
    /// Nobody wrote down for which products the body may issue.
    case unknown
  }

  /// One scope: schemes it may issue, for which products, on which days.
  package struct Scope: Sendable {
    package let schemes: [CertificateScheme.ID]
    package let products: ScopeProducts
    package let window: DayWindow
    package let source: String?
    package let checked: CalendarDay?
    package let note: String?
    package let range: SourceRange

    package init(
      schemes: [CertificateScheme.ID], products: ScopeProducts, window: DayWindow,
      source: String?, checked: CalendarDay?, note: String?, range: SourceRange
    ) {
      self.schemes = schemes
      self.products = products
      self.window = window
      self.source = source
      self.checked = checked
      self.note = note
      self.range = range
    }
  }

  package let id: ID
  package let name: String
  package let names: [LanguageTag: String]
  package let number: String?
  package let country: String?
  package let kind: Kind
  package let scopes: [Scope]

  package init(
    id: ID, name: String, names: [LanguageTag: String], number: String?, country: String?,
    kind: Kind, scopes: [Scope]
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.number = number
    self.country = country
    self.kind = kind
    self.scopes = scopes
  }

  package func name(in language: LanguageTag) -> String { names[language] ?? name }
}
