package import DirectoryModel
import WorkSharing

/// Makes rules of rule files; a file with mistakes is reported and left out.
package func decodeRules(
  _ documents: [RuleDocument], in directory: Directory, jobs: Int = 1
) -> Reported<[RegistrationRule]> {
  var rules = Reported<[RegistrationRule]>([])
  var codes: [String: SourceRange] = [:]
  let decoded = mapChunks(of: documents.count, size: 1, jobs: jobs) { range in
    documents[range].map { decodeRule($0, in: directory) }
  }
  for rule in decoded.joined() {
    rules.diagnostics += rule.diagnostics
    guard let (rule, code) = rule.value else { continue }
    if let first = codes[code.value] {
      rules.diagnostics.append(.codeUsedTwice(code, first: first))
    } else {
      codes[code.value] = code.range
      rules.value.append(rule)
    }
  }
  rules.value.sort { $0.statement.code < $1.statement.code }
  return rules
}

private func decodeRule(
  _ document: RuleDocument, in directory: Directory
) -> Reported<(RegistrationRule, Located<String>)?> {
  let languages = directory.settings.languages
  var fields = FieldReader(document.frontMatter, of: "rule")
  fields.need("code", "title", "severity", "check", "in-force", "help")
  let code = fields.text("code")
  let title = fields.words("title", in: languages)
  let severity = fields.choice("severity", of: Diagnostic.Severity.self)
  let help = fields.words("help", in: languages)
  let applies = decodeApplicability(&fields, in: directory)
  let check = decodeCheck(&fields, in: directory)
  let buyerCheck = decodeBuyerCheck(&fields, in: languages, title: title)
  let periods = decodePeriods(&fields, in: directory, applies: applies, check: check)
  if let code, !isSoundCode(code.value) { fields.report(.badCode(code)) }
  let diagnostics = fields.finish()
  // A rule with a mistake would only fail its examples for a reason that has been told already.
  guard let code, let title, let severity, let help, let check,
    !diagnostics.contains(where: { $0.severity == .error })
  else { return Reported(nil, diagnostics) }

  let statement = RuleStatement(
    id: document.id, code: code.value, file: document.file, title: title,
    severity: severity.value, applies: applies, checkName: check.name,
    periods: periods.map(\.period), help: help, buyerCheck: buyerCheck, reason: document.reason,
    examples: document.examples.map {
      RuleStatement.Example(outcome: $0.outcome.value, day: $0.day, text: $0.text)
    })
  let rule = RegistrationRule(statement: statement, checks: periods.map(\.check))
  return Reported((rule, code), diagnostics)
}

/// Capital letters, digits and hyphens, at most 16, and none of the codes of diagnostics.
private func isSoundCode(_ code: String) -> Bool {
  (1...16).contains(code.utf8.count)
    && code.utf8.allSatisfy {
      (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
    && !(code.hasPrefix("SB") && code.dropFirst(2).allSatisfy(\.isNumber))
}

private func decodeApplicability(
  _ fields: inout FieldReader, in directory: Directory
) -> Applicability {
  guard let value = fields.value("applies-to") else { return Applicability() }
  var inner = FieldReader(value, of: "applies-to")
  let products = inner.texts("products")
  for text in products where directory.product(Product.ID(text.value)) == nil {
    inner.report(.unknownReference(text, kind: "product", known: directory.products.map(\.id.text)))
  }
  let markets = inner.texts("markets")
  for text in markets where directory.market(Market.ID(text.value)) == nil {
    inner.report(.unknownReference(text, kind: "market", known: directory.markets.map(\.id.text)))
  }
  let applies = Applicability(
    products: products.map { Product.ID($0.value) },
    groups: inner.choices("groups", of: Product.Group.self).map(\.value),
    markets: markets.map { Market.ID($0.value) },
    uses: inner.choices("use", of: IntendedUse.self).map(\.value),
    roles: inner.choices("roles", of: Supplier.Role.self).map(\.value))
  fields.report(inner.finish())
  return applies
}

/// What a buyer checks because of the rule: its title before the contract, unless `checklist` says otherwise or `none`.
private func decodeBuyerCheck(
  _ fields: inout FieldReader, in languages: [LanguageTag], title: Words?
) -> RuleStatement.BuyerCheck? {
  let usual = title.map { RuleStatement.BuyerCheck(stage: .beforeContract, item: $0) }
  switch fields.value("checklist") {
  case nil: return usual
  case .scalar(let text, _) where text.value == "none": return nil
  case .scalar(let text, _)?:
    fields.report(.unknownValue(text, of: "checklist", known: ["none"]))
    return usual
  case let value?:
    var inner = FieldReader(value, of: "checklist")
    let stage = inner.choice("stage", of: ChecklistStage.self)
    let item = inner.words("item", in: languages)
    fields.report(inner.finish())
    return (item ?? title).map {
      RuleStatement.BuyerCheck(stage: stage?.value ?? .beforeContract, item: $0)
    }
  }
}

/// A period with the question it asks; what it does not say itself is as the rule says.
private func decodePeriods(
  _ fields: inout FieldReader, in directory: Directory, applies: Applicability,
  check: DecodedCheck?
) -> [(period: RuleStatement.Period, check: any RuleCheck)] {
  let languages = directory.settings.languages
  var periods: [(period: RuleStatement.Period, check: any RuleCheck)] = []
  for item in fields.list("in-force") {
    var inner = FieldReader(item, of: "in-force")
    inner.need("source")
    let from = inner.day("from")
    let until = inner.day("until")
    let source = inner.words("source", in: languages)
    let url = inner.text("url")?.value
    let reference = inner.words("reference", in: languages)
    if let from, let until, until.value < from.value {
      inner.report(.endBeforeStart(from, until))
    }
    let window = DayWindow(from: from?.value, until: until?.value)
    if let earlier = periods.first(where: { $0.period.window.overlaps(window) }) {
      inner.report(.overlap(item.range, with: earlier.period.range))
    }
    let ownApplies =
      inner.value("applies-to") == nil ? applies : decodeApplicability(&inner, in: directory)
    let ownCheck = inner.value("check") == nil ? check : decodeCheck(&inner, in: directory)
    if let ownCheck, let check, ownCheck.name != check.name {
      inner.report(.otherCheck(ownCheck.name, than: check.name, at: item.range))
    }
    fields.report(inner.finish())
    guard let source, let ownCheck else { continue }
    let period = RuleStatement.Period(
      window: window, source: source, url: url, reference: reference, applies: ownApplies,
      parameters: ownCheck.parameters, range: item.range)
    periods.append((period, ownCheck.check))
  }
  return periods
}

/// A question with its parameters as written.
private struct DecodedCheck {
  let check: any RuleCheck
  let parameters: [RuleStatement.Parameter]

  var name: String { type(of: check).name }
}

private func decodeCheck(
  _ fields: inout FieldReader, in directory: Directory
) -> DecodedCheck? {
  guard let value = fields.value("check") else { return nil }
  let name: Located<String>
  let given: ContentValue
  switch value {
  case .scalar(let text, _):
    name = text
    given = .mapping([], at: text.range)
  case .mapping(let entries, _):
    guard let entry = entries.first, entries.count == 1 else {
      fields.report(.oneCheck(at: value.range))
      return nil
    }
    name = entry.key
    given = entry.value.isEmpty ? .mapping([], at: entry.key.range) : entry.value
  case .list:
    fields.report(.oneCheck(at: value.range))
    return nil
  }
  guard let kind = CheckCatalogue.check(named: name.value) else {
    fields.report(.unknownCheck(name))
    return nil
  }
  var parameters = FieldReader(given, of: name.value)
  let check = kind.init(from: &parameters, in: directory)
  fields.report(parameters.finish())
  return DecodedCheck(
    check: check,
    parameters: parameters.keys.map { name in
      // Reading them once more says nothing that was not said above.
      var again = parameters
      return RuleStatement.Parameter(name: name, values: texts(of: again.value(name)))
    })
}

/// All texts of a value, in the order they are written.
private func texts(of value: ContentValue?) -> [String] {
  switch value {
  case nil: []
  case .scalar(let text, _)?: [text.value]
  case .list(let items, _)?: items.flatMap { texts(of: $0) }
  case .mapping(let entries, _)?: entries.flatMap { texts(of: $0.value) }
  }
}
