import ContentLoading
import DirectoryModel
import Foundation
import Testing

/// What the sample says of real firms, against the records it repeats.
@Suite(.enabled(if: PublicRecords.areThere, "no folder shared with the lists beside this one"))
struct SampleRecordsTests {
  /// A registration of the Yunnan authority's notices, which stand in no list of data.
  struct Registration {
    let number, holder, creditCode, product, issued, expires: String
  }

  private static let yunnan = [
    Registration(
      number: "滇械注准20202140040", holder: "云南云河药业股份有限公司",
      creditCode: "91532500217880993G", product: "disposable-medical-mask", issued: "2020-04-30",
      expires: "2020-10-29"),
    Registration(
      number: "滇械注准20202140047", holder: "云南氧芬医疗科技有限公司",
      creditCode: "91530100MA6PA3K51H", product: "disposable-medical-mask", issued: "2020-05-06",
      expires: "2020-11-05"),
    Registration(
      number: "滇械注准20202140096", holder: "云南博济医疗器械有限公司",
      creditCode: "91530128MA6PB2292B", product: "surgical-mask", issued: "2020-06-10",
      expires: "2020-12-09"),
    Registration(
      number: "滇械注准20202140116", holder: "曲靖保世康医疗科技有限公司",
      creditCode: "91530300MA6P9RCN8J", product: "disposable-medical-mask", issued: "2020-07-06",
      expires: "2021-01-05"),
  ]

  private let directory: Directory
  private let records: PublicRecords

  init() throws {
    let site = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    directory = try loadDirectory(from: site, jobs: 2).value.directory
    records = try PublicRecords()
  }

  private var realRows: [Certificate] {
    directory.certificates.filter { !isMadeUp($0) }
  }
  private var realSuppliers: [Supplier] { directory.suppliers.filter { !$0.isFictional } }

  private func isMadeUp(_ row: Certificate) -> Bool {
    directory.files.path(of: row.range.file) == "content/certificates/made-up.csv"
  }

  @Test func `every row about a real firm repeats a record`() {
    #expect(realRows.count >= 90)
    let unfounded = realRows.filter { !isOnRecord($0) }.map(place)
    #expect(unfounded == [])
  }

  @Test func `a row with another holder, model, day, number or use repeats no record`() {
    let schemes = Dictionary(grouping: realRows, by: \.scheme.value.text)
    #expect(schemes.count == 6)
    for (scheme, rows) in schemes {
      for row in rows {
        let spoilt = spoilings(of: row).filter { isOnRecord($0.value) }
        #expect(spoilt.map(\.key) == [], "\(scheme): \(place(row))")
      }
    }
  }

  @Test func `a real supplier is spelt as on its record`() {
    let spellings = spellings
    #expect(!spellings.contains("Winner Medical Co., Ltd."))
    let misspelt = realSuppliers.filter { !spellings.contains($0.name.value) }
    #expect(misspelt.map { "\($0.id) \($0.name.value)" } == [])
  }

  @Test func `an approved respirator is listed under its firm and the maker it names`() {
    var offers = 0
    for supplier in realSuppliers {
      for offer in supplier.offers {
        for claim in offer.claims.map(\.text.value) where claim.hasPrefix("TC-") {
          offers += 1
          #expect(isListed(claim, for: offer, of: supplier), "\(supplier.id) \(claim)")
        }
      }
    }
    #expect(offers == 22)
  }

  @Test func `the credit codes of the Yunnan firms are those of the notices`() {
    for registration in Self.yunnan {
      let firm = directory.suppliers.first { $0.name.value == registration.holder }
      #expect(firm?.identifiers.map(\.text.value) == [registration.creditCode])
    }
    #expect(realSuppliers.filter { !$0.identifiers.isEmpty }.count == Self.yunnan.count)
  }

  @Test func `made-up papers bear neither a real firm's name nor a number on record`() {
    let firms = Set(realSuppliers.map { FoldedName($0.name.value) })
    let numbers = Set(
      records.clearances.compactMap { $0["k_number"] }
        + records.factories.compactMap { $0["资质证明"] } + Self.yunnan.map(\.number))
    for row in directory.certificates where isMadeUp(row) {
      #expect(!firms.contains(FoldedName(row.holder?.value ?? "")), "\(place(row))")
      #expect(!numbers.contains(row.number?.value ?? "-"), "\(place(row))")
    }
  }

  private func place(_ row: Certificate) -> String {
    "\(directory.files.path(of: row.range.file)):\(row.range.line) \(row.scheme.value) "
      + "\(row.number?.value ?? "-") \(row.holder?.value ?? "-") \(row.models)"
  }

  private func isOnRecord(_ row: Certificate) -> Bool {
    switch row.scheme.value.text {
    case "fda-510k":
      records.clearances.contains {
        $0["k_number"] == row.number?.value
          && $0["decision_date"] == row.issued?.value.description
          && $0["decision_description"] == "Substantially Equivalent"
          && row.models == [$0["device_name", default: ""]] && isHolder($0["applicant"], of: row)
      }
    case "fda-eua-respirator" where row.standing?.value == .withdrawn:
      records.removed.contains {
        row.issued == nil && row.since != nil
          && hasModels($0["Respirator Model(s) No Longer Authorized"], of: row)
          && PublicRecords.day($0["Date No longer Authorized", default: ""]) == row.since
          && isHolder($0["Manufacturer"], of: row)
      }
    case "fda-eua-respirator":
      records.listed.contains {
        row.issued == nil && row.since == nil && hasModels($0["Respirator Model(s)"], of: row)
          && isHolder($0["Manufacturer"], of: row)
      }
    case "fda-eua-surgical-mask":
      records.surgicalMasks.contains { record in
        let name = record["Authorized Product Name (including model numbers)", default: ""]
        return isHolder(record["Manufacturer"], of: row) && !row.models.isEmpty
          && row.models.allSatisfy { name.contains($0) }
          && PublicRecords.day(record["Date of Addition", default: ""]) == row.issued?.value
      }
    case "niosh":
      records.approvals.contains { record in
        guard hasApproval(record, number: row.number?.value, models: row.models, use: row.use)
        else { return false }
        let label = PublicRecords.label(of: record)
        let maker = label.mark.flatMap { records.makersByMark[$0] } ?? label.name
        let words = label.mark == nil ? "the holder's own name" : "\(label.name) as a private label"
        return row.issued == nil && row.note?.hasPrefix("Listed under \(words);") == true
          && isHolder(maker, of: row)
      }
    default: isRegistration(row)
    }
  }

  private func isRegistration(_ row: Certificate) -> Bool {
    let number = row.number?.value
    if let notice = Self.yunnan.first(where: { $0.number == number }) {
      return row.holder?.value == notice.holder && row.evidence == .register
        && row.products.map(\.text) == [notice.product]
        && row.issued?.value.description == notice.issued
        && row.expires?.value.description == notice.expires
    }
    return row.evidence == .declared && row.issued == nil && row.expires == nil
      && row.standing == nil && number != nil
      && records.factories.contains {
        $0["资质证明"] == number && $0["厂商名称"] == row.holder?.value
      }
  }

  private func isHolder(_ name: String?, of row: Certificate) -> Bool {
    guard let name, let holder = row.holder?.value else { return false }
    return FoldedName(name) == FoldedName(holder)
  }

  private func hasModels(_ cell: String?, of row: Certificate) -> Bool {
    guard let cell, !row.models.isEmpty, row.models.allSatisfy({ cell.contains($0) }) else {
      return false
    }
    return PublicRecords.models(in: cell).isSuperset(of: row.models)
  }

  /// The mark "(FDA)" behind a model stands for medical use.
  private func hasApproval(
    _ record: PublicRecords.Row, number: String?, models: [String], use: IntendedUse?
  ) -> Bool {
    guard number == "TC-" + record["approval_number", default: ""], !models.isEmpty else {
      return false
    }
    let mark = use == .medical ? " (FDA)" : ""
    let lines = record["models", default: ""].split(whereSeparator: \.isNewline)
    return Set(lines.map(PublicRecords.tidy)).isSuperset(of: models.map { $0 + mark })
  }

  private func isListed(_ number: String, for offer: Offer, of supplier: Supplier) -> Bool {
    let maker = offer.madeBy.flatMap { directory.supplier($0.value) }
    return records.approvals.contains { record in
      let models = offer.models.map(\.value)
      guard hasApproval(record, number: number, models: models, use: offer.use.value) else {
        return false
      }
      let label = PublicRecords.label(of: record)
      let isLabel = supplier.has(.privateLabel)
      let marked = label.mark.flatMap { records.makersByMark[$0] }.map { FoldedName($0) }
      return FoldedName(label.name) == FoldedName(supplier.name.value)
        && marked == maker.map { FoldedName($0.name.value) } && isLabel == (maker != nil)
    }
  }

  /// Every way a record spells a firm, less what nobody sees.
  private var spellings: Set<String> {
    let names =
      records.clearances.compactMap { $0["applicant"] }
      + (records.listed + records.removed + records.surgicalMasks).compactMap { $0["Manufacturer"] }
      + records.approvals.map { PublicRecords.label(of: $0).name }
      + records.factories.compactMap { $0["厂商名称"] } + Self.yunnan.map(\.holder)
    return Set(names.map(PublicRecords.tidy))
  }

  /// The row with one value after the other changed.
  private func spoilings(of row: Certificate) -> [String: Certificate] {
    let day = row.issued?.value ?? CalendarDay(number: 0)
    let later = Located(CalendarDay(number: day.number + 1), at: row.range)
    let other = Located("Another Firm Ltd.", at: row.range)
    let use: IntendedUse = row.use == .medical ? .nonMedical : .medical
    var spoilt = ["holder": row.with(holder: other), "day": row.with(issued: later)]
    if row.scheme.value.text.hasPrefix("fda") || row.scheme.value.text == "niosh" {
      spoilt["model"] = row.with(models: row.models + ["X-0"])
    }
    if row.number != nil { spoilt["number"] = row.with(number: Located("0", at: row.range)) }
    if row.scheme.value.text == "niosh" { spoilt["use"] = row.with(use: use) }
    if row.since != nil { spoilt["since"] = row.with(since: later.value) }
    return spoilt
  }
}

extension Certificate {
  fileprivate func with(
    number: Located<String>? = nil, holder: Located<String>? = nil, models: [String]? = nil,
    use: IntendedUse? = nil, issued: Located<CalendarDay>? = nil, since: CalendarDay? = nil
  ) -> Certificate {
    Certificate(
      scheme: scheme, number: number ?? self.number, holder: holder ?? self.holder,
      issuer: issuer,
      products: products.indices.map { Located(products[$0], at: range(ofProductAt: $0)) },
      models: models ?? self.models, standard: standard, use: use ?? self.use,
      issued: issued ?? self.issued, expires: expires, standing: standing,
      since: since ?? self.since, recorded: recorded, checked: checked, evidence: evidence,
      source: source, supplier: supplier, note: note, range: range)
  }
}
