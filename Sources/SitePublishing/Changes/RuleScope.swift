import DirectoryModel

/// What a rule is for in all its periods, read from the words an edition states.
struct RuleScope {
  private let periods: [[Substring: Set<Substring>]]
  /// Whether the rule decides a status.
  let decides: Bool

  init(_ rule: StatedRecord) {
    decides = rule.text("severity") == Diagnostic.Severity.error.rawValue
    periods = (rule.text("applies-to") ?? "").split(separator: "; ").map { period in
      var bounds: [Substring: Set<Substring>] = [:]
      for bound in period.split(separator: " | ") {
        guard let blank = bound.firstIndex(of: " ") else { continue }
        bounds[bound[..<blank]] = Set(bound[bound.index(after: blank)...].split(separator: ", "))
      }
      return bounds
    }
  }

  /// Whether the rule may be for an offer in a market; groups of products and roles of firms are not looked at.
  func mayCover(_ offer: OfferName, in market: String) -> Bool {
    periods.isEmpty
      || periods.contains { bounds in
        func allows(_ name: Substring, _ value: String) -> Bool {
          bounds[name].map { $0.contains(Substring(value)) } ?? true
        }
        return allows("markets", market) && allows("use", offer.use)
          && allows("products", offer.product)
      }
  }
}
