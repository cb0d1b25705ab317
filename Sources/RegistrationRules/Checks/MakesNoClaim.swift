import DirectoryModel

/// Met when the profile text uses none of the words; phrases of `except` hide the words inside them.
struct MakesNoClaim: RuleCheck {
  static let name = "makes-no-claim"
  static let asksAboutProfile = true

  /// How many claims of one profile are listed; a text full of them needs no longer list.
  private static let listed = 20

  /// How long all phrases together may be, in bytes; looking for them takes a kilobyte of memory for each.
  private static let longest = 20_000
  private let matcher: PhraseMatcher
  private let phrases: [String]
  /// Phrases from this index on are exceptions.
  private let exceptionStart: Int

  init(from parameters: inout FieldReader, in directory: Directory) {
    parameters.need("words")
    let words = Self.phrases("words", &parameters, directory)
    let exceptions = Self.phrases("except", &parameters, directory)
    let length = (words + exceptions).reduce(0) { $0 + $1.utf8.count }
    let isShort = length <= Self.longest
    if !isShort { parameters.report(.tooManyWords(length, Self.longest, at: parameters.range)) }
    phrases = isShort ? words + exceptions : []
    exceptionStart = isShort ? words.count : 0
    matcher = PhraseMatcher(phrases.map(FoldedProse.fold))
  }

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    for (_, prose) in subject.supplier.profile.sorted(by: { $0.key < $1.key }) {
      for block in FoldedProse.blocks(of: prose) {
        for match in claims(in: block).prefix(Self.listed - findings.count) {
          let range = block.range(of: match.range, in: prose)
          findings.append(.claim(phrases[match.phrase], at: range, subject))
        }
        if findings.count == Self.listed { return .unmet(findings) }
      }
    }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  /// Words that stand in no exception; the longest phrase speaks for the shorter ones inside it.
  private func claims(in block: FoldedProse) -> [PhraseMatcher.Match] {
    let matches = matcher.matches(in: block.bytes).sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.phrase)
        < ($1.range.lowerBound, $0.range.upperBound, $1.phrase)
    }
    // In this order what contains a stretch stands before it, so the furthest end so far tells.
    var hiddenUntil = 0
    let exceptions = matches.filter { $0.phrase >= exceptionStart }
    var next = exceptions.startIndex
    var saidUntil = 0
    return matches.filter { match in
      guard match.phrase < exceptionStart else { return false }
      while next < exceptions.endIndex,
        exceptions[next].range.lowerBound <= match.range.lowerBound
      {
        hiddenUntil = max(hiddenUntil, exceptions[next].range.upperBound)
        next += 1
      }
      guard match.range.upperBound > max(hiddenUntil, saidUntil) else { return false }
      saidUntil = match.range.upperBound
      return true
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
      return items.compactMap { phrase($0, of: entry.key.value, &parameters) }
    }
  }

  private static func phrase(
    _ value: ContentValue, of key: String, _ parameters: inout FieldReader
  ) -> String? {
    guard case .scalar(let text, _) = value else {
      parameters.report(.wrongKind(of: key, wanted: "a phrase", value))
      return nil
    }
    if FoldedProse.fold(text.value).allSatisfy({ $0 == UInt8(ascii: " ") }) {
      parameters.report(.emptyParameter(key, at: text.range))
    }
    return text.value
  }
}

extension Diagnostic {
  fileprivate static func tooManyWords(_ length: Int, _ longest: Int, at range: SourceRange) -> Self
  {
    Diagnostic(
      .badCheckParameter,
      "phrases have \(length) bytes in all, more than the \(longest) that are looked for",
      at: range,
      help: "part them between several rules")
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
