import Testing

/// A case in the manner of the Mustache specification: a template, what it is filled with, what must come out.
struct MustacheCase: Sendable, CustomTestStringConvertible {
  let name: String
  let fields: @Sendable () -> [TestField]
  let template: String
  var partials: [String: String] = [:]
  let expected: String

  var testDescription: String { name }

  init(
    _ name: String, _ fields: @autoclosure @escaping @Sendable () -> [TestField] = [],
    _ template: String, _ partials: [String: String] = [:], is expected: String
  ) {
    self.name = name
    self.fields = fields
    self.template = template
    self.partials = partials
    self.expected = expected
  }

  var page: TestPage { TestPage(template: template, partials: partials, fields: fields()) }
}

@Suite struct `Mustache as specified` {
  @Test(arguments: MustacheCase.interpolation)
  func `values are printed`(_ example: MustacheCase) { check(example) }

  @Test(arguments: MustacheCase.sections)
  func `sections are repeated or left out`(_ example: MustacheCase) { check(example) }

  @Test(arguments: MustacheCase.inverted)
  func `inverted sections stand in`(_ example: MustacheCase) { check(example) }

  @Test(arguments: MustacheCase.comments)
  func `comments vanish`(_ example: MustacheCase) { check(example) }

  @Test(arguments: MustacheCase.partialTemplates)
  func `partials are written out`(_ example: MustacheCase) { check(example) }

  @Test(arguments: MustacheCase.inheritance)
  func `blocks replace the layout's own`(_ example: MustacheCase) { check(example) }

  private func check(_ example: MustacheCase) {
    #expect(example.page.output == example.expected)
    #expect(example.page.diagnostics.map(described) == [])
  }
}
