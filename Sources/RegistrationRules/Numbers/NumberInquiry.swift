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
  var readings: [NumberReading] = []
  var identifiers: [IdentifierReading] = []
  for candidate in typed where readings.isEmpty && identifiers.isEmpty {
    readings = readAll(candidate, in: directory, at: standpoint)
    let written = text.filter { !$0.isWhitespace }
    identifiers = IdentifierReading.Kind.allCases.compactMap {
      IdentifierReading(candidate, as: $0, written: written, in: directory)
    }
  }
  let isRead = !readings.isEmpty || !identifiers.isEmpty
  if !isRead {
    readings =
      typed.lazy.map { readLookAlikes($0, in: directory, at: standpoint) }
      .first { !$0.isEmpty } ?? []
    identifiers =
      typed.lazy.map { readLookAlikes($0, written: text, in: directory) }
      .first { !$0.isEmpty } ?? []
  }
  let numbers = Set(
    (readings.map(\.typed.number) + identifiers.map(\.typed.number) + typed.map(\.number))
      .map(\.withoutEnding))
  let papers = directory.certificates.filter { row in
    guard let number = row.number, row.recorded <= standpoint.knownBy else { return false }
    return numbers.contains(FoldedNumber(number.value).withoutEnding)
  }
  let suppliers = directory.suppliers.filter { supplier in
    supplier.recorded ?? standpoint.knownBy <= standpoint.knownBy
      && supplier.offers.contains { offer in
        offer.claims.contains { numbers.contains(FoldedNumber($0.text.value).withoutEnding) }
      }
  }
  return NumberInquiry(
    text: text, standpoint: standpoint, readings: readings, identifiers: identifiers,
    nearForms: readings.isEmpty && identifiers.isEmpty ? nearForms(to: typed, in: directory) : [],
    papers: papers.map {
      held($0, in: directory.scheme($0.scheme.value), at: standpoint)
    },
    suppliers: suppliers.map(\.id))
}

private func held(
  _ certificate: Certificate, in scheme: CertificateScheme?, at standpoint: Standpoint
) -> NumberInquiry.HeldPaper {
  let state: NumberInquiry.HeldPaper.State =
    switch state(of: certificate, in: scheme, at: standpoint) {
    case .running: .running
    case .failing(let fact), .unknown(let fact):
      NumberInquiry.HeldPaper.State(rawValue: fact.rawValue) ?? .standingUnknown
    }
  return NumberInquiry.HeldPaper(certificate: certificate, state: state)
}

/// Every reading of a number; of one scheme those without contradiction where there are any.
private func readAll(
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

/// Readings with O for 0, I or l for 1 and the like, where a form wants the other character.
private func readLookAlikes(
  _ typed: TypedNumber, in directory: Directory, at standpoint: Standpoint
) -> [NumberReading] {
  var seen: Set<FoldedNumber> = []
  return directory.schemes.flatMap { scheme -> [NumberReading] in
    guard case .forms(let forms) = scheme.numbers else { return [] }
    let candidates = forms.compactMap { corrected(typed, for: $0) }
    return candidates.filter { seen.insert($0.number).inserted }.flatMap {
      readAll($0, in: directory, at: standpoint)
    }
  }
}

/// The text with look-alikes replaced until it is a number of the form; nil when it cannot become one.
private func corrected(_ typed: TypedNumber, for form: NumberForm) -> TypedNumber? {
  var candidate = typed
  for _ in 0..<most {
    guard let stop = form.stop(in: candidate.number) else {
      return candidate.number == typed.number ? nil : candidate
    }
    guard let found = stop.found, let twin = lookAlikes[found], stop.wants(twin) else { return nil }
    candidate = candidate.reading(twin, at: stop.character)
  }
  return nil
}

/// Identifiers with look-alikes replaced: credit codes have no I and O at all, the others want digits only.
private func readLookAlikes(
  _ typed: TypedNumber, written: String, in directory: Directory
) -> [IdentifierReading] {
  var candidate = typed
  for (place, scalar) in typed.number.text.unicodeScalars.enumerated() {
    if scalar == "O" || scalar == "I", let digit = lookAlikes[String(scalar)] {
      candidate = candidate.reading(digit, at: place + 1)
    }
  }
  guard candidate.number != typed.number else { return [] }
  return IdentifierReading.Kind.allCases.compactMap {
    IdentifierReading(candidate, as: $0, written: "", in: directory)
  }
}

/// The forms that have most of the text, the nearest first.
private func nearForms(to typed: [TypedNumber], in directory: Directory) -> [NumberInquiry.NearForm]
{
  var near: [NumberInquiry.NearForm] = []
  for scheme in directory.schemes {
    guard case .forms(let forms) = scheme.numbers else { continue }
    let stops = forms.flatMap { form in
      typed.compactMap { typed in
        form.stop(in: typed.number).map {
          NumberInquiry.NearForm(
            scheme: scheme, form: form.name, number: typed.number, stop: $0)
        }
      }
    }
    let best = stops.enumerated().max {
      ($0.element.stop.fitting, -$0.offset) < ($1.element.stop.fitting, -$1.offset)
    }
    if let best = best?.element, best.stop.fitting > 0 { near.append(best) }
  }
  return near.enumerated().sorted {
    ($1.element.stop.fitting, $0.offset) < ($0.element.stop.fitting, $1.offset)
  }.prefix(shown).map(\.element)
}

/// How many near forms a reader is shown.
private let shown = 4
/// How many look-alikes one number may have.
private let most = 8
private let lookAlikes = ["O": "0", "0": "O", "I": "1", "L": "1", "1": "I"]

extension NumberStop {
  /// Whether a character would have been right at the place.
  fileprivate func wants(_ character: String) -> Bool {
    let isFigure = character.utf8.allSatisfy(isDigit)
    return wanted.contains { want in
      switch want {
      case .character(let wanted): wanted == character
      case .digit: isFigure
      case .letter: !isFigure
      case .check(let check): check.hasPrefix(character)
      case .year, .han, .end: false
      }
    }
  }
}

extension FoldedNumber {
  /// Without a last 号, which may be written or not.
  fileprivate var withoutEnding: FoldedNumber {
    text.hasSuffix("号") ? FoldedNumber(String(text.dropLast())) : self
  }
}
