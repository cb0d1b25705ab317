import DirectoryModel

/// The addresses of all pages for search engines: one file, or an index and files when there are many.
struct SitemapFile {
  private static let addressesAFile = 45_000
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  /// How many files a site of so many pages needs.
  static func parts(of addresses: Int) -> Int {
    addresses <= addressesAFile ? 1 : 1 + (addresses + addressesAFile - 1) / addressesAFile
  }

  static func path(part: Int) -> String { part == 0 ? "sitemap.xml" : "sitemap-\(part).xml" }

  func write(part: Int, into buffer: inout ByteBuffer) {
    guard let base = content.directory.settings.baseURL else { return }
    var addresses: [String] = []
    for language in content.directory.settings.languages {
      let folder = content.directory.settings.folder(of: language)
      eachPage(content.directory, content.judgement, content.lists) { path, kind, _, _ in
        if kind != .notFound { addresses.append(folder + path) }
      }
    }
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let parts = Self.parts(of: addresses.count)
    if parts > 1, part == 0 {
      let files = (1..<parts).map(Self.path)
      write(files, base, list: "sitemapindex", entry: "sitemap", into: &buffer)
    } else {
      let size = Self.addressesAFile
      let range = DataParts.range(ofPart: max(part - 1, 0), size: size, count: addresses.count)
      write(addresses[range], base, list: "urlset", entry: "url", into: &buffer)
    }
  }

  private func write(
    _ paths: some Sequence<String>, _ base: String, list: String, entry: String,
    into buffer: inout ByteBuffer
  ) {
    let space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    buffer.append("<\(list) xmlns=\"\(space)\">\n")
    for path in paths {
      buffer.append("<\(entry)><loc>")
      appendAddress(base + path, to: &buffer)
      buffer.append("</loc></\(entry)>\n")
    }
    buffer.append("</\(list)>\n")
  }
}
