package import ContentDigest
package import DirectoryModel

/// Everything a build starts from: the directory, the rules as written, and the templates.
package struct LoadedDirectory: Sendable {
  package let directory: Directory
  /// Of the bytes of each supplier's front matter, in the order of the suppliers.
  package let heads: [Digest]
  package let rules: [RuleDocument]
  package let templates: TemplateSources
  /// Of the editions on record, in the order of their numbers.
  package let statements: [EditionStatement]

  package init(
    directory: Directory, heads: [Digest], rules: [RuleDocument], templates: TemplateSources,
    statements: [EditionStatement] = []
  ) {
    self.directory = directory
    self.heads = heads
    self.rules = rules
    self.templates = templates
    self.statements = statements
  }
}
