/// A kind of paper: what it proves and does not, who issues it, and how its numbers are built.
package final class CertificateScheme: Sendable {
  package typealias ID = Identifier<CertificateScheme>

  package enum Kind: String, Sendable, CaseIterable {
    case approval
    case listing
    case declaration
    case firmRegistration = "firm-registration"
    case managementSystem = "management-system"
    case voluntary
    case testReport = "test-report"
    case licence
  }

  package enum Ends: String, Sendable, CaseIterable {
    /// An end date is expected on each paper; without one the state is unknown.
    case dated
    /// Papers run until they are withdrawn.
    case never
  }

  package enum Numbers: Sendable {
    case none
    case ownStyle
    case forms([NumberForm])
  }

  package struct Period: Sendable {
    package let window: DayWindow
    package let source: Words?

    package init(window: DayWindow, source: Words?) {
      self.window = window
      self.source = source
    }
  }

  package struct Register: Sendable {
    package let name: Words
    package let url: String

    package init(name: Words, url: String) {
      self.name = name
      self.url = url
    }
  }

  package let id: ID
  package let file: SourceFile.ID
  package let name: Words
  package let kind: Kind
  package let issuedBy: Words
  package let legislation: Words?
  package let proves: Words
  package let doesNotProve: Words
  package let ends: Ends
  /// How long a paper runs and how it is renewed, in words.
  package let lasts: Words?
  /// Years no paper of the scheme may run longer than.
  package let atMost: Int?
  package let inForce: [Period]
  package let numbers: Numbers
  package let contradictions: [NumberContradiction]
  package let register: Register?
  package let pitfalls: [Words]
  package let sources: [SourceReference]

  package init(
    id: ID, file: SourceFile.ID, name: Words, kind: Kind, issuedBy: Words, legislation: Words?,
    proves: Words, doesNotProve: Words, ends: Ends, lasts: Words? = nil, atMost: Int? = nil,
    inForce: [Period], numbers: Numbers, contradictions: [NumberContradiction] = [],
    register: Register?, pitfalls: [Words], sources: [SourceReference]
  ) {
    self.id = id
    self.file = file
    self.name = name
    self.kind = kind
    self.issuedBy = issuedBy
    self.legislation = legislation
    self.proves = proves
    self.doesNotProve = doesNotProve
    self.ends = ends
    self.lasts = lasts
    self.atMost = atMost
    self.inForce = inForce
    self.numbers = numbers
    self.contradictions = contradictions
    self.register = register
    self.pitfalls = pitfalls
    self.sources = sources
  }

  /// Whether papers of this scheme count on the day; a scheme without periods always counts.
  package func counts(on day: CalendarDay) -> Bool {
    inForce.isEmpty || inForce.contains { $0.window.contains(day) }
  }
}
