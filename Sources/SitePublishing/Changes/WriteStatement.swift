import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages
import WorkSharing

/// What an edition says of its records, one on a line, as statements keep it.
func stateLines(_ site: JudgedSite, _ proofs: [[StandingProof]], jobs: Int) -> [UInt8] {
  let directory = site.loaded.directory
  let standpoint = site.judgement.standpoint
  let languages = directory.settings.languages
  let main = directory.settings.mainLanguage
  var bytes = Array("\"state\":{\n".utf8)

  func put(_ subject: StatedSubject, _ chunks: [[UInt8]], ending: String) {
    bytes += "\"\(subject.rawValue)s\":[\n".utf8
    for chunk in chunks { bytes += chunk }
    // The last record has no comma behind it.
    if bytes.suffix(2).elementsEqual(",\n".utf8) {
      bytes.replaceSubrange((bytes.count - 2)..., with: [10])
    }
    bytes += ending.utf8
  }
  put(
    .rule,
    site.judgement.rules.map { rule in
      line(.rule, [rule.code, rule.title[main]]) { state(rule, in: languages, to: &$0) }
    }, ending: "],\n")
  put(
    .notice,
    directory.notices.filter { $0.isKnown(at: standpoint) }.map { notice in
      line(.notice, [notice.id.text, notice.title[main]]) { state(notice, in: languages, to: &$0) }
    }, ending: "],\n")
  put(
    .product,
    directory.products.map { product in
      line(.product, [product.id.text, product.name[main]]) {
        state(product, in: languages, to: &$0)
      }
    }, ending: "],\n")
  put(
    .certificate,
    mapChunks(of: directory.certificates.count, size: 1024, jobs: jobs) { range in
      directory.certificates[range].filter { $0.recorded <= standpoint.knownBy }
        .flatMap { certificate in line(.certificate, []) { state(certificate, to: &$0) } }
    }, ending: "],\n")
  put(
    .supplier,
    mapChunks(of: directory.suppliers.count, size: 256, jobs: jobs) { range in
      range.filter { directory.suppliers[$0].isKnown(at: standpoint) }
        .flatMap { supplierLine(at: $0, site, proofs[$0]) }
    }, ending: "]}}\n")
  return bytes
}

/// A record's line: what stands before its fields, the plain ones, and the digests of the others.
private func line(
  _ subject: StatedSubject, _ before: [String], _ state: (inout StatementSink) -> Void
) -> [UInt8] {
  var sink = StatementSink(subject)
  state(&sink)
  let digests = sink.closed()
  var json = JSONText(appendingTo: ByteBuffer())
  json.list(nil) { json in
    for text in before + sink.texts { json.text(nil, text) }
    json.text(nil, digests)
  }
  return json.finish().array + ",\n".utf8
}

private func supplierLine(
  at position: Int, _ site: JudgedSite, _ proofs: [StandingProof]
) -> [UInt8] {
  let directory = site.loaded.directory
  let supplier = directory.suppliers[position]
  var sink = StatementSink(.supplier)
  state(supplier, in: directory.settings.languages, to: &sink)
  let digests = sink.closed()
  var json = JSONText(appendingTo: ByteBuffer())
  json.list(nil) { json in
    json.text(nil, supplier.id.text)
    json.text(nil, supplier.name.value)
    json.text(nil, digests)
    json.list(nil) { json in
      for (index, offer) in supplier.offers.enumerated() {
        var sink = StatementSink(.offer)
        state(offer, to: &sink)
        let digests = sink.closed()
        json.list(nil) { json in
          for text in sink.texts { json.text(nil, text) }
          json.text(nil, digests)
          json.text(nil, papers(of: offer, in: directory).map(\.written).joined())
          for standing in standings(ofOffer: index, site.judgement, at: position, proofs) {
            json.text(nil, standing.written)
          }
        }
      }
    }
  }
  return json.finish().array + ",\n".utf8
}

/// A whole statement; `state` is what `stateLines` gave.
func statementText(
  number: Int, _ edition: EditionName, _ changes: EditionChanges?, state: [UInt8]
) -> [UInt8] {
  var json = JSONText(appendingTo: ByteBuffer())
  json.number("schemaVersion", 1)
  json.number("number", number)
  json.newLine()
  json.edition("edition", edition)
  if let changes {
    json.newLine()
    json.changes("changes", changes)
  }
  var text = [UInt8(ascii: "{")]
  text += json.finish().array
  text += ",\n".utf8
  return text + state
}
