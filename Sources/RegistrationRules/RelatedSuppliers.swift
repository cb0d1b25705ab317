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

extension TracedDirectory {
  /// Who has to do with whom, each pair both ways round; whoever is related to nobody of the directory is in none.
  package var relations: [(supplier: Int32, other: Int32)] {
    let directory = judged.directory
    let references = judged.crossReferences
    var relations: [(supplier: Int32, other: Int32)] = []
    func relate(_ supplier: Int, _ other: Int) {
      guard supplier != other else { return }
      relations.append((Int32(supplier), Int32(other)))
      relations.append((Int32(other), Int32(supplier)))
    }
    for (position, supplier) in directory.suppliers.enumerated() {
      if let duplicates = references.duplicates, duplicates.concern(position) {
        for other in duplicates.nearNames(of: position) { relate(position, other) }
        for use in supplier.identifiers.flatMap({ duplicates.others(with: $0, than: position) }) {
          relate(position, use.supplier)
        }
      }
      for offer in supplier.offers {
        if let maker = offer.madeBy.flatMap({ directory.position(of: $0.value) }) {
          relate(position, maker)
        }
        for group in offer.claims.lazy.flatMap(references.claimants) {
          for claimant in group.claimants { relate(position, claimant.supplier) }
        }
      }
    }
    for read in [judged.othersRead, othersRead] {
      read.eachRelation { position, others in
        for other in others { relate(position, Int(other)) }
      }
    }
    return relations
  }
}
