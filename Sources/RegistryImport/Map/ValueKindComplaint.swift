import ContentLoading
import DirectoryModel

extension ValueKind {
  /// What is wrong with a value; nil when the content can hold it.
  func complaint(about text: Located<String>, of key: String) -> Diagnostic? {
    switch self {
    case .text, .markdown:
      // The content reads no longer values.
      text.value.utf8.count <= 2_000 || key == "note" || key == "text"
        ? nil : .tooLong(text, of: key)
    case .day: CalendarDay(text.value) == nil ? .impossibleDay(text) : nil
    case .address: isWebAddress(text.value) ? nil : .noAddress(text, of: key)
    case .country: Countries.complaint(about: text)
    case .choice(let known):
      known.contains(text.value) ? nil : .unknownValue(text, of: key, known: known)
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLong(_ text: Located<String>, of key: String) -> Self {
    Diagnostic(
      .valueTooLong,
      "`\(key)` has \(text.value.utf8.count) bytes, more than the 2000 that are read",
      at: text.range, help: "take a part of the column, or put it into `text`")
  }
}
