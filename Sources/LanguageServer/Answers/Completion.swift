import ContentSchemas
import DirectoryModel
import SitePublishing

/// A stretch of text and what is to stand there.
struct TextEdit: Encodable {
  let range: TextSpan
  let newText: String
}

/// What could be written at the cursor.
struct CompletionList: Encodable {
  let isIncomplete: Bool
  let items: [CompletionItem]

  /// So many are offered at once; more typing asks again.
  static let most = 200
}

/// One thing that could be written.
struct CompletionItem: Encodable {
  enum Kind: Int, Encodable {
    case property = 10
    case value = 12
    case reference = 18
  }

  struct Text: Encodable {
    let kind = "markdown"
    let value: String
  }

  let label: String
  let kind: Kind
  let detail: String?
  let documentation: Text?
  let sortText: String
  let filterText: String
  let textEdit: TextEdit
}

/// Gathers what could stand at a place.
struct CompletionSearch {
  private struct Candidate {
    let text: String
    let kind: CompletionItem.Kind
    var detail: String?
    var says: String?
    /// Smaller ones come first.
    var rank = 1
    /// What is written in the end, where it is more than the text.
    var written: String?
    /// The row of a number; its words are put together for the few that are offered.
    var row: Certificate?
  }

  let place: ContentPlace
  let site: DraftSite?
  let span: TextSpan
  /// Whether a colon follows already.
  let hasColon: Bool
  let language: LanguageTag

  func list() -> CompletionList {
    let wanted = place.text.lowercased()
    let fitting = candidates().filter { wanted.isEmpty || fits($0, wanted) }
      .sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }
    let items = fitting.prefix(CompletionList.most).enumerated().map { position, candidate in
      CompletionItem(
        label: candidate.text, kind: candidate.kind,
        detail: candidate.detail ?? candidate.row.map(facts),
        documentation: candidate.says.map { CompletionItem.Text(value: $0) },
        sortText: String(100_000 + position), filterText: candidate.text,
        textEdit: TextEdit(range: span, newText: candidate.written ?? quoted(candidate)))
    }
    return CompletionList(isIncomplete: fitting.count > items.count, items: items)
  }

  /// Whether the letters written stand in a candidate in their order, as editors compare.
  private func fits(_ candidate: Candidate, _ wanted: String) -> Bool {
    var letters = candidate.text.lowercased()[...]
    for letter in wanted {
      guard let found = letters.firstIndex(of: letter) else { return false }
      letters = letters[letters.index(after: found)...]
    }
    return true
  }

  private func candidates() -> [Candidate] {
    let keys = place.keys.filter { !place.siblings.contains($0.name) }.map { key in
      Candidate(
        text: key.name, kind: .property, says: key.says, rank: key.isRequired ? 0 : 1,
        written: hasColon || isTable ? key.name : key.name + ": ")
    }
    guard place.part != .key else { return keys }
    return keys + place.values.flatMap(values)
  }

  private var isTable: Bool { place.isQuoted && place.part == .key }

  private func values(_ value: ValueSchema) -> [Candidate] {
    switch value {
    case .choice(let texts): texts.map { Candidate(text: $0, kind: .value, rank: 0) }
    case .flag: ["true", "false"].map { Candidate(text: $0, kind: .value, rank: 0) }
    case .reference(let kind, let known):
      (known.isEmpty ? names(of: kind) : known).map { name in
        Candidate(
          text: name, kind: .reference, detail: detail(of: kind, name), rank: 0,
          written: quoted(name))
      } + (kind == .paper ? papers() : [])
    case .text, .number, .mapping, .list, .either: []
    }
  }

  private func names(of kind: ReferenceKind) -> [String] {
    guard let directory = site?.directory else { return [] }
    return switch kind {
    case .product: directory.products.map(\.id.text)
    case .scheme: directory.schemes.map(\.id.text)
    case .market: directory.markets.map(\.id.text)
    case .place: directory.places.map(\.id.text)
    case .supplier: directory.suppliers.map(\.id.text)
    case .issuer: directory.issuers.map(\.id.text)
    case .rule: site?.ruleCodes ?? []
    case .paper, .identifier: []
    }
  }

  private func detail(of kind: ReferenceKind, _ name: String) -> String? {
    guard let directory = site?.directory else { return nil }
    return switch kind {
    case .product: directory.product(Product.ID(name))?.name[language]
    case .scheme: directory.scheme(CertificateScheme.ID(name))?.name[language]
    case .market: directory.market(Market.ID(name))?.name[language]
    case .place: directory.places.first { $0.id.text == name }?.name[language]
    case .supplier: directory.supplier(Supplier.ID(name))?.name.value
    case .issuer: directory.issuer(Issuer.ID(name))?.name(in: language)
    case .rule: site?.rule(name, in: language)?.title
    case .paper, .identifier: nil
    }
  }

  /// Numbers of the register, those for the product of the offer first, and schemes whose papers have none.
  private func papers() -> [Candidate] {
    guard let directory = site?.directory else { return [] }
    var told: Set<String> = []
    let numbers = directory.certificates.compactMap { row -> Candidate? in
      guard let number = row.number?.value, told.insert(number).inserted else { return nil }
      let isFor = place.beside["product"].map { product in
        row.products.contains { $0.text == product }
      }
      return Candidate(text: number, kind: .reference, rank: isFor == true ? 0 : 1, row: row)
    }
    let schemes = directory.schemes.compactMap { scheme -> Candidate? in
      guard case .none = scheme.numbers else { return nil }
      return Candidate(
        text: scheme.id.text, kind: .reference, detail: scheme.name[language], rank: 2)
    }
    return numbers + schemes
  }

  private func facts(_ row: Certificate) -> String {
    let facts: [String?] = [
      row.holder?.value, site?.directory.scheme(row.scheme.value)?.name[language],
      row.products.map(\.text).joined(separator: ", "),
    ]
    return facts.compactMap { $0 }.joined(separator: ", ")
  }

  private func quoted(_ candidate: Candidate) -> String {
    candidate.row == nil ? candidate.text : quoted(candidate.text)
  }

  /// A value as YAML takes it for a text.
  private func quoted(_ text: String) -> String {
    guard !place.isQuoted else { return text }
    let marks = Set(",[]{}#:&*!|>'\"%@`")
    let isPlain =
      !text.contains(where: marks.contains) && text.first != "-" && text.first != "?"
      && !text.isEmpty && Double(text) == nil
    guard !isPlain else { return text }
    let escaped = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"")
    return "\"\(escaped)\""
  }
}
