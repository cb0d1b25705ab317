import DirectoryModel

/// What search engines may read, and where the list of pages is.
struct RobotsFile {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(into buffer: inout ByteBuffer) {
    buffer.append("User-agent: *\nAllow: /\n")
    guard let base = content.directory.settings.baseURL else { return }
    buffer.append("Sitemap: \(base)\(SitemapFile.path(part: 0))\n")
  }
}
