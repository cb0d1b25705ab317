import ContentSchemas
import DirectoryModel
import SitePublishing

/// Finds everything that names one thing.
struct ReferenceSearch {
  let site: DraftSite

  private var directory: Directory { site.directory }

  /// Where the name is written, by file and place.
  func ranges(of kind: ReferenceKind, _ name: String) -> [SourceRange] {
    let found: [SourceRange] =
      switch kind {
      case .product:
        offers { $0.product.value.text == name ? [$0.product.range] : [] }
          + rows { row in
            row.products.indices.filter { row.products[$0].text == name }
              .map(row.range(ofProductAt:))
          }
      case .market: offers { $0.markets.filter { $0.value.text == name }.map(\.range) }
      case .supplier:
        offers { offer in offer.madeBy.map { $0.value.text == name ? [$0.range] : [] } ?? [] }
          + rows { row in row.supplier.map { $0.value.text == name ? [$0.range] : [] } ?? [] }
      case .scheme: rows { $0.scheme.value.text == name ? [$0.scheme.range] : [] }
      case .issuer:
        rows { row in row.issuer.map { $0.value.text == name ? [$0.range] : [] } ?? [] }
      case .paper: papers(FoldedNumber(name))
      case .rule: directory.waivers.filter { $0.rule.value == name }.map(\.rule.range)
      case .place, .identifier: []
      }
    return found.sorted()
  }

  private func papers(_ number: FoldedNumber) -> [SourceRange] {
    offers { offer in
      offer.claims.filter { FoldedNumber($0.text.value) == number }.map(\.text.range)
    }
      + rows { row in
        row.number.map { FoldedNumber($0.value) == number ? [$0.range] : [] } ?? []
      }
  }

  private func offers(_ found: (Offer) -> [SourceRange]) -> [SourceRange] {
    directory.suppliers.flatMap { $0.offers.flatMap(found) }
  }

  private func rows(_ found: (Certificate) -> [SourceRange]) -> [SourceRange] {
    directory.certificates.flatMap(found)
  }
}
