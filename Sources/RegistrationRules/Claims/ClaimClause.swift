/// The clause at hand: what was said in it so far, and what speaks for or against that.
struct ClaimClause {
  private struct Saying {
    let match: PhraseMatcher.Match
    /// Whether it claims by itself, or because the goods are said to serve there.
    var isClaim: Bool
    /// Whether it only mentions people or places.
    let isMention: Bool
    /// Whether it stands in the clause before, where the goods of this one do not count.
    var isBefore = false
  }

  /// How far a purpose reaches, in bytes: "for the street, for schools and hospitals".
  private static let reach = 80

  /// Words of the clause; something that speaks against them may still follow.
  private var sayings: [Saying] = []
  private(set) var isDenied = false
  /// Whether something was denied already, so that a comma goes on with a list of such words.
  private var isListDenied = false
  /// Whether the text around an open parenthesis was denied.
  private var isDeniedOutside = false
  /// Whether the clause is about something else than the goods.
  private var isAside = false
  /// Whether the goods are named or said to serve.
  private var isServing = false
  /// Where the last purpose ends.
  private var purpose: Int?

  /// A word that claims by itself.
  mutating func claim(_ match: PhraseMatcher.Match) {
    sayings.append(Saying(match: match, isClaim: true, isMention: false))
  }

  /// A word that claims only when the goods are said to serve there.
  mutating func mention(_ match: PhraseMatcher.Match) {
    guard !isAside else { return }
    let isMeant = purpose.map { match.range.lowerBound - $0 <= Self.reach } ?? false
    sayings.append(Saying(match: match, isClaim: isServing || isMeant, isMention: true))
  }

  mutating func aim(at end: Int) {
    if isDenied { isListDenied = true } else { purpose = end }
  }

  mutating func serve() {
    guard !isDenied else { return denyList() }
    isServing = true
    for index in sayings.indices { sayings[index].isClaim = true }
  }

  mutating func nameGoods() {
    guard !isDenied else { return }
    isServing = true
    for index in sayings.indices where !sayings[index].isBefore { sayings[index].isClaim = true }
  }

  mutating func turnAside() {
    isAside = true
    sayings.removeAll(where: \.isMention)
  }

  /// Denies what follows in the clause.
  mutating func deny() {
    isDenied = true
    isListDenied = false
  }

  /// Denies the whole clause.
  mutating func denyAll() {
    deny()
    sayings = []
    isServing = false
    purpose = nil
  }

  /// A comma after this goes on with the denied words.
  mutating func denyList() { isListDenied = true }

  mutating func pause() { isDenied = isDenied && isListDenied }

  mutating func open() { isDeniedOutside = isDenied }

  mutating func close() { isDenied = isDeniedOutside }

  /// Ends the clause and gives back its claims.
  mutating func end() -> [PhraseMatcher.Match] {
    let claims = sayings.filter(\.isClaim).map(\.match)
    self = ClaimClause()
    return claims
  }

  /// Ends the clause at a comma: what it mentions waits one clause longer for a word of service.
  mutating func endAtComma() -> [PhraseMatcher.Match] {
    var waiting = isDenied ? [] : sayings.filter { !$0.isClaim && !$0.isBefore }
    for index in waiting.indices { waiting[index].isBefore = true }
    let isDeniedOutside = isDeniedOutside
    let claims = end()
    self.isDeniedOutside = isDeniedOutside
    sayings = waiting
    return claims
  }
}
