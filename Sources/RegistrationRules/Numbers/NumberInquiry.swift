package import DirectoryModel

/// What can be said of a number somebody typed: every reading, what the directory holds, or where it stops fitting.
package struct NumberInquiry: Sendable {
  /// A form that nearly fits, and the place where it does not.
  package struct NearForm: Sendable {
    package let scheme: CertificateScheme
    package let form: Words
    package let number: FoldedNumber
    package let stop: NumberStop
  }

  /// A register row with the number.
  package struct HeldPaper: Sendable {
    /// What the row is worth at the standpoint, in the words of findings.
    package enum State: String, Sendable, CaseIterable {
      case running
      case withdrawn = "paper-withdrawn"
      case notYetIssued = "paper-not-yet-issued"
      case ended = "paper-ended"
      case schemeEnded = "scheme-ended"
      case schemeNotYetInForce = "scheme-not-yet-in-force"
      case onlyDeclared = "paper-only-declared"
      case standingUnknown = "paper-standing-unknown"
      case startUnknown = "paper-start-unknown"
      case endUnknown = "paper-end-unknown"
    }

    package let certificate: Certificate
    package let state: State
  }

  package let text: String
  package let standpoint: Standpoint
  package let readings: [NumberReading]
  package let identifiers: [IdentifierReading]
  /// Only where nothing fits, the nearest first.
  package let nearForms: [NearForm]
  package let papers: [HeldPaper]
  /// Suppliers with an offer that names the number, in the order of their ids.
  package let suppliers: [Supplier.ID]

  /// Whether the number is of a form and contradicts nothing, or the register holds it.
  package var fits: Bool {
    readings.contains(where: \.isSound) || identifiers.contains(where: \.isSound)
      || (readings.isEmpty && identifiers.isEmpty && !papers.isEmpty)
  }
}

/// Reads a number as every scheme and identifier it could be of.
package func inquire(
  about text: String, in directory: Directory, at standpoint: Standpoint
) -> NumberInquiry {
  let typed = TypedNumber.readings(of: text)
  var found = read(typed, in: directory, at: standpoint)
  var numbers = Set(typed.map(\.number.withoutEnding))
  let isHeld = directory.certificates.contains { $0.holds(numbers, at: standpoint) }
  if found.isEmpty, !isHeld {
    found = read(TypedNumber.beginnings(of: text), in: directory, at: standpoint)
  }
  if found.isEmpty, !isHeld {
    let models = typed.lazy.compactMap { IdentifierReading(brokenModel: $0) }
    found.identifiers = models.first.map { [$0] } ?? []
  }
  let read = found.readings.map(\.typed.number) + found.identifiers.map(\.typed.number)
  numbers.formUnion(read.map(\.withoutEnding))
  let papers = directory.certificates.filter { $0.holds(numbers, at: standpoint) }
  let suppliers = directory.suppliers.filter { supplier in
    supplier.isKnown(at: standpoint)
      && supplier.offers.contains { offer in
        offer.claims.contains { numbers.contains(FoldedNumber($0.text.value).withoutEnding) }
      }
  }
  return NumberInquiry(
    text: text, standpoint: standpoint, readings: found.readings,
    identifiers: found.identifiers,
    nearForms: found.isEmpty && papers.isEmpty ? nearForms(to: typed, in: directory) : [],
    papers: papers.map {
      held($0, in: directory.scheme($0.scheme.value), at: standpoint)
    },
    suppliers: suppliers.map(\.id))
}

/// Readings as papers, and as identifiers.
private struct Found {
  var readings: [NumberReading] = []
  var identifiers: [IdentifierReading] = []

  var isEmpty: Bool { readings.isEmpty && identifiers.isEmpty }
}

/// The readings of the first candidate that has any; look-alikes are tried when none has.
private func read(
  _ typed: [TypedNumber], in directory: Directory, at standpoint: Standpoint
) -> Found {
  for candidate in typed {
    let found = Found(
      readings: readAll(candidate, in: directory, at: standpoint),
      identifiers: IdentifierReading.all(of: candidate, in: directory, at: standpoint))
    if !found.isEmpty { return found }
  }
  let typed = typed.filter(\.hasDigit)
  let readings = typed.lazy.map { readLookAlikes($0, in: directory, at: standpoint) }
  let identifiers = typed.lazy.map { identifyLookAlikes($0, in: directory, at: standpoint) }
  return Found(
    readings: readings.first { !$0.isEmpty } ?? [],
    identifiers: identifiers.first { !$0.isEmpty } ?? [])
}

private func held(
  _ certificate: Certificate, in scheme: CertificateScheme?, at standpoint: Standpoint
) -> NumberInquiry.HeldPaper {
  let state: NumberInquiry.HeldPaper.State =
    switch state(of: certificate, in: scheme, on: standpoint.asOf) {
    case .running: .running
    case .failing(let fact), .unknown(let fact):
      NumberInquiry.HeldPaper.State(rawValue: fact.rawValue) ?? .standingUnknown
    }
  return NumberInquiry.HeldPaper(certificate: certificate, state: state)
}

/// Every reading of a number; of one scheme those without contradiction where there are any.
func readAll(
  _ typed: TypedNumber, in directory: Directory, at standpoint: Standpoint
) -> [NumberReading] {
  directory.schemes.flatMap { scheme -> [NumberReading] in
    guard case .forms(let forms) = scheme.numbers else { return [] }
    let all = forms.compactMap { form in
      form.parts(of: typed.number).map {
        NumberReading(typed, $0, of: form, scheme, in: directory, at: standpoint)
      }
    }
    let sound = all.filter { $0.contradictions.isEmpty }
    var told: [NumberReading] = []
    for reading in sound.isEmpty ? Array(all.prefix(1)) : sound
    where !told.contains(where: reading.repeats) {
      told.append(reading)
    }
    return told
  }
}

extension Certificate {
  /// Whether the row was recorded by then and has one of the numbers.
  fileprivate func holds(_ numbers: Set<FoldedNumber>, at standpoint: Standpoint) -> Bool {
    guard let number, recorded <= standpoint.knownBy else { return false }
    return numbers.contains(FoldedNumber(number.value).withoutEnding)
  }
}
