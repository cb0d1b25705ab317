/// How one lot is to be sampled.
package struct SamplingPlan: Sendable, Equatable {
  /// The letter of the lot's size; the plan's own is another one where the table has an arrow.
  package let lotLetter: CodeLetter
  package let table: TabledPlan
  package let lot: Int

  package var isMoved: Bool { table.letter != lotLetter }

  /// Whether the sample would be the lot or more: then every piece is inspected.
  package var takesAll: Bool { table.sampleSize >= lot }

  /// How many pieces are looked at.
  package var pieces: Int { min(table.sampleSize, lot) }
}

/// The single plan for normal inspection of a lot by ISO 2859-1:1999; nil when there is no lot.
package func samplingPlan(
  lot: Int, level: InspectionLevel, limit: QualityLimit
) -> SamplingPlan? {
  LotRange.holding(lot).map { range in
    let letter = range.letter(at: level)
    return SamplingPlan(lotLetter: letter, table: TabledPlan(letter, at: limit), lot: lot)
  }
}
