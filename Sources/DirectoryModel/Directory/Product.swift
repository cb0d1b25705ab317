/// A product kind: what it is for, how it is classed, how it is used.
package final class Product: Sendable {
  package typealias ID = Identifier<Product>

  package enum Group: String, Sendable, CaseIterable {
    case mask, respirator, clothing, instrument, reagent
    case gloves, eyewear, gown, hygiene
  }

  /// The uses a kind can be offered for.
  package enum Use: String, Sendable, CaseIterable {
    case medical
    case nonMedical = "non-medical"
    case either

    package func allows(_ use: IntendedUse) -> Bool {
      switch (self, use) {
      case (.either, _), (.medical, .medical), (.nonMedical, .nonMedical): true
      case (.medical, .nonMedical), (.nonMedical, .medical): false
      }
    }
  }

  /// What the numbers of one scheme must say to fit this kind.
  package enum NumberDemand: Sendable {
    /// No number of the scheme can cover the kind.
    case none
    /// Allowed values of named segments.
    case segments([(name: String, values: [String])])
  }

  package struct Standard: Sendable {
    package let market: Located<Market.ID>
    package let name: String
    package let note: Words?

    package init(market: Located<Market.ID>, name: String, note: Words?) {
      self.market = market
      self.name = name
      self.note = note
    }
  }

  package struct Sampling: Sendable {
    package let level: InspectionLevel
    package let critical: DefectLimit
    package let major: DefectLimit
    package let minor: DefectLimit
    package let note: Words?

    package init(
      level: InspectionLevel, critical: DefectLimit, major: DefectLimit, minor: DefectLimit,
      note: Words?
    ) {
      self.level = level
      self.critical = critical
      self.major = major
      self.minor = minor
      self.note = note
    }

    /// The plans for lots of one row of the standard's table.
    package func plans(of range: LotRange) -> ClassPlans {
      ClassPlans(range.letter(at: level), critical: critical, major: major, minor: minor)
    }
  }

  /// A document the guidance rests on; statements cite it by its id.
  package struct Source: Sendable {
    package let id: String?
    package let reference: SourceReference

    package init(id: String?, reference: SourceReference) {
      self.id = id
      self.reference = reference
    }

    /// The place of a source on the page of its product, and what a citation links to.
    package static func anchor(_ id: String) -> String { anchorPrefix + id }
    package static let anchorPrefix = "source-"
  }

  package let id: ID
  package let file: SourceFile.ID
  package let name: Words
  /// Other words people type for the kind, by language.
  package let alsoCalled: [LanguageTag: [String]]
  package let summary: Words
  package let notFor: Words
  package let group: Group
  package let use: Use
  package let numbers: [CertificateScheme.ID: NumberDemand]
  package let standards: [Standard]
  package let customsCodes: [(market: Located<Market.ID>, code: String)]
  package let sampling: Sampling?
  package let evidence: [WantedEvidence]
  package let places: [PlaceAnswer]
  package let sources: [Source]
  package let guidance: [LanguageTag: Prose]

  package init(
    id: ID, file: SourceFile.ID, name: Words, alsoCalled: [LanguageTag: [String]] = [:],
    summary: Words, notFor: Words, group: Group, use: Use,
    numbers: [CertificateScheme.ID: NumberDemand], standards: [Standard],
    customsCodes: [(market: Located<Market.ID>, code: String)], sampling: Sampling?,
    evidence: [WantedEvidence] = [], places: [PlaceAnswer] = [],
    sources: [Source], guidance: [LanguageTag: Prose]
  ) {
    self.id = id
    self.file = file
    self.name = name
    self.alsoCalled = alsoCalled
    self.summary = summary
    self.notFor = notFor
    self.group = group
    self.use = use
    self.numbers = numbers
    self.standards = standards
    self.customsCodes = customsCodes
    self.sampling = sampling
    self.evidence = evidence
    self.places = places
    self.sources = sources
    self.guidance = guidance
  }
}
