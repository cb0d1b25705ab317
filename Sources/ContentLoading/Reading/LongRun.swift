/// The longest stretch without a blank line that is read, in bytes.
///
/// cmark 0.30 takes time that grows with the square of a paragraph of brackets, quotes or images.
let longestRun = 32_768

/// The line on which a stretch begins that is too long, nil when there is none.
func longRun(in text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard text.count > longestRun else { return nil }
  var line = 1
  var first = 1
  var start = 0
  var isBlank = true
  for index in text.indices {
    if text[index] == 0x0A {
      line += 1
      if isBlank { (start, first) = (index + 1, line) }
      isBlank = true
    } else if text[index] != 0x20 && text[index] != 0x09 {
      isBlank = false
      if index - start > longestRun { return first }
    }
  }
  return nil
}
