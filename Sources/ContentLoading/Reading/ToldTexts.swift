/// The texts a table has told already: many rows say the same in a column, and hold one text for it.
///
/// A class, so that reading a field needs no change of the table it stands in.
final class ToldTexts {
  private struct Column {
    var last: (field: CSVField, text: String)?
    /// The longer texts; nil once there are too many for one to be told again.
    var longer: Set<String>? = []
  }

  private var columns: [Column]

  private static let mostLonger = 64

  init(columns: Int) { self.columns = Array(repeating: Column(), count: columns) }

  /// The text of the column's last field when this one is written in the same bytes.
  func text(of field: CSVField, in column: Int, _ reader: CSVReader) -> String? {
    guard let last = columns[column].last, last.field.hasDoubledQuotes == field.hasDoubledQuotes,
      reader.areSame(last.field, field)
    else { return nil }
    return last.text
  }

  /// A text of a field, which the next ones may hold too.
  func keep(_ text: String, of field: CSVField, in column: Int) -> String {
    let kept = shared(text, &columns[column].longer)
    columns[column].last = (field, kept)
    return kept
  }

  private func shared(_ text: String, _ longer: inout Set<String>?) -> String {
    // Shorter ones are stored in themselves.
    guard text.utf8.count > 15, longer != nil else { return text }
    if let place = longer?.firstIndex(of: text) { return longer?[place] ?? text }
    longer?.insert(text)
    if longer?.count ?? 0 > Self.mostLonger { longer = nil }
    return text
  }
}
