import DirectoryModel

extension FieldReader {
  /// A text that must be written and say something.
  mutating func neededText(_ key: String) -> Located<String>? {
    need(key)
    guard let text = text(key) else { return nil }
    guard !isBlank(text.value) else {
      report(.emptyText(key, at: text.range))
      return nil
    }
    return text
  }

  /// A text that may be left out, but says something where it is written.
  mutating func neededText(ifWritten key: String) -> Located<String>? {
    value(key) == nil ? nil : neededText(key)
  }

  /// Words that must be written and say something in each of their languages.
  mutating func neededWords(_ key: String, in languages: [LanguageTag]) -> Words? {
    need(key)
    guard let value = value(key) else { return nil }
    let words = words(key, in: languages)
    if case .mapping(let entries, _) = value, entries.isEmpty {
      report(.emptyText(key, at: value.range))
    } else if let words, words.versions.values.contains(where: isBlank) {
      report(.emptyText(key, at: value.range))
      return nil
    }
    return words
  }

  mutating func neededDay(_ key: String) -> Located<CalendarDay>? {
    need(key)
    return day(key)
  }

  mutating func neededChoice<Value>(_ key: String, of type: Value.Type) -> Located<Value>?
  where Value: RawRepresentable<String> & CaseIterable {
    need(key)
    return choice(key, of: type)
  }

  /// The address of a page elsewhere; anything that is none is reported and left out.
  mutating func webAddress(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    if case .web? = LinkAddress(text.value.utf8) { return text }
    report(
      Diagnostic(
        .linkNotAllowed, "`\(key)` is `\(text.value)`, not a web address", at: text.range,
        help: "write an address that begins with https:// or http://"))
    return nil
  }

  /// The id of a record; an unknown one is reported and kept.
  mutating func reference<Subject>(
    _ key: String, to known: KnownNames, as subject: Subject.Type
  ) -> Located<Identifier<Subject>>? {
    guard let text = text(key) else { return nil }
    if let complaint = known.complaint(about: text) { report(complaint) }
    return Located(Identifier<Subject>(known.shared(text.value)), at: text.range)
  }

  mutating func references<Subject>(
    _ key: String, to known: KnownNames, as subject: Subject.Type
  ) -> [Located<Identifier<Subject>>] {
    texts(key).map { text in
      if let complaint = known.complaint(about: text) { report(complaint) }
      return Located(Identifier<Subject>(known.shared(text.value)), at: text.range)
    }
  }

  /// The items of a list that are mappings, each to be read; others are reported and left out.
  mutating func mappings(_ key: String) -> [FieldReader] {
    list(key).compactMap { item in
      let fields = FieldReader(item, of: key)
      guard case .mapping = item else {
        report(fields.finish())
        return nil
      }
      return fields
    }
  }

  /// The items of a list, each a mapping read by `decode`.
  mutating func items<Value>(
    _ key: String, _ decode: (inout FieldReader) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    // Read where they lie: a copy would be made whole with the first key that is asked for.
    var items = mappings(key)
    for place in items.indices {
      if let value = decode(&items[place]) { values.append(value) }
      report(items[place].finish())
    }
    return values
  }

  /// A mapping read by `decode`, nil when it is left out.
  mutating func part<Value>(_ key: String, _ decode: (inout FieldReader) -> Value?) -> Value? {
    guard let value = value(key) else { return nil }
    var fields = FieldReader(value, of: key)
    guard case .mapping = value else {
      report(fields.finish())
      return nil
    }
    let part = decode(&fields)
    report(fields.finish())
    return part
  }

  /// Records the content repeats or points at: `title`, `url`, and a day where one is asked for.
  mutating func sourceReferences(_ key: String, in languages: [LanguageTag]) -> [SourceReference] {
    items(key) { $0.sourceReference(in: languages) }
  }

  mutating func sourceReference(in languages: [LanguageTag]) -> SourceReference? {
    let title = neededWords("title", in: languages)
    let url = webAddress("url")
    let date = day("date")
    return title.map { SourceReference(title: $0, url: url?.value, date: date?.value) }
  }

  /// The days `from` and `until` of this mapping.
  mutating func window() -> DayWindow {
    let from = day("from")
    let until = day("until")
    if let complaint = daysOutOfOrder(from, "from", until, "until") { report(complaint) }
    return DayWindow(from: from?.value, until: until?.value)
  }
}

/// What is to be said when a later day stands before an earlier one.
func daysOutOfOrder(
  _ first: Located<CalendarDay>?, _ firstKey: String, _ last: Located<CalendarDay>?,
  _ lastKey: String
) -> Diagnostic? {
  guard let first, let last, last.value < first.value else { return nil }
  return Diagnostic(
    .daysOutOfOrder,
    "`\(lastKey)` \(last.value) lies before `\(firstKey)` \(first.value)", at: last.range,
    help: "correct one of the two days",
    notes: [Diagnostic.Note("`\(firstKey)` stands here", at: first.range)])
}

/// What is to be said of values a list holds again.
func listedTwice(_ values: [Located<String>], as what: String) -> [Diagnostic] {
  // Few values are sooner compared with each other than looked up.
  if values.count <= 8,
    !values.indices.contains(where: { place in
      values[..<place].contains { $0.value == values[place].value }
    })
  {
    return []
  }
  var first: [String: SourceRange] = [:]
  return values.compactMap { value in
    guard let earlier = first[value.value] else {
      first[value.value] = value.range
      return nil
    }
    return Diagnostic(
      .listedTwice, "\(what) `\(value.value)` is listed twice", at: value.range,
      help: "remove one of the two", notes: [Diagnostic.Note("first listed here", at: earlier)])
  }
}

/// Whether a reader would see nothing of a text.
func isBlank(_ text: String) -> Bool {
  // Most texts say so with their first byte.
  if let first = text.utf8.first, first > 0x20, first < 0x80 { return false }
  return text.unicodeScalars.allSatisfy {
    $0.properties.isWhitespace || $0.properties.generalCategory == .format
  }
}

extension Diagnostic {
  static func emptyText(_ key: String, at range: SourceRange) -> Self {
    Diagnostic(
      .emptyText, "`\(key)` is written but empty", at: range,
      help: "write the text, or leave the key out")
  }
}
