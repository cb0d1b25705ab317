package import DirectoryModel

/// One page of one list, or the page of quality, which lists waivers.
package struct ListPart: Hashable, Sendable {
  package let kind: PageKind
  /// Which of the lists of its kind.
  package let list: Int
  package let part: Int

  package init(kind: PageKind, list: Int, part: Int) {
    self.kind = kind
    self.list = list
    self.part = part
  }

  /// Nil for a file that shows the rows of no list.
  package init?(_ page: PlannedPage) {
    switch page.kind {
    case .supplierIndex, .supplierList, .region, .product, .market, .quality:
      self.init(kind: page.kind, list: Int(page.subject), part: Int(page.part))
    default: return nil
    }
  }
}

extension DirectoryLists {
  /// How many pages the list of a page is cut into; nil where it is not cut.
  package func pages(ofListWith page: ListPart) -> Int? {
    switch page.kind {
    case .supplierList: letters[page.list].suppliers.parts.count
    case .region: regions[page.list].suppliers.parts.count
    case .market: markets[page.list].parts.count
    case .product: products[page.list].parts.count
    default: nil
    }
  }

  /// The rows a page of a list shows; of suppliers, who stand there as a whole, with their first offer.
  ///
  /// - Returns: nil when a row is about no supplier of the directory.
  package func rows(of page: ListPart, in directory: Directory) -> [OfferPlace]? {
    func suppliers(_ list: PagedList<Int32>) -> [OfferPlace] {
      list.rows(ofPart: page.part).map { OfferPlace(supplier: $0, offer: 0) }
    }
    switch page.kind {
    case .supplierIndex:
      return SupplierIndexPage.hasRows(self)
        ? suppliersOfIndex.map { OfferPlace(supplier: $0, offer: 0) } : []
    case .supplierList: return suppliers(letters[page.list].suppliers)
    case .region: return suppliers(regions[page.list].suppliers)
    case .market: return suppliers(markets[page.list])
    case .product: return Array(products[page.list].rows(ofPart: page.part))
    case .quality:
      let waived = directory.waivers.compactMap { directory.position(of: $0.supplier.value) }
      return waived.count == directory.waivers.count
        ? waived.map { OfferPlace(supplier: Int32($0), offer: 0) } : nil
    default: return []
    }
  }
}
