import DirectoryModel

/// The names of the firm a text is about: a word of its own name is no claim.
struct FirmNames {
  private struct Place {
    let name: [UInt8]
    let word: PhraseMatcher.Match
  }

  /// Each word of the vocabulary that stands in one of the names.
  private let places: [Place]

  init(of supplier: Supplier, _ vocabulary: ClaimVocabulary) {
    let names =
      [supplier.name.value]
      + supplier.names.sorted { $0.key < $1.key }.map(\.value) + supplier.formerNames
    places = names.flatMap { name in
      let folded = FoldedProse.fold(name)
      return vocabulary.matcher.matches(in: folded)
        .filter { vocabulary.says($0.phrase) }
        .map { Place(name: folded, word: $0) }
    }
  }

  /// Whether a word of a text stands there as a part of a name.
  func hide(_ match: PhraseMatcher.Match, in text: FoldedProse, of prose: Prose) -> Bool {
    places.contains { place in
      place.word.phrase == match.phrase && isNamed(place, match.range, in: text, of: prose)
    }
  }

  /// Whether a text says the name up to the word and goes on as the name does.
  ///
  /// A name may be cut: a Latin one behind a capitalised word, as in "Harbour Medical ships masks", a Chinese one behind
  /// two characters or more, as in 海湾医疗.
  private func isNamed(
    _ place: Place, _ range: Range<Int>, in text: FoldedProse, of prose: Prose
  ) -> Bool {
    let before = place.name[..<place.word.range.lowerBound]
    guard range.lowerBound >= before.count,
      text.bytes[(range.lowerBound - before.count)..<range.lowerBound].elementsEqual(before)
    else { return false }
    let isLatin = place.name[place.word.range.lowerBound] < 128
    if !isLatin, before.count >= 6 { return true }
    if isLatin, !before.isEmpty, text.isCapital(at: range.lowerBound, in: prose) { return true }
    let next = place.name[place.word.range.upperBound...].prefix(isLatin ? 12 : 6)
    return !next.isEmpty && text.bytes[range.upperBound...].starts(with: next)
  }
}
