/// A page of a built edition, taken apart as far as one file needs it.
struct EditionPage {
  /// From the edition's root.
  let path: String
  let bytes: [UInt8]
  let language: String
  /// The attributes of the root element.
  let root: MarkupTag
  /// Styles it is shown with, from the edition's root.
  let styles: [String]
  /// What is inside its header, its main part and its footer.
  let header: Range<Int>
  let main: Range<Int>
  let footer: Range<Int>
  /// Of its first heading, with its escapes.
  let heading: String
  /// Pages its main part leads to, from the edition's root.
  let links: Set<String>

  /// Nil when the bytes have not the parts of a page of ours.
  init?(_ bytes: [UInt8], at path: String) {
    var reader = MarkupReader(bytes)
    var root: MarkupTag?
    var styles: [String] = []
    var parts: [String: Range<Int>] = [:]
    var open: (name: String, start: Int)?
    var heading: String?
    var isInHeading = false
    var links: Set<String> = []
    while true {
      let start = reader.place
      guard let piece = reader.next() else { break }
      switch piece {
      case .start(let tag):
        switch tag.name {
        case "html": root = tag
        case "link" where tag["rel"] == "stylesheet":
          if let file = tag["href"].flatMap({ resolve($0, from: path)?.path }) {
            styles.append(file)
          }
        case "header", "main", "footer":
          if open == nil, parts[tag.name] == nil { open = (tag.name, reader.place) }
        case "h1": isInHeading = heading == nil && open?.name == "main"
        case "a" where open?.name == "main":
          if let file = tag["href"].flatMap({ resolve($0, from: path)?.path }) {
            links.insert(file)
          }
        default: break
        }
      case .end(let name):
        if name == "h1" { isInHeading = false }
        if let part = open, part.name == name {
          parts[name] = part.start..<start
          open = nil
        }
      case .text(let range):
        if isInHeading { heading = (heading ?? "") + reader.string(range) }
      case .other: break
      }
      if isInHeading, heading == nil { heading = "" }
    }
    guard let root, let language = root["lang"], let main = parts["main"],
      let header = parts["header"], let footer = parts["footer"], let heading
    else { return nil }
    self.path = path
    self.bytes = bytes
    self.language = language
    self.root = root
    self.styles = styles
    self.header = header
    self.main = main
    self.footer = footer
    self.heading = heading
    self.links = links
  }

  /// The folder it stands in below that of its language; empty for pages beside the home page.
  func group(below folder: String) -> String {
    let parts = path.dropFirst(folder.utf8.count).split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : ""
  }
}

/// Where a relative address leads from a page: a path from the edition's root and an anchor.
///
/// - Returns: nil for an address that leads out of the edition.
func resolve(_ address: String, from page: String) -> (path: String, anchor: String?)? {
  if address.hasPrefix("/") { return nil }
  let beforeColon = address.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
  if beforeColon.contains(":") { return nil }
  let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let anchor = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
  let file = parts[0].prefix { $0 != "?" }
  if file.isEmpty { return (page, anchor) }
  var folders = page.split(separator: "/").dropLast().map(String.init)
  for part in file.split(separator: "/") {
    if part == "." { continue }
    if part == ".." {
      guard folders.popLast() != nil else { return nil }
    } else {
      folders.append(String(part))
    }
  }
  return (folders.joined(separator: "/"), anchor)
}
