import DirectoryModel

extension Diagnostic {
  static func rawHTML(_ html: some Collection<UInt8>, at range: SourceRange) -> Self {
    Diagnostic(
      .rawHTML, "raw HTML `\(excerpt(of: html))` in the text", at: range,
      help: "write it in Markdown, or between backticks when readers shall see it")
  }

  static func linkNotAllowed(
    _ kind: Prose.Kind, _ address: some Collection<UInt8>, at range: SourceRange
  ) -> Self {
    guard !address.isEmpty else {
      return Diagnostic(
        .linkNotAllowed, "\(kind == .image ? "image" : "link") without an address", at: range,
        help: "write the address between the parentheses")
    }
    let wanted =
      kind == .image
      ? "use a file of the site, named relative to the page"
      : "use https:, http:, mailto:, tel:, a fragment, or a path relative to the page"
    return Diagnostic(
      .linkNotAllowed,
      "\(kind == .image ? "image" : "link") to `\(excerpt(of: address))` cannot be published",
      at: range, help: wanted)
  }

  static func tooDeep(_ limit: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .proseTooDeep, "more than \(limit) lists, quotes and emphases inside each other", at: range,
      help: "write the text with less nesting")
  }

  static func runTooLong(_ limit: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .valueTooLong, "more than \(limit) bytes without a blank line", at: range,
      help: "part the text into paragraphs with blank lines between them")
  }

  /// The first line of a text, without control characters, cut after a few words.
  private static func excerpt(of text: some Collection<UInt8>) -> String {
    let line = String(decoding: text.prefix { $0 != 0x0A }.prefix(400), as: UTF8.self)
    let visible = line.unicodeScalars.map { $0.properties.generalCategory == .control ? "�" : $0 }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: visible.prefix(60))
    return String(short) + (visible.count > 60 ? "…" : "")
  }
}
