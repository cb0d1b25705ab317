/// A place of use, such as an operating room: goods that serve in one can be wrong in another.
package final class Place: Sendable {
  package typealias ID = Identifier<Place>

  package let id: ID
  package let file: SourceFile.ID
  package let name: Words
  package let about: Words?
  package let order: Int
  /// Whether patients are cared for there: a place non-medical goods are never for.
  package let isForCare: Bool

  package init(
    id: ID, file: SourceFile.ID, name: Words, about: Words?, order: Int, isForCare: Bool
  ) {
    self.id = id
    self.file = file
    self.name = name
    self.about = about
    self.order = order
    self.isForCare = isForCare
  }
}

/// Whether goods of a kind may be used at a place, and what qualifies them or why not.
package struct PlaceAnswer: Sendable {
  package enum Answer: String, Sendable, CaseIterable {
    case yes
    /// Only goods that hold what the words ask for.
    case conditional = "if"
    case no
  }

  package let place: Located<Place.ID>
  /// Nil: every market that is not named for this place.
  package let market: Located<Market.ID>?
  package let answer: Answer
  package let says: Words

  package init(
    place: Located<Place.ID>, market: Located<Market.ID>?, answer: Answer, says: Words
  ) {
    self.place = place
    self.market = market
    self.answer = answer
    self.says = says
  }
}
