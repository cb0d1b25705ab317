package import DirectoryModel

/// What an edition says of itself on every page: nothing here depends on a clock or a machine.
package struct EditionFacts: Sendable {
  package let id: String
  package let standpoint: Standpoint
  package let validUntil: CalendarDay
  package let generator: String

  package init(id: String, standpoint: Standpoint, validUntil: CalendarDay, generator: String) {
    self.id = id
    self.standpoint = standpoint
    self.validUntil = validUntil
    self.generator = generator
  }
}
