import DirectoryModel

/// What thousands of pages of one language say alike, worded once.
struct SharedWords: Sendable {
  /// A rule as its verdicts show it.
  struct Rule: Sendable {
    let values: [TemplateValue]
    let help: [TextRun]
  }

  /// By position of the rule.
  let rules: [Rule]
  /// By position of the product and of the market.
  let products: [NamedLink]
  let markets: [NamedLink]
  /// The markets in the order the site shows them.
  let marketOrder: [Market]

  static let none = SharedWords()

  private init() {
    rules = []
    products = []
    markets = []
    marketOrder = []
  }

  init(_ words: PageWords) {
    rules = words.judgement.rules.map { rule in
      Rule(values: RulePart.shape.values(of: RulePart(rule, words)), help: words.words(rule.help))
    }
    products = words.directory.products.map {
      NamedLink(words.words($0.name), page: PagePath.product($0.id))
    }
    markets = words.directory.markets.map {
      NamedLink(words.words($0.name), page: PagePath.market($0.slug))
    }
    let first = words.directory.settings.markets.compactMap { words.directory.market($0.value) }
    marketOrder =
      first + words.directory.markets.filter { market in !first.contains { $0.id == market.id } }
  }
}
