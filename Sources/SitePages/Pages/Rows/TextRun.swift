import DirectoryModel

/// A stretch of text, and its language where that is not the page's own.
struct TextRun: Sendable {
  let text: String
  /// Empty for the language of the page.
  let language: String

  init(_ text: String, in language: String = "") {
    self.text = text
    self.language = language
  }

  static let shape = Shape<TextRun>([
    .text("text") { $0.text }, .text("lang") { $0.language },
  ])

  /// Text of others: marked when its script shows that it is not in the page's language.
  static func foreign(_ text: String, on page: LanguageTag) -> TextRun {
    guard let script = eastAsianLanguage(of: text), script != page.text else {
      return TextRun(text)
    }
    return TextRun(text, in: script)
  }

  private static func eastAsianLanguage(of text: String) -> String? {
    text.withBytes { bytes in
      let start = ByteSearch.first(in: bytes, from: 0) { $0 & ByteSearch.word(of: 0x80) }
      return eastAsianLanguage(of: bytes[start...])
    }
  }

  /// The language of what begins with the first byte outside ASCII.
  private static func eastAsianLanguage(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    var hasHan = false
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0xE3, (0x81...0x83).contains(byte) { return "ja" }
      if (0xEA...0xED).contains(previous), byte >= 0x80, previous > 0xEA || byte >= 0xB0 {
        return "ko"
      }
      if (0xE4...0xE9).contains(byte) { hasHan = true }
      previous = byte
    }
    return hasHan ? "zh" : nil
  }
}

/// A day in words for readers and in digits for machines.
struct DayText: Sendable {
  let day: CalendarDay
  let words: PageWords

  static let shape = Shape<DayText>(
    [.text("iso") { $0.day.description }, .text("day") { $0.words.dayText($0.day) }],
    alike: { $0.day.number })

  /// The same for a day of the edition.
  static func shape(
    _ iso: EditionMention.Part, _ words: EditionMention.Part
  ) -> Shape<DayText> {
    Shape(
      [
        .edition("iso", iso) { $0.day.description },
        .edition("day", words) { $0.words.dayText($0.day) },
      ], alike: { $0.day.number })
  }
}

extension Shape.Field {
  /// Text with its language, printed by the partial `run`.
  static func runs(_ name: String, _ value: @escaping @Sendable (Row) -> [TextRun]) -> Self {
    .rows(name, TextRun.shape, value)
  }

  /// A day or nothing, printed by the partial `day`.
  static func day(_ name: String, _ value: @escaping @Sendable (Row) -> [DayText]) -> Self {
    .rows(name, DayText.shape, value)
  }

  /// A link or nothing, printed by the partial `link`.
  static func link(_ name: String, _ value: @escaping @Sendable (Row) -> NamedLink?) -> Self {
    .row(name, NamedLink.shape, value)
  }

  /// Links to pages, each printed by the partial `link`.
  static func links(_ name: String, _ value: @escaping @Sendable (Row) -> [NamedLink]) -> Self {
    .rows(name, NamedLink.shape, value)
  }
}

/// The name of something that may have a page, or an address outside the site.
final class NamedLink: Sendable {
  let label: [TextRun]
  let path: String
  let address: String
  /// Of one that very many pages show.
  private let number: Int32?

  init(
    _ label: [TextRun], page path: String = "", address: String = "", number: Int32? = nil
  ) {
    self.number = number
    self.label = label
    self.path = path
    self.address = address
  }

  static let shape = Shape<NamedLink>(
    [
      .runs("label") { $0.label },
      .page("page") { $0.path },
      .address("address") { $0.address },
      .flag("isBare") { $0.label.first?.text == $0.address },
    ], alike: { $0.number })
}
