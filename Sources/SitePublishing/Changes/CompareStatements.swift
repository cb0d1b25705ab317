import ContentLoading
import DirectoryModel

/// What differs between the last edition on record and a site; only lines that differ are read.
func compareStatements(
  _ last: EditionStatement, _ lines: StatedLines, _ site: JudgedSite
) -> Reported<EditionChanges?> {
  guard let state = last.state else { return Reported(nil) }
  let differing = differingLines(state, lines)
  var old = StatedRecordDecoding(state, in: last.file)
  var new = StatedRecordDecoding(lines, in: last.file)
  let olds = old.editionState(differing.mapValues { $0.old }, whole: state)
  let news = new.editionState(differing.mapValues { $0.new }, whole: lines)
  guard old.diagnostics.isEmpty else { return Reported(nil, old.diagnostics) }
  let turned = Set(news.suppliers.map(\.record.key))
  let name = EditionName(of: site.judgement.standpoint)
  let changes = compareEditions(
    EditionSide(name: last.edition, state: olds),
    EditionSide(
      name: name, state: news,
      unchangedCertificates: certificates(namedBy: turned, in: site.loaded.directory)))
  return Reported(changes)
}

private typealias Differing = (old: [StatedLines.Line], new: [StatedLines.Line])

/// The lines only one of two states has; equal stretches at both ends are passed over by comparing bytes.
private func differingLines(
  _ old: StatedLines, _ new: StatedLines
) -> [StatedSubject: Differing] {
  var differing: [StatedSubject: Differing] = [:]
  for subject in StatedSubject.allCases {
    var olds = (old.lines[subject] ?? [])[...]
    var news = (new.lines[subject] ?? [])[...]
    func isEqual(_ left: StatedLines.Line?, _ right: StatedLines.Line?) -> Bool {
      guard let left, let right, left.bytes.count == right.bytes.count else { return false }
      return old.bytes.withUnsafeBytes { olds in
        new.bytes.withUnsafeBytes { news in
          olds[left.bytes].elementsEqual(news[right.bytes])
        }
      }
    }
    while isEqual(olds.first, news.first) { (olds, news) = (olds.dropFirst(), news.dropFirst()) }
    while isEqual(olds.last, news.last) { (olds, news) = (olds.dropLast(), news.dropLast()) }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in news { counts[new.bytes[line.bytes], default: 0] += 1 }
    let oldOnly = olds.filter { line in
      let key = old.bytes[line.bytes]
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }
    let newOnly = news.filter { line in
      let key = new.bytes[line.bytes]
      guard let count = counts[key], count > 0 else { return false }
      counts[key] = count - 1
      return true
    }
    differing[subject] = (Array(oldOnly), Array(newOnly))
  }
  return differing
}

extension StatedRecordDecoding {
  /// The records of some lines; all rules and notices, since their days may tell why a status turned.
  fileprivate mutating func editionState(
    _ lines: [StatedSubject: [StatedLines.Line]], whole: StatedLines
  ) -> EditionState {
    EditionState(
      suppliers: suppliers(lines[.supplier] ?? []),
      certificates: records(.certificate, lines[.certificate] ?? []),
      rules: records(.rule, whole.lines[.rule] ?? []),
      notices: records(.notice, whole.lines[.notice] ?? []),
      products: records(.product, lines[.product] ?? []))
  }
}

/// The certificates some suppliers name, with their days.
private func certificates(
  namedBy suppliers: Set<String>, in directory: Directory
) -> [StatedRecord] {
  var rows: Set<Int> = []
  for id in suppliers {
    for offer in directory.supplier(Supplier.ID(id))?.offers ?? [] {
      for claim in offer.claims { rows.formUnion(claim.certificates) }
    }
  }
  return rows.sorted().map { row in
    let certificate = directory.certificates[row]
    return StatedRecord(
      key: certificate.key, title: certificate.key,
      fields: .fields { state(certificate, to: &$0) })
  }
}
