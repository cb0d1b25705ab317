import DirectoryModel

/// Readings with O for 0, I or l for 1 and the like, where a form wants the other character.
func readLookAlikes(
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
    guard let found = stop.found, let twin = NumberWriting.lookAlikes[found], stop.wants(twin)
    else { return nil }
    candidate = candidate.reading(twin, at: stop.character)
  }
  return nil
}

/// Identifiers with look-alikes replaced: credit codes have no I and O at all, the others want digits only.
func identifyLookAlikes(
  _ typed: TypedNumber, in directory: Directory, at standpoint: Standpoint
) -> [IdentifierReading] {
  var candidate = typed
  for (place, scalar) in typed.number.text.unicodeScalars.enumerated() {
    if scalar == "O" || scalar == "I", let digit = NumberWriting.lookAlikes[String(scalar)] {
      candidate = candidate.reading(digit, at: place + 1)
    }
  }
  guard candidate.number != typed.number else { return [] }
  // The check pair of a model number fits some text or other when many are tried.
  return IdentifierReading.all(of: candidate, in: directory, at: standpoint)
    .filter { $0.kind != .gmn }
}

/// How many look-alikes one number may have.
private let most = 8

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
