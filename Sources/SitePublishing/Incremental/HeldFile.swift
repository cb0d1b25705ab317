import DirectoryModel
import SitePages

/// A file of held numbers, each on a line of its own: those of papers come first, in the order of the register, then those
/// that suppliers alone name or give.
struct HeldFile {
  /// What becomes of the line of one number, of which one supplier alone is told.
  struct Change {
    /// What no other line begins with, and what is to stand there; no bytes where nothing is held any more.
    let line: DataLines.Line
    let supplier: Supplier.ID
    /// How many papers of the number were the supplier's, and how many have come in the last rows of the register.
    let papers: Int
    let added: Int

    var hasPapers: Bool { papers + added > 0 }
  }

  private let head: [UInt8]
  private var lines: [[UInt8]]

  private static let ending = Array("});\n".utf8)

  /// Nil for what is no such file.
  init?(_ bytes: [UInt8]) {
    guard bytes.suffix(Self.ending.count).elementsEqual(Self.ending) else { return nil }
    let parts = bytes.dropLast(Self.ending.count).split(
      separator: 10, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    head = Array(first)
    lines = parts.dropFirst().map { Array($0.first == UInt8(ascii: ",") ? $0.dropFirst() : $0) }
  }

  var bytes: [UInt8] {
    var bytes = head
    for (place, line) in lines.enumerated() {
      bytes += place == 0 ? [10] : [10, UInt8(ascii: ",")]
      bytes += line
    }
    return bytes + Self.ending
  }

  /// Changes the line of a number.
  ///
  /// - Returns: false when others have to do with the number, or when the line's place depends on them.
  mutating func make(_ change: Change) -> Bool {
    let place = lines.firstIndex { $0.starts(with: change.line.beginning) }
    let old = place.map { Told(lines[$0]) } ?? Told()
    let new = change.line.bytes.isEmpty ? Told() : Told(change.line.bytes)
    guard let old, let new, old.papers == change.papers,
      new.papers == change.papers + change.added,
      (old.suppliers + new.suppliers).allSatisfy({ $0 == change.supplier.text })
    else { return false }
    let isInPlace = old.papers > 0 || new.papers == 0 && old.suppliers == new.suppliers
    if let place, isInPlace {
      lines[place] = change.line.bytes
      return true
    }
    if let place { lines.remove(at: place) }
    guard new.papers > 0 else { return new.suppliers.isEmpty }
    let last = lines.lastIndex { Told.hasPapers($0) }
    lines.insert(change.line.bytes, at: last.map { $0 + 1 } ?? 0)
    return true
  }

  /// What a line tells of.
  private struct Told {
    private(set) var papers = 0
    private(set) var suppliers: [String] = []

    init() {}

    /// Nil for what is no such line.
    init?(_ line: [UInt8]) {
      guard let number = DataObject([UInt8(ascii: "{")] + line + [UInt8(ascii: "}")]),
        let key = number.keys.first, let told = number.object(key)
      else { return nil }
      papers = told.objects("papers").count
      suppliers = (told.objects("named") + told.objects("given")).compactMap { $0.text("id") }
    }

    static func hasPapers(_ line: [UInt8]) -> Bool { Told(line).map { $0.papers > 0 } ?? false }
  }
}
