/// The files of `templates/` as read: layouts and pages, phrases by language, and assets that are copied.
package struct TemplateSources: Sendable {
  package struct Template: Sendable {
    /// The path below `templates/` without the ending: `pages/supplier`.
    package let name: String
    package let file: SourceFile.ID
    package let text: [UInt8]

    package init(name: String, file: SourceFile.ID, text: [UInt8]) {
      self.name = name
      self.file = file
      self.text = text
    }
  }

  package struct Asset: Sendable {
    /// The path below `templates/`: `assets/style.css`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let templates: [Template]
  package let phrases: [(language: LanguageTag, value: ContentValue)]
  package let assets: [Asset]

  package init(
    templates: [Template], phrases: [(language: LanguageTag, value: ContentValue)],
    assets: [Asset]
  ) {
    self.templates = templates
    self.phrases = phrases
    self.assets = assets
  }
}
