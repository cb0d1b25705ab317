import DirectoryModel
import Foundation
import WorkSharing

/// Reads what a published edition says of itself from its open data.
///
/// - Throws: `BrokenWorld` when a file of it is missing or damaged.
func readEdition(at folder: String, jobs: Int) throws(BrokenWorld) -> EditionSide {
  let marker = try OpenData(EditionMarker.name, in: folder).object
  guard let asOf = marker.day("as-of"), let knownBy = marker.day("known-by"),
    let id = marker.text("id")
  else { throw .damaged("\(folder)/\(EditionMarker.name)", "it names no days") }
  let rules = try readRecords(.rule, "rules", in: folder)
  let deciding = rules.map { rules in
    Set(rules.filter { $0.text("severity") == Diagnostic.Severity.error.rawValue }.map(\.key))
  }
  let parts = numberedFiles("suppliers", ".json", in: folder)
  guard !parts.isEmpty else {
    throw .damaged("\(folder)/data", "it holds no suppliers-1.json")
  }
  let read = mapChunks(of: parts.count, size: 1, jobs: jobs) { range in
    Result { () throws(BrokenWorld) in
      try readSuppliers(parts[range.lowerBound], in: folder, deciding: deciding)
    }
  }
  var suppliers: [StatedSupplier] = []
  for part in read { suppliers += try part.get() }
  var certificates: [StatedRecord] = []
  for file in numberedFiles("certificates", ".csv", in: folder) {
    certificates += try readCertificates(file, in: folder)
  }
  return EditionSide(
    name: EditionName(name: id, standpoint: Standpoint(asOf: asOf, knownBy: knownBy)),
    state: EditionState(
      suppliers: suppliers.sorted { $0.record.key < $1.record.key }, certificates: certificates,
      rules: rules, notices: try readRecords(.notice, "notices", in: folder), products: nil))
}

/// `data/suppliers-1.json`, `-2` and so on, as long as there are such files.
private func numberedFiles(_ name: String, _ ending: String, in folder: String) -> [String] {
  var files: [String] = []
  while true {
    let next = "data/\(name)-\(files.count + 1)\(ending)"
    guard access("\(folder)/\(next)", F_OK) == 0 else { return files }
    files.append(next)
  }
}

/// Rules or notices; nil for an edition that was made before they were published as data.
private func readRecords(
  _ subject: StatedSubject, _ name: String, in folder: String
) throws(BrokenWorld) -> [StatedRecord]? {
  let file = "data/\(name).json"
  guard access("\(folder)/\(file)", F_OK) == 0 else { return nil }
  let data = try OpenData(file, in: folder)
  return try data.object.objects(name).map { (object) throws(BrokenWorld) in
    guard let key = object.text("key"), let fields = object.object("fields") else {
      throw data.damaged("a record lacks its key or fields")
    }
    let digests = object.object("digests")
    let stated = (subject.plainFields + subject.digestedFields).compactMap { name -> StatedField? in
      if let text = fields.text(name) { return StatedField(name, text: text) }
      let digest = digests?.text(name).flatMap { TextDigest(written: $0) }
      return digest.map { StatedField(name, digest: $0) }
    }
    return StatedRecord(key: key, title: object.text("title") ?? key, fields: stated)
  }
}

private func readSuppliers(
  _ file: String, in folder: String, deciding: Set<String>?
) throws(BrokenWorld) -> [StatedSupplier] {
  let data = try OpenData(file, in: folder)
  return try data.object.objects("suppliers").map { (object) throws(BrokenWorld) in
    guard let id = object.text("id"), let name = object.text("name") else {
      throw data.damaged("a supplier lacks its id or name")
    }
    let papers = object.objects("papers").map { paper in
      TextDigest(
        of: StatedRecord.key(
          ofScheme: paper.text("scheme") ?? "", paper.text("number") ?? "",
          paper.text("holder") ?? ""))
    }
    return StatedSupplier(
      record: StatedRecord(key: id, title: name, fields: supplierFields(object)),
      offers: try object.objects("offers").map { (offer) throws(BrokenWorld) in
        guard let stated = statedOffer(offer, papers: papers, deciding: deciding) else {
          throw data.damaged("an offer of \(id) cannot be understood")
        }
        return stated
      })
  }
}

private func supplierFields(_ object: DataObject) -> [StatedField] {
  .fields { sink in
    sink.put("name", object.text("name"))
    let names = object.object("names")
    sink.put(
      "names",
      all: (names?.keys ?? []).sorted().compactMap { key in names?.text(key).map { "\(key) \($0)" }
      })
    sink.put("former-names", all: object.texts("formerNames"))
    for field in ["country", "region", "city", "address"] { sink.put(field, object.text(field)) }
    sink.put("roles", all: object.texts("roles"))
    let identifiers = object.object("identifiers")
    sink.put(
      "identifiers",
      all: IdentifierClaim.Scheme.allCases.compactMap { scheme in
        identifiers?.text(scheme.rawValue).map { "\(scheme.rawValue) \($0)" }
      })
    sink.put("website", object.text("website"))
    sink.put(
      "sources",
      all: object.objects("sources").map { source in
        ["title", "url", "date"].compactMap { source.text($0) }.joined(separator: ", ")
      })
    sink.put("recorded", object.text("recorded"))
    sink.put("fictional", object.flag("fictional") ? "yes" : "no")
  }
}

private func statedOffer(
  _ object: DataObject, papers: [TextDigest], deciding: Set<String>?
) -> StatedOffer? {
  guard let product = object.text("product"), let use = object.text("use") else { return nil }
  let name = OfferName(
    product: product, use: use, models: object.texts("models").joined(separator: "; "))
  let markets = object.objects("markets")
  let standings = markets.compactMap { standing(in: $0, deciding: deciding) }
  guard standings.count == markets.count else { return nil }
  return StatedOffer(
    name: name,
    record: StatedRecord(
      key: name.text, title: name.text,
      fields: .fields { sink in
        sink.put("product", product)
        sink.put("use", use)
        sink.put("models", all: object.texts("models"))
        sink.put("markets", all: standings.map(\.market))
        sink.put("standards", all: object.texts("standards"))
        sink.put("certificates", all: object.texts("certificates"))
        sink.put("gtin", object.text("gtin"))
        sink.put("made-by", object.text("madeBy"))
      }),
    papers: object.numbers("papers").reduce(into: []) { own, place in
      guard papers.indices.contains(place), !own.contains(papers[place]) else { return }
      own.append(papers[place])
    },
    standings: standings)
}

private func standing(in object: DataObject, deciding: Set<String>?) -> StatedStanding? {
  guard let market = object.text("market"),
    let status = object.text("status").flatMap({ Status(rawValue: $0) })
  else { return nil }
  let open = object.objects("rules").compactMap { rule -> String? in
    guard let code = rule.text("rule"), deciding?.contains(code) ?? true else { return nil }
    return switch rule.text("outcome") {
    case Outcome.unmet.rawValue: code
    case Outcome.unknown.rawValue: code + "?"
    default: nil
    }
  }
  return StatedStanding(
    market: market, status: status, since: object.day("since"),
    turns: object.objects("turns").compactMap { turn in
      guard let day = turn.day("day"), let status = turn.text("status").flatMap(Status.init)
      else { return nil }
      return StandingProof.Turn(day: day, status: status)
    }, open: open)
}

private func readCertificates(
  _ file: String, in folder: String
) throws(BrokenWorld) -> [StatedRecord] {
  let data = try OpenData.bytes(of: file, in: folder)
  let rows = DataRows(data)
  guard let head = rows.rows.first else { throw .damaged("\(folder)/\(file)", "it is empty") }
  let subject = StatedSubject.certificate
  let columns = (subject.plainFields + subject.digestedFields).map { name in
    (name: name, place: head.firstIndex(of: name))
  }
  return try rows.rows.dropFirst().map { (row) throws(BrokenWorld) in
    guard row.count == head.count else {
      throw .damaged("\(folder)/\(file)", "a row has \(row.count) cells, not \(head.count)")
    }
    let fields = columns.compactMap { column in
      column.place.map { StatedField(column.name, text: row[$0]) }
    }
    let record = StatedRecord(key: "", title: "", fields: fields)
    let key = StatedRecord.key(
      ofScheme: record.text("scheme") ?? "", record.text("number") ?? "",
      record.text("holder") ?? "")
    return StatedRecord(key: key, title: key, fields: fields)
  }
}
