/// What a value that names something else names.
package enum ReferenceKind: Sendable, CaseIterable {
  case product, scheme, market, place, supplier, rule, issuer
  /// A number in the certificate register, or a scheme whose papers carry none.
  case paper
  /// A number that is read apart and stands in no list of this directory.
  case identifier
}
