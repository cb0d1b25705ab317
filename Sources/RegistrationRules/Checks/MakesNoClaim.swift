import DirectoryModel

/// Met when the profile text uses none of the words; phrases of `except` hide the words inside them.
struct MakesNoClaim: RuleCheck {
  static let name = "makes-no-claim"
  private let matcher: PhraseMatcher
  private let phrases: [String]
  /// Phrases from this index on are exceptions.
  private let exceptionStart: Int

  init(from parameters: inout FieldReader, in directory: Directory) {
    parameters.need("words")
    let words = Self.phrases("words", &parameters, directory)
    let exceptions = Self.phrases("except", &parameters, directory)
    phrases = words + exceptions
    exceptionStart = words.count
    matcher = PhraseMatcher(phrases.map(FoldedProse.fold))
  }

  func answer(about subject: RuleSubject) -> Answer {
    let languages = subject.supplier.profile.keys.sorted()
    let findings = languages.flatMap { language -> [Finding] in
      guard let prose = subject.supplier.profile[language] else { return [] }
      return FoldedProse.blocks(of: prose).flatMap { claims(in: $0, of: prose, subject) }
    }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  private func claims(
    in block: FoldedProse, of prose: Prose, _ subject: RuleSubject
  ) -> [Finding] {
    let matches = matcher.matches(in: block.bytes)
    let hidden = matches.filter { $0.phrase >= exceptionStart }.map(\.range)
    var claims = matches.filter { match in
      match.phrase < exceptionStart
        && !hidden.contains {
          $0.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.upperBound
        }
    }
    // The longest phrase speaks for the shorter ones inside it.
    claims = claims.filter { match in
      !claims.contains { other in
        other.range != match.range && other.range.lowerBound <= match.range.lowerBound
          && match.range.upperBound <= other.range.upperBound
      }
    }
    return claims.map {
      .claim(phrases[$0.phrase], at: block.range(of: $0.range, in: prose), subject)
    }
  }

  private static func phrases(
    _ key: String, _ parameters: inout FieldReader, _ directory: Directory
  ) -> [String] {
    parameters.entries(key).flatMap { entry -> [String] in
      guard case .list(let items, _) = entry.value else {
        parameters.report(
          .wrongKind(of: entry.key.value, wanted: "a list of phrases", entry.value))
        return []
      }
      return items.compactMap { item in
        guard case .scalar(let text, _) = item else { return nil }
        return text.value
      }
    }
  }
}

extension Finding {
  fileprivate static func claim(
    _ words: String, at range: SourceRange, _ subject: RuleSubject
  ) -> Finding {
    Finding(
      .medicalClaim, [words, subject.product.id.text],
      message: "“\(words)” is a medical claim, but \(subject.product.id) is offered for "
        + "\(subject.offer.use.value.rawValue) use",
      at: range, notes: [Diagnostic.Note("the use is stated here", at: subject.offer.use.range)])
  }
}
