/// What a rule or checklist is for; an empty list means "all".
package struct Applicability: Sendable, Equatable {
  package let products: [Product.ID]
  package let groups: [Product.Group]
  package let markets: [Market.ID]
  package let uses: [IntendedUse]
  package let roles: [Supplier.Role]

  package init(
    products: [Product.ID] = [], groups: [Product.Group] = [], markets: [Market.ID] = [],
    uses: [IntendedUse] = [], roles: [Supplier.Role] = []
  ) {
    self.products = products
    self.groups = groups
    self.markets = markets
    self.uses = uses
    self.roles = roles
  }

  package func covers(_ product: Product) -> Bool {
    (products.isEmpty || products.contains(product.id))
      && (groups.isEmpty || groups.contains(product.group))
  }

  package func covers(_ market: Market.ID) -> Bool { markets.isEmpty || markets.contains(market) }

  package func covers(_ use: IntendedUse) -> Bool { uses.isEmpty || uses.contains(use) }
}
