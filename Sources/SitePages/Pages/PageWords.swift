import DirectoryModel

/// Words the values of the directory for the readers of one page.
final class PageWords: Sendable {
  let content: SiteContent
  let route: PageRoute
  let book: PhraseBook
  let shared: SharedWords

  init(content: SiteContent, route: PageRoute, book: PhraseBook, shared: SharedWords) {
    self.content = content
    self.route = route
    self.book = book
    self.shared = shared
  }

  var language: LanguageTag { route.language }
  var directory: Directory { content.directory }
  var judgement: Judgement { content.judgement }
  var lists: DirectoryLists { content.lists }

  func text(_ phrase: Phrase) -> String { book.text(phrase) }
  func text(_ phrase: Phrase, _ values: String...) -> String { book.text(phrase, values) }
  func text(_ phrase: ChangePhrase) -> String { book.text(phrase) }
  func text(_ phrase: ChangePhrase, _ values: String...) -> String { book.text(phrase, values) }

  /// A number with its thousands set apart.
  func number(_ value: Int) -> String {
    let digits = Array(String(value).utf8)
    guard digits.count > 4 else { return String(value) }
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  func words(_ words: Words?) -> [TextRun] {
    guard let words else { return [] }
    if words.has(language) { return [TextRun(words[language])] }
    return [TextRun(words.fallback, in: words.fallbackLanguage.text)]
  }

  /// Text of others as it stands; nothing when there is none.
  func foreign(_ text: String?) -> [TextRun] {
    guard let text, !text.isEmpty else { return [] }
    return [TextRun.foreign(text, on: language)]
  }

  /// The publisher's own words that have no translation: they are in the site's first language.
  func own(_ text: String?) -> [TextRun] {
    guard let text, !text.isEmpty else { return [] }
    let first = directory.settings.languages.first ?? language
    return first == language ? foreign(text) : [TextRun(text, in: first.text)]
  }

  func list(_ texts: [String]) -> String { texts.joined(separator: text(.listSeparator)) }

  func day(_ day: CalendarDay?) -> [DayText] {
    guard let day else { return [] }
    return [DayText(day: day, words: self)]
  }

  func dayText(_ day: CalendarDay) -> String {
    let parts = day.parts
    return text(.dayPattern, String(parts.year), month(parts.month), String(parts.day))
  }

  func badge(_ status: Status) -> StatusBadge {
    StatusBadge(status: status, word: text(status.phrase))
  }

  /// Badges with counts, best status first; a single offer needs no number.
  func badges(_ tally: StatusTally, alwaysCounted: Bool = false) -> [StatusBadge] {
    Status.allCases.compactMap { status in
      let count = tally[status]
      guard count > 0 else { return nil }
      guard count > 1 || alwaysCounted else { return badge(status) }
      return StatusBadge(
        status: status, word: text(.statusCounted, number(count), text(status.phrase)))
    }
  }

  func badge(_ outcome: Outcome) -> OutcomeBadge {
    OutcomeBadge(outcome: outcome, word: text(outcome.phrase))
  }

  func use(_ use: IntendedUse) -> [UseLabel] {
    [UseLabel(word: text(use.phrase), isMedical: use == .medical)]
  }

  private func month(_ number: Int) -> String {
    let months: [Phrase] = [
      .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10,
      .month11, .month12,
    ]
    return text(months[(number - 1) % 12])
  }
}
