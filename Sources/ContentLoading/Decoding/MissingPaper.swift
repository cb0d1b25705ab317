import DirectoryModel

/// A paper an offer names that the register does not hold.
struct MissingPaper: Sendable {
  let text: Located<String>
  let supplier: Supplier.ID
  let product: Product.ID
}
