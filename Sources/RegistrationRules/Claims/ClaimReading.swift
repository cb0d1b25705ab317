import DirectoryModel

/// Reads one profile text clause by clause and keeps the words that are claimed, not denied.
struct ClaimReading {
  private let vocabulary: ClaimVocabulary
  private let text: FoldedProse
  private let prose: Prose
  private let names: FirmNames
  /// Words claimed so far, in their order.
  private(set) var claims: [PhraseMatcher.Match] = []
  /// Words of the clause at hand; a negation may still follow them.
  private var pending: [PhraseMatcher.Match] = []
  private var isDenied = false
  /// Whether a word was denied already, so that a comma goes on with a list of such words.
  private var isListDenied = false
  /// Whether the text around an open parenthesis was denied.
  private var isDeniedOutside = false
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
      switch vocabulary.parts[match.phrase] {
      case .words:
        guard match.range.upperBound > max(hiddenUntil, saidUntil) else { continue }
        saidUntil = match.range.upperBound
        if isDenied {
          isListDenied = true
        } else if !isQuotedTitle(match), !names.hide(match, in: text, of: prose) {
          pending.append(match)
        }
      case .except:
        hiddenUntil = max(hiddenUntil, match.range.upperBound)
      case .titles:
        if isTitle(match) { hiddenUntil = max(hiddenUntil, match.range.upperBound) }
      case .negations, .after, .turns:
        // A longer mark speaks for the shorter ones inside it: "not only" is no "not".
        guard match.range.upperBound > markedUntil, match.range.lowerBound >= turnedUntil
        else { continue }
        markedUntil = match.range.upperBound
        if vocabulary.parts[match.phrase] == .turns { turnedUntil = markedUntil }
        mark(vocabulary.parts[match.phrase])
      }
    }
    passClauses(before: text.bytes.count)
    endClause()
  }

  private mutating func mark(_ part: ClaimVocabulary.Part) {
    switch part {
    case .negations, .after:
      if part == .after { pending = [] }
      isDenied = true
      isListDenied = false
    case .turns:
      endClause()
    case .words, .except, .titles:
      break
    }
  }

  private mutating func endClause() {
    claims += pending
    pending = []
    isDenied = false
    isListDenied = false
  }

  private mutating func passClauses(before end: Int) {
    while cursor < end {
      switch text.bytes[cursor] {
      case UInt8(ascii: "("):
        isDeniedOutside = isDenied
      case UInt8(ascii: ")"):
        isDenied = isDeniedOutside
      case UInt8(ascii: ",") where !text.endsClause(at: cursor):
        isDenied = isDenied && isListDenied
      default:
        if text.endsClause(at: cursor) {
          endClause()
          isDeniedOutside = false
        }
      }
      cursor += 1
    }
  }

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
