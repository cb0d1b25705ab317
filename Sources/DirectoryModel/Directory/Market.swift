/// A place goods are sold to or leave from, with its authority.
package final class Market: Sendable {
  package typealias ID = Identifier<Market>

  package enum Direction: String, Sendable, CaseIterable {
    case goodsIn = "import"
    case goodsOut = "export"
  }

  /// The code as offers write it: `EU`.
  package let id: ID
  /// The file's id: `eu`.
  package let slug: String
  package let file: SourceFile.ID
  package let name: Words
  package let direction: Direction
  package let authority: Words?
  package let advice: [Words]
  package let links: [SourceReference]

  package init(
    id: ID, slug: String, file: SourceFile.ID, name: Words, direction: Direction,
    authority: Words?, advice: [Words], links: [SourceReference]
  ) {
    self.id = id
    self.slug = slug
    self.file = file
    self.name = name
    self.direction = direction
    self.authority = authority
    self.advice = advice
    self.links = links
  }
}
