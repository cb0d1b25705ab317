import DirectoryModel

/// What the pages of one chunk refer to and offer, kept small: names become 64-bit digests.
struct LinkLedger: Sendable {
  /// Each wanted file or anchor with one page that wants it.
  private(set) var wanted: [UInt64: Int32] = [:]
  private(set) var offered: [UInt64] = []
  private(set) var faults: [Diagnostic] = []

  /// Notes a written page.
  mutating func note(_ bytes: [UInt8], at path: String, page: Int) {
    offered.append(Self.key(path, ""))
    guard path.hasSuffix(".html") else { return }
    let scan = PageScan(bytes, at: path)
    for reference in scan.references {
      if reference.target == path {
        if !reference.fragment.isEmpty && !scan.anchors.contains(reference.fragment) {
          faults.append(.dead(reference.written, in: path))
        }
        continue
      }
      let key = Self.key(reference.target, reference.fragment)
      if wanted[key] == nil { wanted[key] = Int32(page) }
    }
    offered += scan.anchors.map { Self.key(path, $0) }
    faults += scan.faults.map { .fault($0, in: path) }
  }

  /// FNV-1a over path, `#` and fragment.
  static func key(_ path: String, _ fragment: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    guard !fragment.isEmpty else { return hash }
    hash = (hash ^ 35) &* 0x100_0000_01b3
    for byte in fragment.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}

/// Every address in the written pages leads to a written file or anchor; nothing comes from outside.
///
/// - Parameters:
///   - ledgers: what the chunks of pages noted.
///   - paths: the file of each page number in the ledgers.
///   - read: gives a written page again, to quote the address that leads nowhere.
func checkLinks(
  _ ledgers: [LinkLedger], paths: (Int) -> String, read: (Int) -> [UInt8]
) -> [Diagnostic] {
  var offered = ledgers.flatMap(\.offered)
  offered.sort()
  var diagnostics = ledgers.flatMap(\.faults)
  var missing: [Int: Set<UInt64>] = [:]
  for ledger in ledgers {
    for (key, page) in ledger.wanted where !offered.containsSorted(key) {
      missing[Int(page), default: []].insert(key)
    }
  }
  for (page, keys) in missing {
    let path = paths(page)
    let dead = PageScan(read(page), at: path).references.filter {
      keys.contains(LinkLedger.key($0.target, $0.fragment))
    }
    diagnostics += dead.map { .dead($0.written, in: path) }
  }
  return diagnostics.sorted()
}

extension Array<UInt64> {
  fileprivate func containsSorted(_ wanted: UInt64) -> Bool {
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
  fileprivate static func dead(_ address: String, in path: String) -> Diagnostic {
    Diagnostic(
      .deadLink, "\(path): link `\(address)` leads to no file or place of this edition", at: nil,
      help: "correct the link in the text or template the page is made from")
  }

  fileprivate static func fault(_ fault: PageScan.Fault, in path: String) -> Diagnostic {
    switch fault {
    case .outside(let what):
      Diagnostic(
        .outsideResource, "\(path): `\(what)` reaches outside the edition", at: nil,
        help: "copy what is needed into templates/assets, or mark a link with rel=\"external\"")
    case .inline(let what):
      Diagnostic(
        .inlineScript, "\(path): \(what) stands inline, which the page's policy forbids", at: nil,
        help: "move it to a file in templates/assets")
    case .anchorTwice(let name):
      Diagnostic(
        .duplicateAnchor, "\(path): id `\(name)` stands twice", at: nil,
        help: "give each place an id of its own")
    case .noPolicy:
      Diagnostic(
        .policyMissing, "\(path): no content security policy", at: nil,
        help: "put the policy's meta element into the layout")
    }
  }
}
