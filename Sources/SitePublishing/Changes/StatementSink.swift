import DirectoryModel

/// Keeps of a record what a statement keeps: the first fields as texts, the digests of the others behind one another.
struct StatementSink: FieldSink {
  private let plainFields: Int
  private var field = -1
  private var pieces: [String] = []
  private var digest = TextDigest()
  private var isEmpty = true
  private(set) var texts: [String] = []
  private var digests: [UInt8] = []

  init(_ subject: StatedSubject) { plainFields = subject.plainFields.count }

  mutating func begin(_ name: String) {
    close()
    field += 1
  }

  mutating func add(_ text: String) {
    if field < plainFields {
      pieces.append(text)
    } else {
      if !isEmpty { digest.add("; ") }
      digest.add(text)
      isEmpty = false
    }
  }

  /// All digests in one text.
  mutating func closed() -> String {
    close()
    return String(decoding: digests, as: UTF8.self)
  }

  private mutating func close() {
    guard field >= 0 else { return }
    if field < plainFields {
      texts.append(pieces.count == 1 ? pieces[0] : pieces.joined(separator: "; "))
      pieces.removeAll(keepingCapacity: true)
    } else {
      digests += digest.written.utf8
      digest = TextDigest()
      isEmpty = true
    }
  }
}
