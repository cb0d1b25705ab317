/// Writes the main part of a page as one section of a file: its places, links and headings renamed so that all pages fit together.
struct SectionWriter {
  /// The number of each page in the file.
  let numbers: [String: Int]
  /// The bytes of a file of the edition as a `data:` address, nil for one that cannot stand in a page.
  let embed: (String) -> String?

  private static let referring: Set<String> = [
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list",
  ]

  /// What a place of a page is called in the file.
  static func anchor(_ number: Int, _ name: String?) -> String {
    name.map { "p\(number)-\($0)" } ?? "p\(number)"
  }

  /// The bytes of a part of a page.
  func write(_ range: Range<Int>, of page: EditionPage, leavingOut isLeftOut: (MarkupTag) -> Bool)
    -> [UInt8]
  {
    // What is no part of a section keeps the names that scripts know.
    let number = range == page.main ? numbers[page.path] : nil
    var reader = MarkupReader(page.bytes, in: range)
    var output: [UInt8] = []
    output.reserveCapacity(range.count + range.count / 8)
    while let piece = reader.next() {
      switch piece {
      case .text(let text): output += page.bytes[text]
      case .end(let name): output += "</\(Self.lower(name))>".utf8
      case .other: break
      case .start(var tag):
        if isLeftOut(tag) {
          skip(tag, &reader)
          continue
        }
        rename(&tag, number, page.path)
        output += tag.text.utf8
      }
    }
    return output
  }

  private func skip(_ tag: MarkupTag, _ reader: inout MarkupReader) {
    guard !tag.isVoid else { return }
    var depth = 1
    while depth > 0, let piece = reader.next() {
      switch piece {
      case .start(let inner) where inner.name == tag.name: depth += 1
      case .end(tag.name): depth -= 1
      case .start, .end, .text, .other: break
      }
    }
  }

  private func rename(_ tag: inout MarkupTag, _ number: Int?, _ path: String) {
    func own(_ name: String) -> String { number.map { Self.anchor($0, name) } ?? name }
    tag.name = Self.lower(tag.name)
    var isDead = false
    for place in tag.attributes.indices {
      guard let value = tag.attributes[place].value else { continue }
      switch tag.attributes[place].name {
      case "id": tag.attributes[place].value = own(value)
      case let name where Self.referring.contains(name):
        tag.attributes[place].value = value.split(separator: " ")
          .map { own(String($0)) }.joined(separator: " ")
      case "name" where tag.name == "details": tag.attributes[place].value = own(value)
      case "href":
        guard let target = resolve(value, from: path) else { continue }
        if let other = numbers[target.path] {
          tag.attributes[place].value = "#" + Self.anchor(other, target.anchor)
        } else {
          isDead = true
        }
      case "src":
        if let target = resolve(value, from: path) {
          tag.attributes[place].value = embed(target.path) ?? "data:,"
        }
      default: break
      }
    }
    if isDead {
      // A page that is not in the file: the words stay, the way does not.
      tag.attributes.removeAll { ["href", "hreflang", "download", "rel"].contains($0.name) }
    }
  }

  /// A page's first heading is the second in the file, and so on.
  private static func lower(_ name: String) -> String {
    switch name {
    case "h1": "h2"
    case "h2": "h3"
    case "h3": "h4"
    case "h4": "h5"
    case "h5": "h6"
    default: name
    }
  }
}
