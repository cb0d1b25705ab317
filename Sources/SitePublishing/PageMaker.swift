import SitePages

/// What one thread makes pages with, and the bytes of the page in the making.
struct PageMaker: ~Copyable {
  private var pages: PageWriter
  private var buffer = ByteBuffer()

  init(of content: SiteContent) { pages = PageWriter(of: content) }

  /// What was made last; valid until the next page.
  var bytes: UnsafeBufferPointer<UInt8> { buffer.bytes }

  /// Where rows stand in it, as `PageWriter.listedRows` tells it.
  var rows: [Int32] { pages.listedRows }

  /// Where it says which edition it belongs to.
  var mentions: [EditionMention] { pages.mentions }

  /// Makes a page in the place of the one before.
  ///
  /// - Returns: where the text of the record the page is about stands.
  @discardableResult
  mutating func make(_ page: PlannedPage) -> TextPlace? {
    buffer.removeAll()
    return pages.write(page, into: &buffer)
  }
}
