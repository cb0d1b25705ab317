import DirectoryModel

/// What search knows of some suppliers: names, models and numbers as text, and each standing as one of the shard's kinds.
///
/// A kind is what facets tell apart: product, market, use, status, evidence, and the turns of the status until the edition
/// ends. Standings name their kind by digits of base 91, so that a hundred thousand suppliers stay small.
package struct SearchShard {
  /// Positions of product, market, use, status and evidence, then for each turn the days after the standpoint and the
  /// status from then on.
  fileprivate typealias Kind = [Int]

  /// What search knows of one supplier.
  fileprivate struct Row {
    /// Among the regions of the lists.
    let place: Int
    let isFictional: Bool
    /// Of its standings.
    var kinds: [Kind]
    /// In the order of `fields`.
    var fields: [String]
  }

  private let first: Int
  private let placeWidth: Int
  private var rows: [Row]

  init(_ content: SiteContent, part: Int) {
    let all = content.lists.suppliers
    let range = DataParts.searchShard(part, of: all.count)
    first = range.lowerBound
    placeWidth = DigitText.width(of: content.lists.regions.count)
    rows = all[range].map { position in
      let supplier = content.directory.suppliers[Int(position)]
      return Row(
        place: content.lists.regionPosition(of: supplier) ?? 0,
        isFictional: supplier.isFictional,
        kinds: Row.kinds(ofSupplierAt: Int(position), in: content),
        fields: Row.fields(of: supplier, in: content.directory))
    }
  }

  fileprivate init(first: Int, placeWidth: Int, rows: [Row]) {
    self.first = first
    self.placeWidth = placeWidth
    self.rows = rows
  }

  func write(part: Int, into buffer: inout ByteBuffer) {
    var numbers: [Kind: Int] = [:]
    var kinds: [Kind] = []
    let standings = rows.map { row in
      row.kinds.map { kind -> Int in
        if let number = numbers[kind] { return number }
        numbers[kind] = kinds.count
        kinds.append(kind)
        return kinds.count - 1
      }
    }
    let width = DigitText.width(of: kinds.count)
    var codes = DigitText()
    for (row, numbers) in zip(rows, standings) {
      codes.add(row.place, width: placeWidth)
      codes.add(row.isFictional ? 1 : 0, width: 1)
      for number in numbers { codes.add(number, width: width) }
      codes.endRow()
    }
    PartText.write("search-\(part + 1)", into: &buffer) { json in
      json.number("first", first)
      json.number("count", rows.count)
      json.number("kindWidth", width)
      json.number("placeWidth", placeWidth)
      json.list("kinds") { json in
        for kind in kinds {
          json.list(nil) { json in for number in kind { json.number(nil, number) } }
        }
      }
      json.newLine()
      json.text("codes", codes.text)
      for (index, field) in Row.fields.enumerated() {
        json.newLine()
        json.text(JSONName(field), rows.lazy.map { $0.fields[index] }.joined(separator: "\n"))
      }
    }
  }
}

extension SearchShard {
  /// The members of a file, as `write` puts them there.
  package struct Members {
    let numbers: [String: Int]
    let kinds: [[Int]]
    let texts: [String: String]

    package init(numbers: [String: Int], kinds: [[Int]], texts: [String: String]) {
      self.numbers = numbers
      self.kinds = kinds
      self.texts = texts
    }
  }

  /// What a file has; nil when it is no shard.
  package init?(_ members: Members) {
    guard let first = members.numbers["first"], let count = members.numbers["count"],
      let width = members.numbers["kindWidth"], let placeWidth = members.numbers["placeWidth"],
      width > 0, placeWidth > 0,
      let codes = members.texts["codes"]?.utf8.split(separator: 10), codes.count == count
    else { return nil }
    let fields = Row.fields.map { name in
      (members.texts[name] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    let rows = codes.indices.compactMap { index -> Row? in
      let code = Array(codes[index])
      guard fields.allSatisfy({ $0.count == count }), code.count > placeWidth,
        let place = DigitText.number(of: code[..<placeWidth]),
        let madeUp = DigitText.number(of: code[placeWidth..<(placeWidth + 1)])
      else { return nil }
      let numbers = stride(from: placeWidth + 1, to: code.count, by: width)
        .map { DigitText.number(of: code[$0...].prefix(width)) ?? -1 }
      guard numbers.allSatisfy(members.kinds.indices.contains) else { return nil }
      return Row(
        place: place, isFictional: madeUp == 1, kinds: numbers.map { members.kinds[$0] },
        fields: fields.map { $0[index] })
    }
    guard rows.count == count else { return nil }
    self.init(first: first, placeWidth: placeWidth, rows: rows)
  }

  /// Tells of a supplier anew.
  ///
  /// - Parameters:
  ///   - position: of the supplier in the content.
  ///   - content: where it stands.
  ///   - place: among all listed suppliers of the edition.
  /// - Returns: false when the shard does not tell of that place.
  package mutating func exchange(
    supplierAt position: Int, in content: SiteContent, listedAt place: Int
  ) -> Bool {
    guard rows.indices.contains(place - first) else { return false }
    rows[place - first].kinds = Row.kinds(ofSupplierAt: position, in: content)
    rows[place - first].fields = Row.fields(
      of: content.directory.suppliers[position], in: content.directory)
    return true
  }

  /// The names of each supplier, former ones too, and its place among the regions of the lists.
  package var firms: [(names: [String], region: Int)] {
    rows.map { row in
      (row.fields[...1].flatMap { $0.split(separator: "|").map(String.init) }, row.place)
    }
  }

  /// The file with a number.
  package func file(part: Int) -> [UInt8] {
    var buffer = ByteBuffer()
    write(part: part, into: &buffer)
    return buffer.array
  }
}

extension SearchShard.Row {
  /// Each field of all suppliers stands together: alike texts side by side pack better than whole rows.
  fileprivate static let fields = ["names", "others", "ids", "models", "numbers"]

  fileprivate static func kinds(
    ofSupplierAt position: Int, in content: SiteContent
  ) -> [[Int]] {
    let supplier = content.directory.suppliers[position]
    return zip(content.judgement.standings[position], content.proofs[position])
      .compactMap { kind(of: $0, $1, supplier, in: content) }
  }

  private static func kind(
    of standing: Judgement.Standing, _ proof: StandingProof, _ supplier: Supplier,
    in content: SiteContent
  ) -> [Int]? {
    let directory = content.directory
    let offer = supplier.offers[standing.offer]
    guard let product = directory.position(of: offer.product.value),
      let market = directory.position(of: standing.market)
    else { return nil }
    let asOf = content.edition.standpoint.asOf
    var kind = [
      product, market, IntendedUse.allCases.firstIndex(of: offer.use.value) ?? 0,
      standing.status.number,
      EvidenceLevel.allCases.firstIndex(of: EvidenceLevel(of: standing, in: content)) ?? 0,
    ]
    for turn in proof.turns where asOf < turn.day && turn.day <= content.edition.validUntil {
      kind.append(Int(turn.day.number))
      kind.append(turn.status.number)
    }
    return kind
  }

  /// In the order of `fields`, several values of one apart by bars.
  fileprivate static func fields(of supplier: Supplier, in directory: Directory) -> [String] {
    let others = supplier.names.keys.sorted().compactMap { supplier.names[$0] }
    let models = supplier.offers.flatMap(\.models).map(\.value)
    let numbers = supplier.offers.flatMap(\.claims).map(\.text.value)
      .filter { directory.scheme(CertificateScheme.ID($0)) == nil }
    let gtins = supplier.offers.compactMap { $0.gtin?.value }
    return [
      [supplier.name.value], others + supplier.formerNames,
      [shortID(supplier.id.text, of: supplier.name.value)], distinct(models),
      distinct(numbers + gtins),
    ].map { $0.map(plain).joined(separator: "|") }
  }

  /// An id as how many characters it shares with the slug of the name, in base 36, and what follows: `b2866`.
  private static func shortID(_ id: String, of name: String) -> String {
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

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Without the characters that set fields and rows apart.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "|") }) else { return text }
    return String(
      decoding: text.utf8.map { $0 < 32 || $0 == UInt8(ascii: "|") ? 32 : $0 }, as: UTF8.self)
  }
}
