import DirectoryModel
import Synchronization

/// The phrases of a rule file that claims are found by, each with the part it plays.
///
/// A class, so that what a text claims by it can be remembered with it.
final class ClaimVocabulary: Sendable {
  /// What a phrase does to the clause it stands in.
  ///
  /// What hides comes first, so that of two phrases at one place it is read first.
  enum Part: String, Sendable, CaseIterable {
    /// Hides the words inside it.
    case except
    /// Hides the words inside it behind the designation of a standard.
    case titles
    /// Makes a claim.
    case words
    /// Denies the words around it in its clause.
    case after
    /// Denies the words that follow in its clause.
    case negations
    /// Ends what a negation before it reaches, and is none itself: "but", "not only".
    case turns
    /// People and places; claims only where the text says that the goods are for them.
    case mentions
    /// Names the goods, which ties the mentions of its clause to them: "this mask".
    case goods
    /// Says before a mention that the goods are for it: "suitable for".
    case purposes
    /// Says on either side of a mention, or in the clause after it, that the goods serve there: "wear".
    case serves
    /// Says that the clause is about something else, so that its mentions claim nothing: "our founder".
    case asides
  }

  /// How long all phrases together may be, in bytes; looking for them takes memory for each.
  private static let longest = 30_000

  /// As written in the rule file.
  let phrases: [String]
  let parts: [Part]
  private let folded: [[UInt8]]
  private let made = Mutex<PhraseMatcher?>(nil)
  /// The phrases that can be a claim, folded; most texts hold none, and then there is nothing to deny.
  let claiming: [[UInt8]]

  init(from parameters: inout FieldReader) {
    parameters.need("words")
    var phrases: [String] = []
    var parts: [Part] = []
    for part in Part.allCases {
      let found = Self.phrases(part.rawValue, &parameters)
      phrases += found
      parts += Array(repeating: part, count: found.count)
    }
    let length = phrases.reduce(0) { $0 + $1.utf8.count }
    if length > Self.longest {
      parameters.report(.tooManyWords(length, Self.longest, at: parameters.range))
      phrases = []
      parts = []
    }
    self.phrases = phrases
    self.parts = parts
    let folded = phrases.map(FoldedProse.fold)
    self.folded = folded
    claiming = zip(folded, parts).filter { $1 == .words || $1 == .mentions }.map(\.0)
  }

  /// Finds the phrases; made when a text is first looked through, which takes longer than reading the rule.
  var matcher: PhraseMatcher {
    made.withLock { made in
      if let made { return made }
      let matcher = PhraseMatcher(folded)
      made = matcher
      return matcher
    }
  }

  /// Whether a phrase can be a claim.
  func says(_ phrase: Int) -> Bool { parts[phrase] == .words || parts[phrase] == .mentions }

  private static func phrases(_ key: String, _ parameters: inout FieldReader) -> [String] {
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
    if FoldedProse.fold(text.value).isEmpty {
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
