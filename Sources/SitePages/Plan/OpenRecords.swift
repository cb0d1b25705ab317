package import DirectoryModel

/// Rules and notices in the terms open data states them.
package struct OpenRecords: Sendable {
  package let rules: [StatedRecord]
  package let notices: [StatedRecord]

  package init(rules: [StatedRecord], notices: [StatedRecord]) {
    self.rules = rules
    self.notices = notices
  }

  package static let none = OpenRecords(rules: [], notices: [])
}
