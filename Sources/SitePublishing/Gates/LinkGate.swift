import DirectoryModel
import SitePages

/// What the pages of one chunk refer to and offer, kept small.
struct LinkLedger: Sendable {
  /// Each wanted file or anchor with one page that wants it.
  private(set) var wanted: [LinkKey: Int32] = [:]
  private(set) var offered: [LinkKey] = []
  private(set) var faults: [(page: Int, fault: PageScan.Fault)] = []

  /// Gives back the room that nothing was noted in.
  mutating func close() { offered = offered.withUnsafeBufferPointer(Array.init) }

  /// Notes a file that refers to nothing.
  mutating func note(_ path: String) { offered.append(LinkKey(path.utf8)) }

  /// Notes a written file; only pages refer to others, and only what is not known to be there is noted.
  ///
  /// `copies` are stretches of it that other files of the same writer hold, too.
  mutating func note(
    _ bytes: UnsafeBufferPointer<UInt8>, at path: String, page: Int, copies: [CopiedStretch] = [],
    besides known: inout KnownLinks
  ) {
    note(path)
    guard path.hasSuffix(".html") else { return }
    let scan = PageScan(bytes, at: path, copies: copies, besides: &known)
    for (key, _) in scan.wanted where wanted[key] == nil { wanted[key] = Int32(page) }
    offered += scan.anchors
    faults += scan.faults.map { (page, $0) }
  }
}

/// A written page as the gate's messages name it.
struct GatedPage {
  let path: String
  /// The content file the page is about, where there is one.
  let source: SourceRange?
  /// The texts on it whose links keep their places.
  var texts: [Prose] = []

  /// Where an address of the page is written in its texts; pages write relative ones from their own folder.
  func place(ofLink address: String) -> SourceRange? {
    let wanted = Self.withoutSteps(address)
    for prose in texts {
      let node = prose.nodes.first { node in
        (node.kind == .link || node.kind == .image)
          && Self.withoutSteps(prose.text(of: node)) == wanted
      }
      if let node { return prose.range(of: node, length: 1) }
    }
    return nil
  }

  private static func withoutSteps(_ address: String) -> Substring {
    var rest = address[...]
    while true {
      if rest.hasPrefix("../") {
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else {
        return rest
      }
    }
  }
}

/// Reports every address in the written pages that leads to no written file or anchor, or outside.
///
/// - Parameters:
///   - ledgers: what the chunks of pages noted.
///   - page: names the page of a number in the ledgers.
///   - read: gives a written page again, to quote the address that leads nowhere.
/// - Returns: one error for each page and address, in the order of pages.
func checkLinks(
  _ ledgers: [LinkLedger], page: (Int) -> GatedPage, read: (Int) -> [UInt8]
) -> [Diagnostic] {
  // Hardly any place is referred to from another page, so what is wanted is looked for and not what is offered.
  var unmet: Set<LinkKey> = []
  for ledger in ledgers { unmet.formUnion(ledger.wanted.keys) }
  for ledger in ledgers where !unmet.isEmpty {
    for key in ledger.offered { unmet.remove(key) }
  }
  var missing: [Int: Set<LinkKey>] = [:]
  for ledger in ledgers where !unmet.isEmpty {
    for (key, page) in ledger.wanted where unmet.contains(key) {
      missing[Int(page), default: []].insert(key)
    }
  }
  let dead = missing.flatMap { number, keys in
    read(number).withUnsafeBufferPointer { bytes in
      PageScan(bytes, at: page(number).path).wanted.filter { keys.contains($0.key) }.map {
        Diagnostic.fault(
          .dead(String(decoding: bytes[$0.address], as: UTF8.self)), in: page(number))
      }
    }
  }
  let faults = ledgers.flatMap(\.faults).map { Diagnostic.fault($0.fault, in: page($0.page)) }
  return Array(Set(faults + dead)).sorted()
}

extension Array where Element: Comparable {
  func containsSorted(_ wanted: Element) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == wanted
  }
}

extension Diagnostic {
  fileprivate static func fault(_ fault: PageScan.Fault, in page: GatedPage) -> Diagnostic {
    let path = page.path
    let place = page.source
    return switch fault {
    case .dead(let address):
      Diagnostic(
        .deadLink, "\(path): link `\(address)` leads to no file or place of this edition",
        at: page.place(ofLink: address) ?? place,
        help: "correct the link in the text or template the page is made from")
    case .outside(let what):
      Diagnostic(
        .outsideResource, "\(path): `\(what)` reaches outside the edition", at: place,
        help: "copy what is needed into templates/assets, or mark a link with rel=\"external\"")
    case .inline(let what):
      Diagnostic(
        .inlineScript, "\(path): \(what) stands inline, which the page's policy forbids", at: place,
        help: "move it to a file in templates/assets")
    case .anchorTwice(let name):
      Diagnostic(
        .duplicateAnchor, "\(path): id `\(name)` stands twice", at: place,
        help: "give each place an id of its own")
    case .noPolicy:
      Diagnostic(
        .policyMissing, "\(path): no content security policy", at: place,
        help: "put the policy's meta element into the layout")
    }
  }
}
