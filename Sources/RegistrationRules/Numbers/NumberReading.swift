package import DirectoryModel

/// A number read as one of a scheme, and all that its digits say.
package struct NumberReading: Sendable {
  package struct Piece: Sendable {
    package let text: String
    package let name: String?
    package let label: Words?
    package let meaning: Words?
    /// The year a year segment stands for.
    package let year: Int?
  }

  /// Whether a number can cover a kind of goods, as far as its digits say.
  package struct Cover: Sendable {
    package let product: Product.ID
    /// Segments that say another thing than the kind has, with the values it has.
    package let misfits: [(segment: String, wanted: [String])]
    /// No number of the scheme covers the kind.
    package let isOutside: Bool

    package var isPossible: Bool { misfits.isEmpty && !isOutside }
  }

  package let scheme: CertificateScheme
  package let form: Words
  package let typed: TypedNumber
  package let pieces: [Piece]
  package let contradictions: [Words]
  package let doubts: [Words]
  /// A year in the number that lies after the standpoint.
  package let lateYear: Int?
  /// The kinds of goods that say something of the scheme's numbers.
  package let covers: [Cover]

  package var isSound: Bool { contradictions.isEmpty && lateYear == nil }

  init(
    _ typed: TypedNumber, _ parts: [NumberForm.Part], of form: NumberForm,
    _ scheme: CertificateScheme, in directory: Directory, at standpoint: Standpoint
  ) {
    self.scheme = scheme
    self.form = form.name
    self.typed = typed
    pieces = parts.map { part in
      let segment = form.segments[part.segment]
      var meaning: Words?
      if case .choice(let values) = segment.shape {
        meaning = values.first { $0.value == part.text }?.meaning
      }
      return Piece(
        text: part.text, name: segment.name, label: segment.label, meaning: meaning,
        year: form.year(of: part))
    }
    let holding = scheme.contradictions.filter { $0.holds(of: parts, in: form) }
    contradictions = holding.filter { !$0.isDoubt }.map(\.says)
    doubts = holding.filter(\.isDoubt).map(\.says)
    lateYear = pieces.compactMap(\.year).first { $0 > standpoint.asOf.parts.year }
    covers = directory.products.compactMap { product in
      switch product.numbers[scheme.id] {
      case nil: nil
      case .some(.none): Cover(product: product.id, misfits: [], isOutside: true)
      case .segments(let demands)?:
        Cover(
          product: product.id,
          misfits: demands.compactMap { demand in
            guard let value = form.value(of: demand.name, in: parts),
              !demand.values.contains(value)
            else { return nil }
            return (demand.name, demand.values)
          }, isOutside: false)
      }
    }
  }

  /// Whether an earlier reading of the scheme tells a reader the same.
  func repeats(_ other: NumberReading) -> Bool {
    scheme.id == other.scheme.id && pieces.map(\.text) == other.pieces.map(\.text)
      && zip(pieces, other.pieces).allSatisfy { $0.meaning == nil || $0.meaning == $1.meaning }
      && contradictions == other.contradictions
  }
}
