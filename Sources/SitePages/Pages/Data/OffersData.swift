import DirectoryModel

/// Open data of offers as CSV: one row for each offer in each market.
struct OffersData {
  private let content: SiteContent
  /// The last cells of every row.
  private let edition: [String]

  init(_ content: SiteContent) {
    self.content = content
    edition = Self.cells(of: content.edition)
  }

  private static func cells(of edition: EditionFacts) -> [String] {
    [edition.standpoint.asOf.description, edition.standpoint.knownBy.description, edition.id]
  }

  /// What every row of an edition ends with, apart from the cells before by a comma.
  static func tail(of edition: EditionFacts) -> [UInt8] {
    var csv = CSVText(appendingTo: ByteBuffer())
    csv.row([""] + cells(of: edition))
    return csv.finish().array
  }

  func write(part: Int, into buffer: inout ByteBuffer) {
    let suppliers = content.lists.suppliers
    let range = DataParts.range(
      ofPart: part, size: DataParts.suppliersAFile, count: suppliers.count)
    var csv = CSVText(appendingTo: buffer.take())
    csv.row([
      "supplier", "name", "fictional", "country", "region", "product", "models", "use",
      "not_for_medical_use", "market", "status", "market_rule_in_force", "rules_unmet",
      "rules_unknown", "certificates", "as_of", "known_by", "edition",
    ])
    for position in suppliers[range] {
      for standing in content.judgement.standings[Int(position)] {
        csv.row(cells(content.directory.suppliers[Int(position)], standing))
      }
    }
    buffer = csv.finish()
  }

  func cells(_ supplier: Supplier, _ standing: Judgement.Standing) -> [String] {
    let offer = supplier.offers[standing.offer]
    let (unmet, unknown) = codes(standing)
    return [
      supplier.id.text, supplier.name.value, supplier.isFictional ? "yes" : "no",
      supplier.country.value, supplier.region ?? "", offer.product.value.text,
      offer.models.map(\.value).joined(separator: "; "), offer.use.value.rawValue,
      offer.use.value == .nonMedical ? "yes" : "no", standing.market.text,
      standing.status.rawValue, standing.isCovered ? "yes" : "no", unmet, unknown,
      offer.claims.map(\.text.value).joined(separator: "; "),
    ] + edition
  }

  /// The codes of the rules that are not met and of those of which it is not known; most are met.
  private func codes(_ standing: Judgement.Standing) -> (unmet: String, unknown: String) {
    var (unmet, unknown) = ("", "")
    func add(_ verdict: BareVerdict, to codes: inout String) {
      if !codes.isEmpty { codes += "; " }
      codes += content.judgement.rules[verdict.rule].code
    }
    standing.verdicts.forEachBare { verdict in
      switch verdict.outcome {
      case .unmet: add(verdict, to: &unmet)
      case .unknown: add(verdict, to: &unknown)
      case .met, .notApplicable: break
      }
    }
    return (unmet, unknown)
  }
}
