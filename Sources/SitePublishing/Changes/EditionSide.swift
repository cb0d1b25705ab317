package import DirectoryModel

/// One of two editions that are compared.
package struct EditionSide: Sendable {
  package let name: EditionName
  package let state: EditionState
  /// Certificates that are not compared, since nothing of them changed, but whose days may tell why a status turned.
  package let unchangedCertificates: [StatedRecord]

  package init(
    name: EditionName, state: EditionState, unchangedCertificates: [StatedRecord] = []
  ) {
    self.name = name
    self.state = state
    self.unchangedCertificates = unchangedCertificates
  }
}

/// A standing that is in both editions: the offer by its places in the lists of its supplier.
struct StandingPlace {
  let supplier: String
  let oldOffer: Int
  let newOffer: Int
  let market: String
}

/// Asks what turned a status where both sides can be judged; nil where that cannot be found out.
typealias JudgedCauses = (StandingPlace) -> Set<StatusCause.Kind>?
