import DirectoryModel

/// Reads one profile text clause by clause and keeps the words that are claimed, not denied.
struct ClaimReading {
  private let vocabulary: ClaimVocabulary
  private let text: FoldedProse
  private let prose: Prose
  private let names: FirmNames
  /// Words claimed so far.
  private(set) var claims: [PhraseMatcher.Match] = []
  private var clause = ClaimClause()
  /// Everything before it has been looked through for the ends of clauses.
  private var cursor = 0

  init(_ prose: Prose, _ text: FoldedProse, _ vocabulary: ClaimVocabulary, _ names: FirmNames) {
    self.prose = prose
    self.text = text
    self.vocabulary = vocabulary
    self.names = names
  }

  /// Goes through all matches of the text, what contains others before them.
  mutating func read(_ matches: [PhraseMatcher.Match]) {
    var hiddenUntil = 0
    var markedUntil = 0
    var turnedUntil = 0
    var saidUntil = 0
    for match in matches {
      passClauses(before: match.range.lowerBound)
      let part = vocabulary.parts[match.phrase]
      let end = match.range.upperBound
      switch part {
      case .words, .mentions:
        guard end > max(hiddenUntil, saidUntil) else { continue }
        saidUntil = end
        say(match, part)
      case .except:
        hiddenUntil = max(hiddenUntil, end)
      case .titles:
        if isTitle(match) { hiddenUntil = max(hiddenUntil, end) }
      case .goods, .purposes, .serves:
        guard end > max(hiddenUntil, saidUntil) else { continue }
        bind(part, at: end)
        // What says that the goods serve is no denial: "without this mask".
        if part == .serves { markedUntil = max(markedUntil, end) }
      case .negations, .after, .turns, .asides:
        // A longer mark speaks for the shorter ones inside it: "not only" is no "not".
        guard end > markedUntil, match.range.lowerBound >= turnedUntil else { continue }
        if part == .asides, end <= max(hiddenUntil, saidUntil) { continue }
        markedUntil = end
        if part == .turns { turnedUntil = end }
        mark(part, at: match.range.lowerBound)
      }
    }
    passClauses(before: text.bytes.count)
    claims += clause.end()
    claims.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func say(_ match: PhraseMatcher.Match, _ part: ClaimVocabulary.Part) {
    if clause.isDenied { return clause.denyList() }
    guard !isQuotedTitle(match), !names.hide(match, in: text, of: prose) else { return }
    if part == .words { clause.claim(match) } else { clause.mention(match) }
  }

  private mutating func bind(_ part: ClaimVocabulary.Part, at end: Int) {
    switch part {
    case .goods: clause.nameGoods()
    case .purposes: clause.aim(at: end)
    case .serves: clause.serve()
    case .words, .mentions, .except, .titles, .negations, .after, .turns, .asides: break
    }
  }

  private mutating func mark(_ part: ClaimVocabulary.Part, at start: Int) {
    switch part {
    case .negations: clause.deny()
    case .after: clause.denyAll()
    case .asides: clause.turnAside()
    case .turns: claims += isComma(start) ? clause.endAtComma() : clause.end()
    case .words, .mentions, .except, .titles, .goods, .purposes, .serves: break
    }
  }

  private mutating func passClauses(before end: Int) {
    while cursor < end {
      switch text.bytes[cursor] {
      case UInt8(ascii: "("): clause.open()
      case UInt8(ascii: ")"): clause.close()
      case _ where text.endsClause(at: cursor):
        claims += isComma(cursor) ? clause.endAtComma() : clause.end()
      case UInt8(ascii: ","): clause.pause()
      default: break
      }
      cursor += 1
    }
  }

  private func isComma(_ place: Int) -> Bool { text.bytes[place] == UInt8(ascii: ",") }

  /// Whether a title stands behind the designation of its standard; in Latin script it begins with a capital.
  private func isTitle(_ match: PhraseMatcher.Match) -> Bool {
    let start = match.range.lowerBound
    let isWritten = text.bytes[start] >= 128 || text.isCapital(at: start, in: prose)
    return isWritten && StandardName.ends(at: start, in: text.bytes)
  }

  /// Whether a word stands in 《…》, or in quotation marks or parentheses behind the designation of a standard.
  private func isQuotedTitle(_ match: PhraseMatcher.Match) -> Bool {
    switch text.openMark(before: match.range.lowerBound) {
    case .title?: true
    case .quotation(let start)?: StandardName.ends(at: start, in: text.bytes)
    case nil: false
    }
  }
}
