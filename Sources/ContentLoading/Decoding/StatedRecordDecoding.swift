package import DirectoryModel

/// Reads records of a statement from their lines.
package struct StatedRecordDecoding {
  private let state: StatedLines
  private let file: SourceFile.ID
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ state: StatedLines, in file: SourceFile.ID) {
    self.state = state
    self.file = file
  }

  /// Rules, notices, products or certificates.
  package mutating func records(
    _ subject: StatedSubject, _ lines: some Sequence<StatedLines.Line>
  ) -> [StatedRecord] {
    lines.compactMap { line in
      read(line) { values in
        var texts = values.map(Self.text)[...]
        guard texts.allSatisfy({ $0 != nil }) else { return nil }
        guard subject == .certificate else {
          guard let key = texts.popFirst() ?? nil, let title = texts.popFirst() ?? nil,
            let fields = Self.fields(of: subject, texts)
          else { return nil }
          return StatedRecord(key: key, title: title, fields: fields)
        }
        guard let fields = Self.fields(of: subject, texts) else { return nil }
        let read = StatedRecord(key: "", title: "", fields: fields)
        let key = StatedRecord.key(
          ofScheme: read.text("scheme") ?? "", read.text("number") ?? "",
          read.text("holder") ?? "")
        return StatedRecord(key: key, title: key, fields: fields)
      }
    }
  }

  package mutating func suppliers(
    _ lines: some Sequence<StatedLines.Line>
  ) -> [StatedSupplier] {
    lines.compactMap { line in
      read(line) { values in
        guard values.count == 4, let id = Self.text(values[0]), let name = Self.text(values[1]),
          let fields = Self.fields(of: .supplier, [name, Self.text(values[2])]),
          case .list(let items, _) = values[3]
        else { return nil }
        let offers = items.compactMap(Self.offer)
        guard offers.count == items.count else { return nil }
        return StatedSupplier(
          record: StatedRecord(key: id, title: name, fields: fields), offers: offers)
      }
    }
  }

  /// The value of one line; a line that says something else is reported.
  private mutating func read<Value>(
    _ line: StatedLines.Line, _ decode: ([ContentValue]) -> Value?
  ) -> Value? {
    let yaml = readYAML(state.bytes[line.bytes], in: file, firstLine: line.number)
    diagnostics += yaml.diagnostics
    guard let value = yaml.value else { return nil }
    if case .list(let values, _) = value, let decoded = decode(values) { return decoded }
    diagnostics.append(.brokenStatement("this record is not as statements write it", value.range))
    return nil
  }

  /// The plain texts of a subject, then all digests in one text.
  private static func fields(
    of subject: StatedSubject, _ texts: some RandomAccessCollection<String?>
  ) -> [StatedField]? {
    let plain = subject.plainFields
    let digested = subject.digestedFields
    let texts = texts.compactMap(\.self)
    guard texts.count == plain.count + 1, let digests = texts.last?.utf8,
      digests.count == digested.count * TextDigest.length
    else { return nil }
    var fields = zip(plain, texts).map { StatedField($0, text: $1) }
    var rest = Substring(texts.last ?? "")
    for name in digested {
      guard let digest = TextDigest(written: rest.prefix(TextDigest.length)) else { return nil }
      fields.append(StatedField(name, digest: digest))
      rest = rest.dropFirst(TextDigest.length)
    }
    return fields
  }

  /// Goods, use, models, digests of fields, digests of papers, then a text for each market.
  private static func offer(_ value: ContentValue) -> StatedOffer? {
    guard case .list(let values, _) = value else { return nil }
    let texts = values.compactMap(text)
    guard texts.count == values.count, texts.count >= 5,
      let fields = fields(of: .offer, texts[..<4].map { Optional($0) })
    else { return nil }
    let name = OfferName(product: texts[0], use: texts[1], models: texts[2])
    var papers: [TextDigest] = []
    var rest = Substring(texts[4])
    while !rest.isEmpty {
      guard let paper = TextDigest(written: rest.prefix(TextDigest.length)) else { return nil }
      papers.append(paper)
      rest = rest.dropFirst(TextDigest.length)
    }
    let standings = texts[5...].compactMap { StatedStanding(written: $0) }
    guard standings.count == texts.count - 5 else { return nil }
    return StatedOffer(
      name: name, record: StatedRecord(key: name.text, title: name.text, fields: fields),
      papers: papers, standings: standings)
  }

  private static func text(_ value: ContentValue) -> String? {
    guard case .scalar(let text, _) = value else { return nil }
    return text.value
  }
}
