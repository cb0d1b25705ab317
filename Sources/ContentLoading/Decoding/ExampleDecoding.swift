import DirectoryModel

/// Decodes the fenced `supplier` blocks of a rule file into small directories.
struct ExampleDecoding {
  let site: ExampleSite
  private(set) var diagnostics: [Diagnostic] = []

  /// The id of the supplier an example is about.
  static let subject = Supplier.ID("example")

  init(site: ExampleSite) { self.site = site }

  /// Nil when the block cannot be an example.
  mutating func decode(_ block: Prose.Node, of prose: Prose) -> RuleDocument.Example? {
    let fence = SourceRange(
      file: prose.file, line: Int(block.line), column: Int(block.column),
      length: 3 + prose.title(of: block).utf8.count)
    guard block.column == 1 else {
      diagnostics.append(.exampleIndented(at: fence))
      return nil
    }
    let heading = ExampleHeading(prose.title(of: block), at: fence)
    diagnostics += heading.diagnostics
    let text = ExampleText(prose.text(of: block), firstLine: Int(block.line) + 1)
    if site.isStandIn {
      guard let outcome = heading.outcome, let day = heading.day else { return nil }
      return RuleDocument.Example(
        outcome: outcome, day: day, directory: site.directory, marks: text.marks, text: text.plain)
    }
    let read = readYAML(
      Array(text.plain.utf8)[...], in: prose.file, firstLine: Int(block.line) + 1)
    diagnostics += read.diagnostics
    guard let value = read.value else { return nil }
    guard case .mapping = value else {
      diagnostics.append(.exampleNotMapping(at: fence))
      return nil
    }
    let directory = decodeDirectory(value, in: prose.file, text)
    guard let outcome = heading.outcome, let day = heading.day, let directory else { return nil }
    return RuleDocument.Example(
      outcome: outcome, day: day, directory: directory, marks: text.marks, text: text.plain)
  }

  private mutating func decodeDirectory(
    _ value: ContentValue, in file: SourceFile.ID, _ text: ExampleText
  ) -> Directory? {
    var fields = FieldReader(value, of: "example")
    defer { diagnostics += fields.finish() }
    let beside = fields.mappings("beside")
    var known = site.known
    known.suppliers = KnownNames(
      "supplier of this example", besideIDs(beside) + [Self.subject.text])

    var rows = CertificateDecoding(known: known)
    let certificates = fields.mappings("register").compactMap { item in
      var row = item
      var written = RegisterMapping(&row)
      let certificate = rows.decode(&written)
      diagnostics += row.finish()
      return certificate
    }
    diagnostics += rows.diagnostics
    let register = Register(
      certificates, RowsByNumber(certificates, certificates.map(NumberHash.init)),
      numberless: certificates.indices.filter { rows.isNumberless(certificates[$0]) },
      brokenNumbers: rows.brokenNumbers, isWhole: rows.diagnostics.isEmpty)
    var suppliers = SupplierDecoding(known: known, register: register)
    let profile = decodeProfile(fields.longText("profile"), text)
    let notices = fields.mappings("notices").enumerated().compactMap { place, item in
      var notice = item
      let decoded = decodeNotice(
        &notice, id: Notice.ID("example-\(place + 1)"), file: file, text: [:], known)
      diagnostics += notice.finish()
      return decoded
    }
    let subject = suppliers.decode(&fields, id: Self.subject, file: file, profile: profile)
    let others = decodeBeside(beside, in: file, by: &suppliers)
    // A number that is in no register is what some examples are about, so it is not remarked on.
    guard let subject else { return nil }
    let shared = site.directory
    return Directory(
      settings: shared.settings, files: shared.files,
      suppliers: ([subject] + others).sorted { $0.id < $1.id }, products: shared.products,
      markets: shared.markets, schemes: shared.schemes, issuers: shared.issuers,
      certificates: register.certificates, notices: notices, checklists: [], pages: [],
      waivers: [], recalling: shared)
  }

  private func besideIDs(_ beside: [FieldReader]) -> [String] {
    beside.compactMap { item in
      var fields = item
      return fields.text("id")?.value
    }
  }

  private mutating func decodeBeside(
    _ beside: [FieldReader], in file: SourceFile.ID, by suppliers: inout SupplierDecoding
  ) -> [Supplier] {
    var decoded: [Supplier] = []
    var first: [String: SourceRange] = [:]
    for item in beside {
      var fields = item
      let id = fields.neededText("id")
      let supplier = suppliers.decode(
        &fields, id: Supplier.ID(id?.value ?? ""), file: file, profile: [:])
      diagnostics += fields.finish()
      guard let id, let supplier else { continue }
      if id.value == Self.subject.text {
        diagnostics.append(.nameOfSubject(id))
      } else if let earlier = first[id.value] {
        diagnostics.append(.duplicateID("supplier id `\(id.value)`", at: id.range, first: earlier))
      } else {
        first[id.value] = id.range
        decoded.append(supplier)
      }
    }
    return decoded
  }

  /// The body text of an example, with its places in the rule file.
  private mutating func decodeProfile(
    _ profile: Located<String>?, _ text: ExampleText
  ) -> [LanguageTag: Prose] {
    guard let profile else { return [:] }
    let (line, indentation) = text.origin(ofTextAt: profile.range)
    let prose = readProse(
      Array(profile.value.utf8)[...],
      from: TextOrigin(file: profile.range.file, line: line, indentation: indentation))
    diagnostics += prose.diagnostics
    return [site.directory.settings.mainLanguage: prose.value]
  }
}

extension Diagnostic {
  fileprivate static func exampleIndented(at range: SourceRange) -> Self {
    Diagnostic(
      .exampleMalformed, "example does not begin in the first column", at: range,
      help: "move the lines of the example to the left margin")
  }

  fileprivate static func exampleNotMapping(at range: SourceRange) -> Self {
    Diagnostic(
      .exampleMalformed, "example is not a mapping of keys to values", at: range,
      help: "write it as the front matter of a profile")
  }

  fileprivate static func nameOfSubject(_ id: Located<String>) -> Self {
    Diagnostic(
      .duplicateID, "supplier id `\(id.value)` belongs to the example itself", at: id.range,
      help: "choose another one")
  }
}
