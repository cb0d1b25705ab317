/// Goes through the lines of a text that say something: those of blanks and remarks are passed over.
struct YAMLLines {
  private let text: UnsafeBufferPointer<UInt8>
  /// The number of the line, and where it begins and its line break stands.
  private(set) var number: Int
  private(set) var start = 0
  private(set) var end = 0
  /// Where the first byte stands that is no blank; the place behind the text at its end.
  ///
  /// A reader may go on within the line.
  var content = 0

  init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.text = text
    number = firstLine
    findContent()
  }

  var isAtEnd: Bool { content == text.count }

  /// How many blanks stand before the content; -1 at the end of the text.
  var indentation: Int { isAtEnd ? -1 : content - start }

  /// Whether an item of a list begins here.
  var isItem: Bool {
    !isAtEnd && text[content] == UInt8(ascii: "-")
      && (content + 1 == end || text[content + 1] == UInt8(ascii: " "))
  }

  mutating func next() {
    start = min(end + 1, text.count)
    number += 1
    findContent()
  }

  private mutating func findContent() {
    while true {
      content = start
      while content < text.count, text[content] == UInt8(ascii: " ") { content += 1 }
      guard content < text.count else {
        end = text.count
        return
      }
      end = text.endOfLine(from: content)
      guard content == end || text[content] == UInt8(ascii: "#") else { return }
      start = min(end + 1, text.count)
      number += 1
    }
  }
}
