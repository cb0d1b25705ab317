import DirectoryModel
import RegistrationRules

/// What rules answered and what none decides about, as two tables for people.
struct CoverageTable {
  let coverage: RuleCoverage

  var text: String { answers + "\n\n" + decisions }

  private var answers: String {
    let rows = coverage.tallies.map { tally in
      [
        tally.rule.code, tally.rule.severity.rawValue, tally.isInForce ? "yes" : "no",
        String(tally.count(.met)), String(tally.count(.unmet)), String(tally.count(.unknown)),
        String(tally.rule.examples.count), String(tally.rule.periods.count),
      ]
    }
    let inForce = coverage.tallies.count(where: \.isInForce)
    let title = "\(coverage.tallies.count) rules, \(inForce) in force on \(coverage.day)"
    return title + "\n"
      + aligned(
        [["rule", "severity", "in force", "met", "unmet", "unknown", "examples", "periods"]] + rows,
        leading: 2)
  }

  /// How many deciding rules there are for each product and use in each market.
  private var decisions: String {
    let markets = unique(coverage.combinations.map(\.market))
    let goods = unique(coverage.combinations.map { Goods(product: $0.product, use: $0.use) })
    let rows = goods.map { goods in
      [goods.product.text, goods.use.rawValue]
        + markets.map { market in
          let found = coverage.combinations.first {
            $0.product == goods.product && $0.use == goods.use && $0.market == market
          }
          return found.map { $0.rules == 0 ? "none" : String($0.rules) } ?? ""
        }
    }
    return "deciding rules by product, use and market\n"
      + aligned([["product", "use"] + markets.map(\.text)] + rows, leading: 2)
  }

  private struct Goods: Hashable {
    let product: Product.ID
    let use: IntendedUse
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen = Set<Value>()
    return values.filter { seen.insert($0).inserted }
  }

  /// Rows with columns of even width; the first ones flush left, figures flush right.
  private func aligned(_ rows: [[String]], leading: Int) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].utf8.count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - row[column].utf8.count)
        return column < leading ? row[column] + blank : blank + row[column]
      }
      return "  " + cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
