package import DirectoryModel

/// The templates of all pages, compiled for one language.
package struct TemplateSet: Sendable {
  package let language: LanguageTag
  let templates: [String: CompiledTemplate]

  init(language: LanguageTag, templates: [String: CompiledTemplate]) {
    self.language = language
    self.templates = templates
  }

  /// Appends a page to the buffer; the template was compiled against the shape of such pages.
  func render<Page>(
    _ name: String, _ page: Page, at route: PageRoute, reusing fragments: inout Fragments,
    into buffer: inout ByteBuffer
  ) {
    guard let template = templates[name] else { return }
    fragments.use(pagesOf: name, at: route)
    withUnsafePointer(to: page) { page in
      template.perform(on: UnsafeRawPointer(page), at: route, reusing: &fragments, into: &buffer)
    }
  }
}

extension CompiledTemplate {
  fileprivate func perform(
    on page: UnsafeRawPointer, at route: PageRoute, reusing fragments: inout Fragments,
    into buffer: inout ByteBuffer
  ) {
    operations.withUnsafeBufferPointer { operations in
      literals.withUnsafeBufferPointer { literals in
        values.withUnsafeBufferPointer { values in
          keys.withUnsafeBufferPointer { keys in
            route.toLanguage.withBytes { toLanguage in
              route.toRoot.withBytes { toRoot in
                withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: depth) { open in
                  open.initialize(repeating: page)
                  guard let first = open.baseAddress else { return }
                  TemplateRun(
                    operations: operations, literals: literals, values: values, keys: keys,
                    toLanguage: toLanguage, toRoot: toRoot, open: first
                  ).perform(
                    0..<operations.count, depth: 0, reusing: &fragments, into: &buffer)
                }
              }
            }
          }
        }
      }
    }
  }
}
