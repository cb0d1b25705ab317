/// A buyer's checklist and the goods it is for.
package struct Checklist: Sendable {
  package typealias ID = Identifier<Checklist>

  package let id: ID
  package let file: SourceFile.ID
  package let title: Words
  package let applies: Applicability
  package let order: Int
  package let text: [LanguageTag: Prose]

  package init(
    id: ID, file: SourceFile.ID, title: Words, applies: Applicability, order: Int,
    text: [LanguageTag: Prose]
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.applies = applies
    self.order = order
    self.text = text
  }
}

/// A page of text: about, how we check.
package struct TextPage: Sendable {
  package typealias ID = Identifier<TextPage>

  package let id: ID
  package let file: SourceFile.ID
  package let title: Words
  package let order: Int
  package let text: [LanguageTag: Prose]

  package init(id: ID, file: SourceFile.ID, title: Words, order: Int, text: [LanguageTag: Prose]) {
    self.id = id
    self.file = file
    self.title = title
    self.order = order
    self.text = text
  }
}
