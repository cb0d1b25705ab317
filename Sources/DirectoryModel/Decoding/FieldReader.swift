/// Reads the keys of one mapping; what nobody asked for is reported as unknown at the end.
///
/// Public for the reason `Located` is.
public struct FieldReader {
  private let entries: [ContentValue.Entry]
  /// The keys somebody asked for in vain.
  private var missed: [String] = []
  /// The entries somebody asked for.
  private var known = SmallPlaces()
  /// The language a remark on words nobody will see was about last: one for each language is enough.
  private var unpublished: LanguageTag?
  package let range: SourceRange
  package private(set) var diagnostics: [Diagnostic] = []

  /// A reader of a mapping; anything else is reported and read as empty.
  package init(_ value: ContentValue, of what: String) {
    range = value.range
    if case .mapping(let entries, _) = value {
      self.entries = entries
    } else {
      entries = []
      diagnostics.append(.wrongKind(of: what, wanted: "a mapping of keys to values", value))
    }
  }

  /// The keys as written, for mappings whose keys the author chooses.
  package var keys: [String] { entries.map(\.key.value) }

  /// The value of a key, nil when it is left out or empty.
  package mutating func value(_ key: String) -> ContentValue? {
    entry(of: key).map { entries[$0].value }
  }

  /// Where the entry of a key stands that somebody asks for, nil when it is left out or empty.
  ///
  /// What is looked at where it stands is not copied.
  private mutating func entry(of key: String) -> Int? {
    guard let place = place(of: key) else {
      if missed.isEmpty { missed.reserveCapacity(12) }
      missed.append(key)
      return nil
    }
    known.insert(place)
    return entries[place].value.isEmpty ? nil : place
  }

  /// The entry of a key; a key stands once, as the reader of the file sees to.
  private func place(of key: String) -> Int? {
    // By their places: an entry handed out by a search would be copied with all it holds.
    // Most other keys are told by their length.
    let length = key.utf8.count
    for place in entries.indices
    where entries[place].key.value.utf8.count == length && entries[place].key.value == key {
      return place
    }
    // Beyond ASCII the same characters may take other bytes.
    guard !isASCII(key) else { return nil }
    return entries.indices.first { entries[$0].key.value == key }
  }

  /// Reports those of the keys that are left out, empty, or a list of nothing.
  package mutating func need(_ keys: String...) {
    for key in keys {
      guard let place = entry(of: key) else {
        let empty = self.place(of: key)
        diagnostics.append(.missing(key, at: empty.map { entries[$0].key.range } ?? start))
        continue
      }
      if entries[place].value.listsNothing {
        diagnostics.append(.listsNothing(key, at: entries[place].value.range))
      }
    }
  }

  /// The text of a key; nil when it is left out or empty, and when it is no text, which is reported.
  public mutating func text(_ key: String) -> Located<String>? {
    guard let place = entry(of: key) else { return nil }
    return scalar(entries[place].value, of: key)
  }

  /// A text of several paragraphs, such as the body of a profile written as a value.
  package mutating func longText(_ key: String) -> Located<String>? {
    value(key).flatMap { scalar($0, of: key, longest: Self.longest.words) }
  }

  /// A list of texts; one text stands for a list of one.
  public mutating func texts(_ key: String) -> [Located<String>] {
    guard let place = entry(of: key) else { return [] }
    guard case .list(let items, _) = entries[place].value else {
      return scalar(entries[place].value, of: key).map { [$0] } ?? []
    }
    var texts: [Located<String>] = []
    texts.reserveCapacity(items.count)
    for place in items.indices {
      if let text = scalar(items[place], of: key) { texts.append(text) }
    }
    return texts
  }

  /// The items of a list; a single value stands for a list of one.
  package mutating func list(_ key: String) -> [ContentValue] {
    switch value(key) {
    case nil: []
    case .list(let items, _)?: items
    case let single?: [single]
    }
  }

  package mutating func entries(_ key: String) -> [ContentValue.Entry] {
    guard let found = value(key) else { return [] }
    if case .mapping(let entries, _) = found { return entries }
    diagnostics.append(.wrongKind(of: key, wanted: "a mapping of keys to values", found))
    return []
  }

  /// One of the values a key can have; nil when it is left out, and when it is none of them, which is reported.
  @inlinable
  public mutating func choice<Value>(_ key: String, of type: Value.Type) -> Located<Value>?
  where Value: RawRepresentable<String> & CaseIterable {
    text(key).flatMap { choice($0, of: type, key: key) }
  }

  /// The same for a list of such values.
  @inlinable
  public mutating func choices<Value>(_ key: String, of type: Value.Type) -> [Located<Value>]
  where Value: RawRepresentable<String> & CaseIterable {
    texts(key).compactMap { choice($0, of: type, key: key) }
  }

  package mutating func day(_ key: String) -> Located<CalendarDay>? {
    guard let text = text(key) else { return nil }
    if let day = CalendarDay(text.value) { return Located(day, at: text.range) }
    diagnostics.append(.impossibleDay(text))
    return nil
  }

  package mutating func wholeNumber(_ key: String, in allowed: ClosedRange<Int>) -> Located<Int>? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.value), allowed.contains(number) {
      return Located(number, at: text.range)
    }
    diagnostics.append(
      Diagnostic(
        .badNumber,
        "`\(key)` is `\(text.value)`, not a whole number from \(allowed.lowerBound) to "
          + "\(allowed.upperBound)", at: text.range, help: "write a number between the two"))
    return nil
  }

  /// `true` or `false`; left out is false.
  package mutating func flag(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    if text.value != "true" && text.value != "false" {
      diagnostics.append(
        Diagnostic(
          .unknownValue, "`\(key)` is `\(text.value)`, neither true nor false", at: text.range,
          help: "write `true` or `false`"))
    }
    return text.value == "true"
  }

  /// Words for readers: one text in the main language, or a mapping by language.
  package mutating func words(_ key: String, in languages: [LanguageTag]) -> Words? {
    value(key).flatMap { words($0, of: key, in: languages) }
  }

  package mutating func wordsList(_ key: String, in languages: [LanguageTag]) -> [Words] {
    list(key).compactMap { words($0, of: key, in: languages) }
  }

  /// Adds a remark of the caller to those of this mapping.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
  package mutating func report(_ more: [Diagnostic]) {
    // Adding none, as most do, would still ask for room.
    if !more.isEmpty { diagnostics += more }
  }

  /// Everything to be said of this mapping, unknown keys included; call it last.
  package func finish() -> [Diagnostic] {
    guard known.count < entries.count else { return diagnostics }
    let found = entries.indices.filter(known.contains).map { entries[$0].key.value }
    let known = Set(missed).union(found)
    let unknown = entries.filter { !known.contains($0.key.value) }
    guard let last = unknown.dropFirst(Self.listed).first else {
      return diagnostics + unknown.map { .unknownKey($0.key, known: known.sorted()) }
    }
    return diagnostics
      + unknown.prefix(Self.listed).map { .unknownKey($0.key, known: known.sorted()) }
      + [.moreUnknownKeys(unknown.count - Self.listed, at: last.key.range)]
  }

  /// How many unknown keys of one mapping are listed one by one.
  private static let listed = 20
  /// The longest text a key takes, in bytes; words, which are sentences, may be longer than names.
  private static let longest = (text: 2_000, words: 20_000)

  private var start: SourceRange {
    SourceRange(file: range.file, line: Int(range.line), column: Int(range.column), length: 1)
  }

  private mutating func scalar(
    _ value: ContentValue, of key: String, longest: Int = longest.text
  ) -> Located<String>? {
    if case .scalar(let text, _) = value {
      if text.value.utf8.count <= longest { return text }
      diagnostics.append(.tooLong(text, of: key, longest: longest))
      return nil
    }
    diagnostics.append(.wrongKind(of: key, wanted: "one text", value))
    return nil
  }

  /// The value a text stands for; nil when it stands for none, which is reported.
  @inlinable
  public mutating func choice<Value>(
    _ text: Located<String>, of type: Value.Type, key: String
  ) -> Located<Value>? where Value: RawRepresentable<String> & CaseIterable {
    if let value = Value(rawValue: text.value) { return Located(value, at: text.range) }
    reportUnknown(text, of: key, known: Value.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a text that is none of the values a key can have.
  public mutating func reportUnknown(_ text: Located<String>, of key: String, known: [String]) {
    diagnostics.append(.unknownValue(text, of: key, known: known))
  }

  private mutating func words(
    _ value: ContentValue, of key: String, in languages: [LanguageTag]
  ) -> Words? {
    let main = languages.first ?? LanguageTag("en")
    switch value {
    case .scalar:
      return scalar(value, of: key, longest: Self.longest.words).map { Words($0.value, in: main) }
    case .list:
      diagnostics.append(.wrongKind(of: key, wanted: "one text, or a mapping by language", value))
      return nil
    case .mapping(let entries, _):
      return words(entries, of: key, in: languages)
    }
  }

  /// Words by language; those in a language the site does not publish serve where there are no others.
  private mutating func words(
    _ entries: [ContentValue.Entry], of key: String, in languages: [LanguageTag]
  ) -> Words? {
    var versions: [LanguageTag: String] = [:]
    var unpublished: (language: LanguageTag, text: String)?
    for entry in entries {
      let language = LanguageTag(entry.key.value)
      let isPublished = languages.contains(language)
      guard isPublished || language.isWellFormed else {
        diagnostics.append(.unknownLanguage(entry.key, known: languages.map(\.text)))
        continue
      }
      if !isPublished, language != self.unpublished {
        diagnostics.append(.unpublishedLanguage(entry.key, known: languages.map(\.text)))
        self.unpublished = language
      }
      let text = scalar(entry.value, of: key, longest: Self.longest.words)
      guard let text = text?.value else { continue }
      if isPublished {
        versions[language] = text
      } else if unpublished == nil {
        unpublished = (language, text)
      }
    }
    if let language = languages.first(where: { versions[$0] != nil }) {
      return Words(versions, fallback: versions[language] ?? "", in: language)
    }
    return unpublished.map { Words($0.text, in: $0.language) }
  }
}
