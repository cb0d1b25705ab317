package import DirectoryModel

/// The templates of all pages, compiled for one language.
package struct TemplateSet: Sendable {
  package let language: LanguageTag
  let templates: [String: CompiledTemplate]

  init(language: LanguageTag, templates: [String: CompiledTemplate]) {
    self.language = language
    self.templates = templates
  }

  /// Appends a page to the buffer; values stand in the order of the page's shape.
  package func render(
    _ name: String, _ values: [TemplateValue], at route: PageRoute, into buffer: inout [UInt8]
  ) {
    guard let template = templates[name] else { return }
    template.literals.withUnsafeBufferPointer { literals in
      template.operations.withUnsafeBufferPointer { operations in
        values.withUnsafeBufferPointer { values in
          guard let first = values.baseAddress else { return }
          var run = TemplateRun(
            operations: operations, literals: literals, values: first, route: route)
          run.perform(0..<operations.count, into: &buffer)
        }
      }
    }
  }
}
