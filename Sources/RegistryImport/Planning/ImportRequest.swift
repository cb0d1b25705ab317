package import DirectoryModel

/// What an import is asked to do.
package struct ImportRequest: Sendable {
  let site: String
  let map: String
  let files: [String]
  let takenOn: CalendarDay?
  let rule: ConflictRule
  let skipsBrokenRows: Bool

  package init(
    site: String, map: String, files: [String], takenOn: CalendarDay?, rule: ConflictRule,
    skipsBrokenRows: Bool
  ) {
    self.site = site
    self.map = map
    self.files = files
    self.takenOn = takenOn
    self.rule = rule
    self.skipsBrokenRows = skipsBrokenRows
  }
}
