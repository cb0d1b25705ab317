import DirectoryModel

/// Takes the fields of a record in the order an edition states them.
protocol FieldSink {
  mutating func begin(_ name: String)
  /// Adds a text to the field begun last; texts of one field are set apart by `; `.
  mutating func add(_ text: String)
}

extension FieldSink {
  mutating func put(_ name: String, _ text: String?) {
    begin(name)
    if let text, !text.isEmpty { add(text) }
  }

  mutating func put(_ name: String, _ day: CalendarDay?) {
    begin(name)
    if let day { add(day.description) }
  }

  mutating func put(_ name: String, all texts: some Sequence<String>) {
    begin(name)
    for text in texts { add(text) }
  }

  /// Words in every language the site publishes.
  mutating func put(_ name: String, _ words: Words, in languages: [LanguageTag]) {
    put(name, all: languages.lazy.filter(words.has).map { words[$0] })
  }
}

/// Keeps the fields with their texts.
struct TextFields: FieldSink {
  private var name = ""
  private var texts: [String] = []
  private var done: [StatedField] = []

  mutating func begin(_ name: String) {
    close()
    self.name = name
  }

  mutating func add(_ text: String) { texts.append(text) }

  mutating func fields() -> [StatedField] {
    close()
    return done
  }

  private mutating func close() {
    guard !name.isEmpty else { return }
    done.append(StatedField(name, text: texts.joined(separator: "; ")))
    texts.removeAll(keepingCapacity: true)
    name = ""
  }
}

extension [StatedField] {
  /// The fields a record is stated by.
  static func fields(_ state: (inout TextFields) -> Void) -> [StatedField] {
    var sink = TextFields()
    state(&sink)
    return sink.fields()
  }
}
