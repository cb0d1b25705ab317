package import DirectoryModel

/// Everything a build starts from: the directory, the rules as written, and the templates.
package struct LoadedDirectory: Sendable {
  package let directory: Directory
  package let rules: [RuleDocument]
  package let templates: TemplateSources

  package init(directory: Directory, rules: [RuleDocument], templates: TemplateSources) {
    self.directory = directory
    self.rules = rules
    self.templates = templates
  }
}
