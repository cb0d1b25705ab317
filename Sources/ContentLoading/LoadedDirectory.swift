package import ContentDigest
package import DirectoryModel

/// Everything a build starts from: the directory, the rules as written, and the templates.
package struct LoadedDirectory: Sendable {
  package let directory: Directory
  /// Of the bytes of each supplier's front matter, in the order of the suppliers; none where the next build will not ask.
  package let heads: [Digest]
  package let rules: [RuleDocument]
  package let templates: TemplateSources
  /// Of the editions on record, in the order of their numbers.
  package let statements: [EditionStatement]
  /// Of what is read of rules and pages of text beside the words they show.
  package let besidesWords: Digest
  /// Of all lines of site.yaml but those that name the standpoint's days.
  package let settingsBesidesDays: Digest
  /// The files of the register; their rows stand behind one another in the directory.
  package let registerFiles: [RegisterFile]

  package init(
    directory: Directory, heads: [Digest], rules: [RuleDocument], templates: TemplateSources,
    statements: [EditionStatement] = [], besidesWords: Digest,
    settingsBesidesDays: Digest, registerFiles: [RegisterFile]
  ) {
    self.directory = directory
    self.heads = heads
    self.rules = rules
    self.templates = templates
    self.statements = statements
    self.besidesWords = besidesWords
    self.settingsBesidesDays = settingsBesidesDays
    self.registerFiles = registerFiles
  }
}
