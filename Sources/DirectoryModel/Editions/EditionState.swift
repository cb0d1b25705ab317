/// What an edition says of its records and statuses, in the terms editions are compared by.
///
/// Only records known at the edition's standpoint are in it.
package struct EditionState: Sendable {
  package var suppliers: [StatedSupplier]
  package var certificates: [StatedRecord]
  /// Nil where the edition does not state them.
  package var rules: [StatedRecord]?
  package var notices: [StatedRecord]?
  package var products: [StatedRecord]?

  package init(
    suppliers: [StatedSupplier] = [], certificates: [StatedRecord] = [],
    rules: [StatedRecord]? = nil, notices: [StatedRecord]? = nil,
    products: [StatedRecord]? = nil
  ) {
    self.suppliers = suppliers
    self.certificates = certificates
    self.rules = rules
    self.notices = notices
    self.products = products
  }
}

/// What an edition is called, and the days it stands on.
package struct EditionName: Hashable, Sendable {
  /// The edition's id, a revision, or the folder it was read from.
  package let name: String
  package let standpoint: Standpoint

  package init(name: String, standpoint: Standpoint) {
    self.name = name
    self.standpoint = standpoint
  }

  /// Named after its standpoint, as editions are.
  package init(of standpoint: Standpoint) {
    let name =
      standpoint.asOf == standpoint.knownBy
      ? "\(standpoint.asOf)" : "\(standpoint.asOf)-known-\(standpoint.knownBy)"
    self.init(name: name, standpoint: standpoint)
  }
}
