import SitePages

/// What one written page refers to and offers, read from its bytes.
struct PageScan {
  enum Fault: Equatable {
    case outside(String)
    case inline(String)
    case anchorTwice(String)
    case dead(String)
    case noPolicy
  }

  /// Files and anchors of other pages that this page refers to, with where the address stands.
  private(set) var wanted: [(key: LinkKey, address: Range<Int>)] = []
  /// The places others can lead to, sorted.
  private(set) var anchors: [LinkKey] = []
  private(set) var faults: [Fault] = []

  private let path: LinkKey
  /// The key of each folder above the page, outermost first, each with its slash.
  private let folders: [LinkKey]
  private var ids: [(key: LinkKey, name: Range<Int>)] = []
  private var ownAnchors: [(key: LinkKey, address: Range<Int>)] = []
  private var hasPolicy = false
  /// The depth of the innermost folder that known addresses lead from, of those since it was set to zero.
  private var innermost = 0

  /// Reads a page that stands at `path` from the edition's root, for all it refers to.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at path: String) {
    var nothing = KnownLinks()
    self.init(bytes, at: path, besides: &nothing)
  }

  /// Reads a page for what it refers to besides planned files.
  ///
  /// A copy of bytes that were read on another page, and had nothing to note, is not read again.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, at path: String, copies: [CopiedStretch] = [],
    besides known: inout KnownLinks
  ) {
    var key = LinkKey()
    var folders = [key]
    for byte in path.utf8 {
      key.add(byte)
      if byte == UInt8(ascii: "/") { folders.append(key) }
    }
    self.path = key
    self.folders = folders

    var reader = TagReader(bytes)
    // Most pages have some tens of places and links; what grows is moved.
    ids.reserveCapacity(64)
    for copy in copies { read(copy, &reader, &known) }
    read(to: bytes.count, &reader, &known)
    ids.sort { ($0.key, $0.name.lowerBound) < ($1.key, $1.name.lowerBound) }
    for (first, second) in zip(ids, ids.dropFirst()) where first.key == second.key {
      faults.append(.anchorTwice(reader.string(second.name)))
    }
    anchors = ids.map(\.key)
    for (key, address) in ownAnchors where !anchors.containsSorted(key) {
      faults.append(.dead(reader.string(address)))
    }
    if !hasPolicy { faults.append(.noPolicy) }
  }

  /// Looks at the tags that begin before a place.
  private mutating func read(to end: Int, _ reader: inout TagReader, _ known: inout KnownLinks) {
    while let name = reader.next(before: end) { look(at: name, reader, &known) }
  }

  /// Reads up to a copy and the copy, unless it is known to have nothing to note.
  private mutating func read(
    _ copy: CopiedStretch, _ reader: inout TagReader, _ known: inout KnownLinks
  ) {
    read(to: copy.place.lowerBound, &reader, &known)
    // Within a tag or a remark the same bytes mean something else.
    guard reader.isBetweenTags(at: copy.place.lowerBound) else { return }
    switch known.stretches.isSilent(copy.name, in: folders) {
    case true?: reader.skip(to: copy.place.upperBound)
    case false?: break
    case nil:
      let before = (ids.count, ownAnchors.count, wanted.count, faults.count)
      let hadPolicy = hasPolicy
      hasPolicy = false
      innermost = 0
      read(to: copy.place.upperBound, &reader, &known)
      let isSilent =
        before == (ids.count, ownAnchors.count, wanted.count, faults.count) && !hasPolicy
        && reader.isBetweenTags(at: copy.place.upperBound)
      hasPolicy = hasPolicy || hadPolicy
      known.stretches.note(copy.name, in: folders, depth: innermost, isSilent: isSilent)
    }
  }

  /// Names are told apart by their length first: nearly all tags and attributes are of no interest here.
  private mutating func look(
    at name: Range<Int>, _ reader: borrowing TagReader, _ known: inout KnownLinks
  ) {
    switch name.count {
    case 4:
      if reader.has("base", at: name) { faults.append(.outside("<base>")) }
      if reader.has("meta", at: name), let kind = reader.value(of: "http-equiv") {
        if reader.has("content-security-policy", at: kind) { hasPolicy = true }
        if reader.has("refresh", at: kind) { faults.append(.outside("<meta http-equiv=refresh>")) }
      }
    case 5:
      if reader.has("style", at: name) { faults.append(.inline("<style>")) }
    case 6:
      if reader.has("script", at: name), reader.value(of: "src") == nil {
        let place = reader.value(of: "type") ?? 0..<0
        let type = reader.string(place)
        if !type.hasSuffix("json") { faults.append(.inline("<script>")) }
      }
    default: break
    }
    for attribute in reader.attributes { look(at: attribute, of: name, reader, &known) }
  }

  private mutating func look(
    at attribute: TagReader.Attribute, of tag: Range<Int>, _ reader: borrowing TagReader,
    _ known: inout KnownLinks
  ) {
    let name = attribute.name
    if name.count > 2, reader.bytes[name.lowerBound] | 32 == UInt8(ascii: "o"),
      reader.bytes[name.lowerBound + 1] | 32 == UInt8(ascii: "n")
    {
      faults.append(.inline(reader.string(name)))
    }
    switch name.count {
    case 2:
      if reader.has("id", at: name) { offer(attribute.value, reader) }
    case 5:
      if reader.has("style", at: name) {
        faults.append(.inline("style=\"\(reader.string(attribute.value))\""))
      }
    case 3, 4, 6, 10:
      if isAddress(name, reader) { refer(to: attribute, of: tag, reader, &known) }
    case 9, 11:
      if reader.has("integrity", at: name) || reader.has("crossorigin", at: name) {
        faults.append(.outside(reader.string(name)))
      }
    default: break
    }
  }

  /// Whether an attribute of this name refers to something.
  @inline(__always)
  private func isAddress(_ name: Range<Int>, _ reader: borrowing TagReader) -> Bool {
    switch name.count {
    case 3: reader.has("src", at: name)
    case 4: reader.has("href", at: name) || reader.has("data", at: name)
    case 6:
      reader.has("action", at: name) || reader.has("poster", at: name)
        || reader.has("srcset", at: name)
    default: reader.has("formaction", at: name) || reader.has("xlink:href", at: name)
    }
  }

  private mutating func offer(_ anchor: Range<Int>, _ reader: borrowing TagReader) {
    ids.append((path.anchor(reader.bytes[anchor]), anchor))
  }

  private mutating func refer(
    to attribute: TagReader.Attribute, of tag: Range<Int>, _ reader: borrowing TagReader,
    _ known: inout KnownLinks
  ) {
    let address = attribute.value
    let bytes = reader.bytes[address]
    let steps = stepsUp(bytes)
    if steps > 0, steps < folders.count, bytes.count > steps * 3 {
      let depth = folders.count - 1 - steps
      let (rest, base) = (bytes.dropFirst(steps * 3), folders[depth])
      innermost = max(innermost, depth)
      if known.has(rest, from: base) { return }
      if !bytes.contains(UInt8(ascii: "\\")), let key = resolve(bytes),
        known.keep(rest, from: base, to: key)
      {
        return
      }
    }
    if hasScheme(bytes) {
      let relation = reader.value(of: "rel") ?? 0..<0
      let isMarked =
        reader.bytes[relation].elementsEqual("external".utf8)
        || reader.string(relation).split(separator: " ").contains("external")
        || bytes.starts(with: "mailto:".utf8) || bytes.starts(with: "tel:".utf8)
      if !isMarked || !reader.has("a", at: tag) || !reader.has("href", at: attribute.name) {
        faults.append(.outside(reader.string(address)))
      }
    } else if bytes.first == UInt8(ascii: "/") || bytes.contains(UInt8(ascii: "\\")) {
      faults.append(.outside(reader.string(address)))
    } else if let key = resolve(bytes) {
      if bytes.first == UInt8(ascii: "#") {
        ownAnchors.append((key, address))
      } else {
        wanted.append((key, address))
      }
    } else {
      faults.append(.dead(reader.string(address)))
    }
  }

  /// The file or place a relative address leads to; nil when it leads out of the edition or holds what ours never do.
  private func resolve(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> LinkKey? {
    var rest = address
    let isOwnPlace = rest.first == UInt8(ascii: "#")
    let steps = stepsUp(address)
    rest = rest.dropFirst(steps * 3)
    let depth = folders.count - 1 - steps
    guard depth >= 0 else { return nil }
    var key = isOwnPlace ? path : folders[depth]
    var isQuery = false
    var index = rest.startIndex
    while index < rest.endIndex {
      var byte = rest[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): return nil
      case UInt8(ascii: "?"): isQuery = true
      case UInt8(ascii: "#"):
        // `#add=…` is the state of a page, not a place on it.
        if rest[index...].contains(UInt8(ascii: "=")) { return key }
        isQuery = false
      case UInt8(ascii: "."):
        // Only leading `../` is ours.
        if rest[index...].starts(with: Self.up.dropFirst()) { return nil }
      case UInt8(ascii: "%"):
        let digits = rest[index...].prefix(2)
        guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
          return nil
        }
        byte = value
        index += 2
      default: break
      }
      if !isQuery { key.add(byte) }
    }
    return key
  }

  private static let up = Array("../".utf8)

  /// How many `../` an address begins with.
  private func stepsUp(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var steps = 0
    var index = address.startIndex
    while index + 3 <= address.endIndex, address[index] == UInt8(ascii: "."),
      address[index + 1] == UInt8(ascii: "."), address[index + 2] == UInt8(ascii: "/")
    {
      steps += 1
      index += 3
    }
    return steps
  }

  private func hasScheme(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    for (offset, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"):
        return offset == 0 && address.dropFirst().first == UInt8(ascii: "/")
      case UInt8(ascii: "#"), UInt8(ascii: "?"): return false
      default: continue
      }
    }
    return false
  }
}
