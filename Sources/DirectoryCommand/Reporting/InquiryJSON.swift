import DirectoryModel
import RegistrationRules
import SitePublishing

extension JSONValue {
  /// A verified number for programs: codes stay codes, words are in the reader's language.
  init(_ verified: VerifiedNumber, in language: LanguageTag) {
    let inquiry = verified.inquiry
    self = .object([
      "text": .text(inquiry.text),
      "fits": .flag(inquiry.fits),
      "asOf": .text(inquiry.standpoint.asOf.description),
      "knownBy": .text(inquiry.standpoint.knownBy.description),
      "readings": .list(inquiry.readings.map { Self.reading($0, of: verified, in: language) }),
      "identifiers": .list(inquiry.identifiers.map { Self.identifier($0, in: language) }),
      "nearest": .list(inquiry.nearForms.map { Self.near($0, in: language) }),
      "papers": .list(inquiry.papers.map { Self.paper($0, of: verified) }),
      "namedBy": .texts(inquiry.suppliers.map(\.text)),
    ])
  }

  private static func reading(
    _ reading: NumberReading, of verified: VerifiedNumber, in language: LanguageTag
  ) -> JSONValue {
    let scheme = reading.scheme
    return .object([
      "number": .text(reading.typed.number.text),
      "scheme": .text(scheme.id.text),
      "form": .text(reading.form[language]),
      "forgiven": .texts(reading.typed.remarks.map { describe($0, in: language) }),
      "segments": .list(
        reading.pieces.map { piece in
          .object([
            "text": .text(piece.text), "name": piece.name.map { .text($0) },
            "label": piece.label.map { .text($0[language]) },
            "meaning": piece.meaning.map { .text($0[language]) },
            "year": piece.year.map { .number($0) },
          ])
        }),
      "contradictions": .texts(reading.contradictions.map { $0[language] }),
      "doubts": .texts(reading.doubts.map { $0[language] }),
      "lateYear": reading.lateYear.map { .number($0) },
      "couldCover": .texts(reading.covers.filter(\.isPossible).map(\.product.text)),
      "cannotCover": .texts(reading.covers.filter { !$0.isPossible }.map(\.product.text)),
      "proves": .text(scheme.proves[language]),
      "doesNotProve": .text(scheme.doesNotProve[language]),
      "lasts": scheme.lasts.map { .text($0[language]) },
      "register": verified.address(of: reading).map { .text($0) },
      "pitfalls": .texts(scheme.pitfalls.map { $0[language] }),
    ])
  }

  private static func identifier(
    _ reading: IdentifierReading, in language: LanguageTag
  ) -> JSONValue {
    let (answer, expected): (String, String?) =
      switch reading.answer {
      case .fits: ("fits", nil)
      case .hasNoCheckDigit: ("no-check-digit", nil)
      case .wrong(let expected): ("wrong", expected)
      case .swapped(let meant): ("swapped", meant)
      case .early(let expected): ("early", expected)
      }
    return .object([
      "number": .text(reading.text),
      "kind": .text(reading.kind.rawValue),
      "forgiven": .texts(reading.remarks.map { describe($0, in: language) }),
      "answer": .text(answer),
      "expected": expected.map { .text($0) },
      "suppliers": .texts(reading.suppliers.map(\.text)),
    ])
  }

  private static func near(
    _ near: NumberInquiry.NearForm, in language: LanguageTag
  ) -> JSONValue {
    .object([
      "number": .text(near.number.text), "scheme": .text(near.scheme.id.text),
      "form": .text(near.form[language]), "character": .number(near.stop.character),
      "says": .text(describe(near.stop, in: language)), "found": near.stop.found.map { .text($0) },
    ])
  }

  private static func paper(
    _ paper: NumberInquiry.HeldPaper, of verified: VerifiedNumber
  ) -> JSONValue {
    let row = paper.certificate
    return .object([
      "scheme": .text(row.scheme.value.text), "number": row.number.map { .text($0.value) },
      "holder": row.holder.map { .text($0.value) }, "state": .text(paper.state.rawValue),
      "issued": row.issued.map { .text($0.value.description) },
      "expires": row.expires.map { .text($0.value.description) },
      "evidence": row.evidence.map { .text($0.rawValue) },
      "place": .text(verified.place(of: row)),
    ])
  }
}
