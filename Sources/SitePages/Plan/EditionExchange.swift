import DirectoryModel
import Glibc

/// Makes files of an edition out of those of another one that says the same, but on another day.
package struct EditionExchange: Sendable {
  private typealias Pair = (old: [UInt8], new: [UInt8])

  /// By language: the folder of its pages, and what they say.
  private let words: [(folder: String, old: EditionWords, new: EditionWords)]
  /// The first line of open data of suppliers, and the end of each row of offers.
  private let supplierHead: Pair
  private let offerTail: Pair

  /// - Parameters:
  ///   - old: the edition that is published.
  ///   - content: of the new one.
  package init(from old: EditionFacts, to content: SiteContent) {
    let settings = content.directory.settings
    words = settings.languages.compactMap { language in
      guard let before = content.words(of: old, in: language),
        let now = content.words(of: content.edition, in: language)
      else { return nil }
      return (settings.folder(of: language), before, now)
    }
    supplierHead = (SuppliersData.head(of: old), SuppliersData.head(of: content.edition))
    offerTail = (OffersData.tail(of: old), OffersData.tail(of: content.edition))
  }

  /// Appends a file of the edition before as one of this edition.
  ///
  /// - Parameters:
  ///   - file: as it was published.
  ///   - path: where it stands.
  ///   - mentions: where it says its edition; none in files that are no pages.
  ///   - buffer: is empty.
  /// - Returns: where it says its edition now; nil when it does not say what such a file of the edition before says.
  package func append(
    _ file: UnsafeBufferPointer<UInt8>, at path: String, mentions: ArraySlice<EditionMention>,
    to buffer: inout ByteBuffer
  ) -> [EditionMention]? {
    if path.hasSuffix(".html") {
      // The main language has no folder of its own.
      let own = words.first { !$0.folder.isEmpty && path.hasPrefix($0.folder) }
      guard let words = own ?? words.first(where: \.folder.isEmpty) else { return nil }
      return appendPage(file, exchanging: mentions, of: words.old, for: words.new, to: &buffer)
    }
    let isMade =
      switch DataFile(path) {
      case .suppliers: exchangeHead(of: file, to: &buffer)
      case .offers: exchangeTails(of: file, to: &buffer)
      case nil: false
      }
    return isMade ? [] : nil
  }

  /// Whether a data file says the day of its edition in a way that can be exchanged.
  package static func isNeeded(at path: String) -> Bool { DataFile(path) != nil }

  private enum DataFile {
    case suppliers, offers

    init?(_ path: String) {
      if path.hasPrefix("data/suppliers-"), path.hasSuffix(".json") {
        self = .suppliers
      } else if path.hasPrefix("data/offers-"), path.hasSuffix(".csv") {
        self = .offers
      } else {
        return nil
      }
    }
  }

  private func exchangeHead(
    of file: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer
  ) -> Bool {
    guard file.starts(with: supplierHead.old) else { return false }
    buffer.append(supplierHead.new)
    buffer.append(UnsafeBufferPointer(rebasing: file[supplierHead.old.count...]))
    return true
  }

  /// Rows that were made for this edition stay as they are.
  private func exchangeTails(
    of file: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer
  ) -> Bool {
    guard let base = file.baseAddress else { return false }
    var start = 0
    while start < file.count, let found = memchr(base + start, 10, file.count - start) {
      let end = base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      let row = UnsafeBufferPointer(rebasing: file[start..<end])
      // A quoted cell may have several lines; then where a row ends has to be told otherwise.
      guard row.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else { return false }
      if start == 0 || row.suffix(offerTail.new.count).elementsEqual(offerTail.new) {
        buffer.append(row)
      } else {
        guard row.suffix(offerTail.old.count).elementsEqual(offerTail.old) else { return false }
        buffer.append(UnsafeBufferPointer(rebasing: row.dropLast(offerTail.old.count)))
        buffer.append(offerTail.new)
      }
      start = end
    }
    return start == file.count
  }
}
