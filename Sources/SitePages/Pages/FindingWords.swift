import DirectoryModel

/// Words findings in the reader's language: ids and days among their values become names and dates.
extension PageWords {
  func finding(_ finding: Finding) -> String {
    book.finding(finding.fact, finding.values.map { value(listed: $0, of: finding.fact) })
  }

  /// Where the two sides of a conflict are written down, for facts that speak of two records.
  func places(of finding: Finding) -> [TextRun] {
    switch finding.fact {
    case .sourcesDisagree, .supplierListedTwice, .identifierShared, .numberClaimedTwice:
      let ranges = finding.notes.compactMap(\.range)
      guard !ranges.isEmpty else { return [] }
      let places = ranges.map {
        text(.placeInFile, directory.files.path(of: $0.file), String($0.line))
      }
      return [TextRun(" " + text(.placesOfRecords, list(places)))]
    default: return []
    }
  }

  /// A value of a fact; those facts that speak of alternatives name them one by one.
  private func value(listed text: String, of fact: Fact) -> String {
    let separator = FindingTable.separator(of: fact)
    guard let separator, text.hasBytes(of: separator) else { return value(text, of: fact) }
    let parts = text.pieces(apartBy: separator).map { value($0, of: fact) }
    return self.text(.listOr, list(Array(parts.dropLast())), parts.last ?? "")
  }

  private func value(_ text: String, of fact: Fact) -> String {
    guard !text.isEmpty else { return self.text(.valueUnknown) }
    if let day = CalendarDay(text) { return dayText(day) }
    if let scheme = directory.position(of: CertificateScheme.ID(text)) {
      return shared.schemes[scheme].plainName
    }
    if let product = directory.position(of: Product.ID(text)) {
      return shared.productNames[product]
    }
    guard let table = FindingTable(of: fact) else { return text }
    return table.word(text, self) ?? text
  }
}

extension String {
  /// Whether the bytes of a short text stand somewhere in this one.
  fileprivate func hasBytes(of wanted: String) -> Bool {
    withBytes { bytes in
      wanted.withBytes { wanted in
        guard let first = wanted.first else { return true }
        var place = 0
        while place + wanted.count <= bytes.count {
          if bytes[place] == first, bytes[place...].starts(with: wanted) { return true }
          place += 1
        }
        return false
      }
    }
  }

  /// What stands between, before and behind the bytes of a short text; empty pieces are left out.
  fileprivate func pieces(apartBy separator: String) -> [String] {
    var pieces: [Substring] = []
    var rest = utf8[...]
    while !separator.isEmpty, let place = place(of: separator, in: rest) {
      pieces.append(self[rest.startIndex..<place])
      rest = rest[place...].dropFirst(separator.utf8.count)
    }
    pieces.append(self[rest.startIndex...])
    return pieces.filter { !$0.isEmpty }.map(String.init)
  }

  private func place(of wanted: String, in rest: Substring.UTF8View) -> Index? {
    guard let first = wanted.utf8.first else { return rest.startIndex }
    var rest = rest
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted.utf8) { return place }
      rest = rest.dropFirst()
    }
    return nil
  }
}
