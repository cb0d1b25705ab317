import DirectoryModel

/// What thousands of pages of one language say alike, worded once.
final class SharedWords: Sendable {
  /// A rule as its verdicts show it.
  struct Rule: Sendable {
    let part: RulePart
    /// Whether the rule decides the status of an offer.
    let decides: Bool
    let help: [TextRun]
    /// A verdict that is met without a paper or waiver.
    let plainlyMet: VerdictRow
  }

  /// By position of the rule.
  let rules: [Rule]
  /// By position of the product and of the market.
  let products: [NamedLink]
  let markets: [NamedLink]
  /// The markets in the order the site shows them.
  let marketOrder: [Market]
  /// By position of the product.
  let productNames: [String]
  /// By position of the scheme and of the issuer.
  let schemes: [SchemePart]
  let issuers: [[TextRun]]
  /// What stands around pages of a kind.
  let frames: [PageKind: FramePart]

  static let none = SharedWords()

  private init() {
    rules = []
    products = []
    markets = []
    marketOrder = []
    productNames = []
    schemes = []
    issuers = []
    frames = [:]
  }

  init(_ words: PageWords) {
    rules = words.judgement.rules.enumerated().map { position, rule in
      let part = RulePart(rule, at: position, words)
      return Rule(
        part: part, decides: rule.severity == .error, help: words.words(rule.help),
        plainlyMet: VerdictRow(plainlyMet: part, words))
    }
    let products = words.directory.products
    self.products = products.enumerated().map { position, product in
      NamedLink(
        words.words(product.name) + words.warning(of: product),
        page: PagePath.product(product.id), number: Int32(position))
    }
    productNames = self.products.map { words.plain($0.label) }
    schemes = words.directory.schemes.enumerated().map { position, scheme in
      SchemePart(scheme, at: position, named: scheme.id.text, words)
    }
    issuers = words.directory.issuers.map(words.issuer)
    markets = words.directory.markets.enumerated().map { position, market in
      NamedLink(
        words.words(market.name), page: PagePath.market(market.slug),
        number: Int32(products.count + position))
    }
    let first = words.directory.settings.markets.compactMap { words.directory.market($0.value) }
    marketOrder =
      first + words.directory.markets.filter { market in !first.contains { $0.id == market.id } }
    frames = Dictionary(
      uniqueKeysWithValues: PageKind.allCases.filter(\.isPage).map { kind in
        (kind, FramePart(kind, words))
      })
  }
}
