import DirectoryModel

/// Open data of some suppliers as JSON: identity, offers, statuses and the answers behind them.
struct SuppliersData {
  private let content: SiteContent
  private let answers: AnswerBeginnings

  init(_ content: SiteContent) {
    self.content = content
    answers = AnswerBeginnings(of: content.judgement.rules)
  }

  func write(part: Int, into buffer: inout ByteBuffer) {
    let suppliers = content.lists.suppliers
    let range = DataParts.range(
      ofPart: part, size: DataParts.suppliersAFile, count: suppliers.count)
    var json = JSONText(appendingTo: buffer.take())
    json.object { json in
      Self.tell(content.edition, &json)
      json.list("suppliers") { json in
        for position in suppliers[range] {
          json.newLine()
          supplier(Int(position), &json)
          json.endRecord()
        }
      }
    }
    json.newLine()
    buffer = json.finish()
  }

  private static func tell(_ edition: EditionFacts, _ json: inout JSONText) {
    json.object("edition") { json in
      json.text("id", edition.id)
      json.text("asOf", edition.standpoint.asOf.description)
      json.text("knownBy", edition.standpoint.knownBy.description)
      json.text("validUntil", edition.validUntil.description)
      json.text("generator", edition.generator)
    }
  }

  /// What the files of an edition begin with, up to their first record.
  static func head(of edition: EditionFacts) -> [UInt8] {
    var json = JSONText(appendingTo: ByteBuffer())
    json.object { json in
      tell(edition, &json)
      json.list("suppliers") { json in json.newLine() }
    }
    // Without what closes the list and the object.
    return json.finish().array.dropLast(2)
  }

  private func supplier(_ position: Int, _ json: inout JSONText) {
    json.object { json in members(ofSupplierAt: position, &json) }
  }

  /// What the record of a supplier says, without its braces.
  func members(ofSupplierAt position: Int, _ json: inout JSONText) {
    let supplier = content.directory.suppliers[position]
    json.text("id", supplier.id.text)
    json.text("name", supplier.name.value)
    json.object("names") { json in
      for language in supplier.names.keys.sorted() {
        json.optional(JSONName(language.text), supplier.names[language])
      }
    }
    json.texts("formerNames", supplier.formerNames)
    json.flag("fictional", supplier.isFictional)
    json.text("country", supplier.country.value)
    json.optional("region", supplier.region)
    json.optional("city", supplier.city)
    json.optional("address", supplier.address)
    json.texts("roles", supplier.roles.map(\.value.rawValue))
    json.object("identifiers") { json in
      for claim in supplier.identifiers {
        json.text(JSONName(claim.scheme.rawValue), claim.text.value)
      }
    }
    json.optional("website", supplier.contact.website?.value)
    json.optional("recorded", supplier.recorded?.description)
    json.text("page", PagePath.supplier(supplier.id))
    json.list("sources") { json in
      for source in supplier.sources { self.source(source, &json) }
    }
    let rows = content.lists.records.papers(ofSupplierAt: position)
    json.list("offers") { json in
      for index in supplier.offers.indices { offer(index, of: position, papers: rows, &json) }
    }
    papers(rows, &json)
  }

  private func papers(_ rows: ArraySlice<Int32>, _ json: inout JSONText) {
    json.list("papers") { json in
      for row in rows {
        let paper = content.directory.certificates[Int(row)]
        json.object { json in
          json.text("scheme", paper.schemeID.text)
          json.optional("number", paper.writtenNumber)
          json.optional("holder", paper.holder?.value)
          json.optional("issued", paper.issued?.value.description)
          json.optional("expires", paper.expires?.value.description)
          json.optional("status", paper.standing?.value.rawValue)
          json.optional("evidence", paper.evidence?.rawValue)
          json.optional("checked", paper.checked?.description)
        }
      }
    }
  }

  private func source(_ source: SourceReference, _ json: inout JSONText) {
    json.object { json in
      json.text("title", source.title[content.directory.settings.mainLanguage])
      json.optional("url", source.url)
      json.optional("date", source.date?.description)
    }
  }

  private func offer(
    _ index: Int, of position: Int, papers: ArraySlice<Int32>, _ json: inout JSONText
  ) {
    let offer = content.directory.suppliers[position].offers[index]
    json.object { json in
      json.text("product", offer.product.value.text)
      json.texts("models", offer.models.lazy.map(\.value))
      json.text("use", offer.use.value.rawValue)
      json.flag("notForMedicalUse", offer.use.value == .nonMedical)
      json.texts("standards", offer.standards.lazy.map(\.value))
      json.texts("certificates", offer.claims.lazy.map(\.text.value))
      // Which of the supplier's papers the offer names, by their place in its list.
      json.list("papers") { json in
        for (place, row) in papers.enumerated()
        where offer.claims.contains(where: { $0.certificates.contains(Int(row)) }) {
          json.number(nil, place)
        }
      }
      json.optional("gtin", offer.gtin?.value)
      json.optional("madeBy", offer.madeBy?.value.text)
      json.list("markets") { json in
        let standings = content.judgement.standings[position]
        for place in standings.places(ofOffer: index) {
          standing(standings[place], content.proofs[position][place], &json)
        }
      }
    }
  }

  private func finding(_ finding: Finding, _ json: inout JSONText) {
    json.object { json in
      json.text("fact", finding.fact.rawValue)
      json.texts("values", finding.values)
    }
  }

  private func standing(
    _ standing: Judgement.Standing, _ proof: StandingProof, _ json: inout JSONText
  ) {
    json.object { json in
      json.text("market", standing.market.text)
      json.text("status", standing.status.rawValue)
      json.optional("since", proof.since?.description)
      json.list("turns") { json in
        for turn in proof.turns where content.edition.standpoint.asOf < turn.day {
          json.object { json in
            json.text("day", turn.day.description)
            json.text("status", turn.status.rawValue)
          }
        }
      }
      json.flag("marketRuleInForce", standing.isCovered)
      json.list("rules") { json in
        standing.verdicts.forEachWithFindings { verdict, findings in
          answer(verdict, findings, &json)
        }
      }
    }
  }

  private func answer(_ verdict: BareVerdict, _ findings: [Finding], _ json: inout JSONText) {
    // What does not apply is not told.
    if case .notApplicable = verdict.outcome { return }
    guard verdict.evidence != nil || verdict.waiver != nil || !findings.isEmpty else {
      return answers.withBytes(of: verdict) { json.object(of: $0) }
    }
    json.object { json in
      answers.withBytes(of: verdict) { json.members($0) }
      if let row = verdict.evidence {
        let certificate = content.directory.certificates[row]
        json.text("scheme", certificate.schemeID.text)
        json.optional("number", certificate.writtenNumber)
      }
      if !findings.isEmpty {
        json.list("findings") { json in findings.forEach { finding($0, &json) } }
      }
      if verdict.waiver != nil { json.flag("waived", true) }
    }
  }
}

/// How the answers of rules begin, by rule and outcome: there are some for each offer in each market.
///
/// One text for all, so that nobody counts who reads which.
private struct AnswerBeginnings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(of rules: [RuleStatement]) {
    for rule in rules {
      for outcome in Outcome.allCases {
        var json = JSONText(appendingTo: ByteBuffer())
        json.text("rule", rule.code)
        json.text("outcome", outcome.rawValue)
        bytes += json.buffer.bytes
        ends.append(bytes.count)
      }
    }
  }

  /// The members a verdict's answer begins with, without braces.
  func withBytes(of verdict: BareVerdict, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let place = verdict.rule * Outcome.allCases.count + verdict.outcome.number
    let range = ends[place]..<ends[place + 1]
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
