import DirectoryModel

/// What search knows of some suppliers: names, models and numbers as text, and each standing as one of the shard's kinds.
///
/// A kind is what facets tell apart: product, market, use, status, evidence, and the turns of the status until the edition
/// ends. Standings name their kind by digits of base 91, so that a hundred thousand suppliers stay small.
struct SearchShard {
  private struct Kind: Hashable {
    let product: Int
    let market: Int
    let use: IntendedUse
    let status: Status
    let evidence: EvidenceLevel
    /// Days after the standpoint, and the status from then on.
    let turns: [Turn]
  }

  private struct Turn: Hashable {
    let day: Int
    let status: Status
  }

  private let content: SiteContent
  private let suppliers: ArraySlice<Int32>
  private let first: Int

  init(_ content: SiteContent, part: Int) {
    self.content = content
    let all = content.lists.suppliers
    let range = DataParts.searchShard(part, of: all.count)
    suppliers = all[range]
    first = range.lowerBound
  }

  func write(part: Int, into buffer: inout ByteBuffer) {
    var numbers: [Kind: Int] = [:]
    var kinds: [Kind] = []
    let standings = suppliers.map { position in
      zip(content.judgement.standings[Int(position)], content.proofs[Int(position)])
        .compactMap { standing, proof -> Int? in
          guard let kind = kind(of: standing, proof, of: Int(position)) else { return nil }
          if let number = numbers[kind] { return number }
          numbers[kind] = kinds.count
          kinds.append(kind)
          return kinds.count - 1
        }
    }
    let width = DigitText.width(of: kinds.count)
    let placeWidth = DigitText.width(of: content.lists.regions.count)
    var codes = DigitText()
    for (position, numbers) in zip(suppliers, standings) {
      let supplier = content.directory.suppliers[Int(position)]
      codes.add(content.lists.regionPosition(of: supplier) ?? 0, width: placeWidth)
      codes.add(supplier.isFictional ? 1 : 0, width: 1)
      for number in numbers { codes.add(number, width: width) }
      codes.endRow()
    }
    let rows = suppliers.map { fields(of: content.directory.suppliers[Int($0)]) }
    PartText.write("search-\(part + 1)", into: &buffer) { json in
      json.number("first", first)
      json.number("count", suppliers.count)
      json.number("kindWidth", width)
      json.number("placeWidth", placeWidth)
      json.list("kinds") { json in kinds.forEach { write($0, &json) } }
      json.newLine()
      json.text("codes", codes.text)
      for (index, field) in Self.fields.enumerated() {
        json.newLine()
        json.text(field, rows.lazy.map { $0[index] }.joined(separator: "\n"))
      }
    }
  }

  private func kind(
    of standing: Judgement.Standing, _ proof: StandingProof, of position: Int
  ) -> Kind? {
    let directory = content.directory
    let offer = directory.suppliers[position].offers[standing.offer]
    guard let product = directory.position(of: offer.product.value),
      let market = directory.position(of: standing.market)
    else { return nil }
    let asOf = content.edition.standpoint.asOf
    return Kind(
      product: product, market: market, use: offer.use.value, status: standing.status,
      evidence: EvidenceLevel(of: standing, in: content),
      turns: proof.turns
        .filter { asOf < $0.day && $0.day <= content.edition.validUntil }
        .map { Turn(day: Int($0.day.number - asOf.number), status: $0.status) })
  }

  /// Product, market, use, status, evidence by their positions, then day and status of each turn.
  private func write(_ kind: Kind, _ json: inout JSONText) {
    json.list(nil) { json in
      json.number(nil, kind.product)
      json.number(nil, kind.market)
      json.number(nil, IntendedUse.allCases.firstIndex(of: kind.use) ?? 0)
      json.number(nil, Status.allCases.firstIndex(of: kind.status) ?? 0)
      json.number(nil, EvidenceLevel.allCases.firstIndex(of: kind.evidence) ?? 0)
      for turn in kind.turns {
        json.number(nil, turn.day)
        json.number(nil, Status.allCases.firstIndex(of: turn.status) ?? 0)
      }
    }
  }

  /// Each field of all suppliers stands together: alike texts side by side pack better than whole rows.
  private static let fields = ["names", "others", "ids", "models", "numbers"]

  /// In the order of `fields`, several values of one apart by bars.
  private func fields(of supplier: Supplier) -> [String] {
    let others = supplier.names.keys.sorted().compactMap { supplier.names[$0] }
    let models = supplier.offers.flatMap(\.models).map(\.value)
    let numbers = supplier.offers.flatMap(\.claims).map(\.text.value)
      .filter { content.directory.scheme(CertificateScheme.ID($0)) == nil }
    let gtins = supplier.offers.compactMap { $0.gtin?.value }
    return [
      [supplier.name.value], others + supplier.formerNames,
      [shortID(supplier.id.text, of: supplier.name.value)], distinct(models),
      distinct(numbers + gtins),
    ].map { $0.map(plain).joined(separator: "|") }
  }

  /// An id as how many characters it shares with the slug of the name, in base 36, and what follows: `b2866`.
  private func shortID(_ id: String, of name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 32)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    let shared = min(zip(id.utf8, slug).prefix { $0 == $1 }.count, 35)
    return String(shared, radix: 36) + String(decoding: id.utf8.dropFirst(shared), as: UTF8.self)
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Without the characters that set fields and rows apart.
  private func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "|") }) else { return text }
    return String(
      decoding: text.utf8.map { $0 < 32 || $0 == UInt8(ascii: "|") ? 32 : $0 }, as: UTF8.self)
  }
}
