import DirectoryModel

extension TracedDirectory {
  /// By position: whether verdicts or proofs of a supplier come from another's records, too, or those of another from its
  /// own; whoever is not related is judged alike in a directory that lists nobody else.
  package var areRelated: [Bool] {
    let directory = judged.directory
    let references = judged.crossReferences
    var related = directory.suppliers.indices.map { position in
      references.duplicates?.concern(position) ?? false
        || directory.suppliers[position].offers.contains { offer in
          offer.madeBy != nil
            || offer.claims.contains { !references.claimants(of: $0).isEmpty }
        }
    }
    for read in [judged.othersRead, othersRead] {
      read.eachRelation { position, others in
        related[position] = true
        for other in others { related[Int(other)] = true }
      }
    }
    for offer in directory.suppliers.lazy.flatMap(\.offers) {
      if let maker = offer.madeBy.flatMap({ directory.position(of: $0.value) }) {
        related[maker] = true
      }
    }
    return related
  }
}
