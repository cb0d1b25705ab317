package import DirectoryModel

/// What a checklist is put together for: goods of one kind, in one market, for one use.
package struct ChecklistPlace: Sendable, Equatable {
  /// Positions in the directory.
  package let product: Int
  package let market: Int
  package let use: IntendedUse

  func path(in directory: Directory) -> String {
    let product = directory.products[product].id
    return "checklists/\(product)-\(directory.markets[market].slug)-\(use.rawValue).html"
  }
}

/// Every checklist there can be: each product in each market for each use it allows.
func checklistPlaces(of directory: Directory) -> [ChecklistPlace] {
  directory.products.enumerated().flatMap { product, record in
    directory.markets.indices.flatMap { market in
      IntendedUse.allCases.filter(record.use.allows).map {
        ChecklistPlace(product: product, market: market, use: $0)
      }
    }
  }
}
