import ContentSchemas
import DirectoryModel
import SitePublishing

/// What is shown beside the cursor.
struct Hover: Encodable {
  struct Contents: Encodable {
    let kind = "markdown"
    let value: String
  }

  let contents: Contents
  let range: TextSpan?
}

/// Words a hover is put together from.
struct HoverWords {
  let site: DraftSite
  let folder: SiteFolder
  let language: LanguageTag

  private var directory: Directory { site.directory }

  /// What a value of some kind names.
  func text(of kind: ReferenceKind, _ name: String) -> String? {
    switch kind {
    case .product: directory.product(Product.ID(name)).map(product)
    case .scheme: directory.scheme(CertificateScheme.ID(name)).map(scheme)
    case .market: directory.market(Market.ID(name)).map(market)
    case .place:
      directory.places.first { $0.id.text == name }.map { "**\($0.name[language])**" }
    case .supplier: directory.supplier(Supplier.ID(name)).map(supplier)
    case .issuer: directory.issuer(Issuer.ID(name)).map(issuer)
    case .rule: rule(name)
    case .paper:
      directory.scheme(CertificateScheme.ID(name)).map(scheme) ?? number(name)
    case .identifier: number(name)
    }
  }

  /// A number taken apart, as `sourcebook verify` words it.
  func number(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count <= 400 else { return nil }
    // Four backquotes: a number could hold three of them.
    return "````text\n\(describe(site.verify(text), in: language))\n````"
  }

  /// The text of a rule of the site, or of a kind of mistake.
  func code(_ code: String) -> String? {
    if let text = rule(code) { return text }
    return DiagnosticCode(rawValue: code).map { found in
      "**\(code)** "
        + (language.text == "zh" ? found.chineseExplanation : found.explanation)
    }
  }

  private func rule(_ code: String) -> String? {
    guard let rule = site.rule(code, in: language) else { return nil }
    let periods = rule.periods.map { period in
      "- \(period.days): \(period.source)" + (period.reference.map { ", \($0)" } ?? "")
    }
    let reason = textBelowFrontMatter(of: "\(folder.path)/\(rule.path)")
    // The examples below the reason are the rule's tests.
    let shown = reason.range(ofFence: "```").map { reason[..<$0] } ?? reason[...]
    return [
      "**\(rule.code): \(rule.title)**", periods.joined(separator: "\n"), rule.help, String(shown),
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func product(_ product: Product) -> String {
    "**\(product.name[language])** (\(product.group.rawValue), \(product.use.rawValue))\n\n"
      + "\(product.summary[language])\n\n\(product.notFor[language])"
  }

  private func scheme(_ scheme: CertificateScheme) -> String {
    let words = language.text == "zh" ? ("证明", "不证明") : ("Proves", "Does not prove")
    return
      "**\(scheme.name[language])** (\(scheme.kind.rawValue)), \(scheme.issuedBy[language])\n\n"
      + "\(words.0): \(scheme.proves[language])\n\n\(words.1): \(scheme.doesNotProve[language])"
  }

  private func market(_ market: Market) -> String {
    let authority = market.authority.map { "\n\n\($0[language])" } ?? ""
    return "**\(market.name[language])** (\(market.id))" + authority
      + market.advice.map { "\n- \($0[language])" }.joined()
  }

  private func supplier(_ supplier: Supplier) -> String {
    let place = [supplier.city, supplier.region, supplier.country.value].compactMap { $0 }
    let made = language.text == "zh" ? "（虚构）" : " (made up)"
    return "**\(supplier.name.value)**" + (supplier.isFictional ? made : "")
      + "\n\n\(place.joined(separator: ", "))\n\n"
      + supplier.roles.map(\.value.rawValue).joined(separator: ", ")
  }

  private func issuer(_ issuer: Issuer) -> String {
    let scopes = issuer.scopes.map { scope in
      "- \(scope.schemes.map(\.text).joined(separator: ", "))"
        + (scope.note.map { ": \($0)" } ?? "")
    }
    return "**\(issuer.name(in: language))** (\(issuer.kind.rawValue))"
      + (issuer.number.map { " \($0)" } ?? "") + "\n\n" + scopes.joined(separator: "\n")
  }
}

extension String {
  /// Where the first line begins that opens a fenced block.
  fileprivate func range(ofFence fence: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(fence) { return start }
      guard let end = self[start...].firstIndex(of: "\n") else { return nil }
      start = index(after: end)
    }
    return nil
  }
}
