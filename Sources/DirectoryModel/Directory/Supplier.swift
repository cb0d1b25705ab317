/// A firm of the directory: who it says it is and what it offers.
package final class Supplier: Sendable {
  package typealias ID = Identifier<Supplier>

  package enum Role: String, Sendable, CaseIterable {
    case manufacturer
    case trader
    case importer
    case representative
    case privateLabel = "private-label"
  }

  package let id: ID
  package let file: SourceFile.ID
  package let name: Located<String>
  package let names: [LanguageTag: String]
  package let formerNames: [String]
  package let country: Located<String>
  package let region: String?
  package let city: String?
  package let address: String?
  package let roles: [Located<Role>]
  package let identifiers: [IdentifierClaim]
  package let contact: Contact
  package let sources: [SourceReference]
  package let recorded: CalendarDay?
  package let isFictional: Bool
  package let offers: [Offer]
  /// The profile texts in the order of their languages.
  package let texts: [(language: LanguageTag, prose: Prose)]

  package init(
    id: ID, file: SourceFile.ID, name: Located<String>, names: [LanguageTag: String],
    formerNames: [String], country: Located<String>, region: String?, city: String?,
    address: String?, roles: [Located<Role>], identifiers: [IdentifierClaim], contact: Contact,
    sources: [SourceReference], recorded: CalendarDay?, isFictional: Bool, offers: [Offer],
    profile: [LanguageTag: Prose]
  ) {
    self.id = id
    self.file = file
    self.name = name
    self.names = names
    self.formerNames = formerNames
    self.country = country
    self.region = region
    self.city = city
    self.address = address
    self.roles = roles
    self.identifiers = identifiers
    self.contact = contact
    self.sources = sources
    self.recorded = recorded
    self.isFictional = isFictional
    self.offers = offers
    texts = profile.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The profile text by language.
  package var profile: [LanguageTag: Prose] {
    Dictionary(uniqueKeysWithValues: texts.lazy.map { ($0.language, $0.prose) })
  }

  package func has(_ role: Role) -> Bool { roles.contains { $0.value == role } }
}

/// How to reach a firm, as it says itself.
package struct Contact: Sendable {
  package let website: Located<String>?
  package let email: String?
  package let phone: String?

  package init(website: Located<String>?, email: String?, phone: String?) {
    self.website = website
    self.email = email
    self.phone = phone
  }
}

/// A record the content repeats: its title, address and day.
package struct SourceReference: Sendable {
  package let title: Words
  package let url: String?
  package let date: CalendarDay?

  package init(title: Words, url: String?, date: CalendarDay?) {
    self.title = title
    self.url = url
    self.date = date
  }
}

/// An identifier a supplier gives for itself.
package struct IdentifierClaim: Sendable {
  package enum Scheme: String, Sendable, CaseIterable {
    case uscc, lei, srn, gln, fei, duns
  }

  package let scheme: Scheme
  package let text: Located<String>

  package init(scheme: Scheme, text: Located<String>) {
    self.scheme = scheme
    self.text = text
  }
}
