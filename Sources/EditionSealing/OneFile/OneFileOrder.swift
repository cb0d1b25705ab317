/// Which part of an edition one file is to hold.
package struct OneFileOrder: Sendable {
  /// The id of a product; nil for the whole edition.
  package let product: String?
  /// Nil for the main language.
  package let language: String?

  package init(product: String?, language: String?) {
    self.product = product
    self.language = language
  }

  /// The most a file may have: what mail and messages carry, and a phone opens at once.
  package static let largest = 8 << 20
}
