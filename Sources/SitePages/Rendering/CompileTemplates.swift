package import DirectoryModel

/// Compiles the templates of all pages for one language and checks every name against what the page offers.
package func compileTemplates(
  _ sources: TemplateSources, pages: [String: ShapeDescription], phrases: PhraseBook
) -> Reported<TemplateSet> {
  let library = TemplateLibrary(sources)
  var templates: [String: CompiledTemplate] = [:]
  var diagnostics = library.diagnostics
  for (name, shape) in pages.sorted(by: { $0.key < $1.key }) {
    var compiler = TemplateCompiler(library: library, phrases: phrases, shape: shape)
    templates[name] = compiler.compile(name)
    diagnostics += compiler.diagnostics
  }
  var seen: Set<Diagnostic> = []
  return Reported(
    TemplateSet(language: phrases.language, templates: templates),
    diagnostics.filter { seen.insert($0).inserted })
}

/// Compiles the templates for every language; what is wrong in all of them is said once.
package func compileTemplates(
  _ sources: TemplateSources, pages: [String: ShapeDescription],
  books: [LanguageTag: PhraseBook]
) -> Reported<[LanguageTag: TemplateSet]> {
  var sets: [LanguageTag: TemplateSet] = [:]
  var diagnostics: [Diagnostic] = []
  var seen: Set<Diagnostic> = []
  for (language, book) in books.sorted(by: { $0.key < $1.key }) {
    let compiled = compileTemplates(sources, pages: pages, phrases: book)
    sets[language] = compiled.value
    diagnostics += compiled.diagnostics.filter { seen.insert($0).inserted }
  }
  return Reported(sets, diagnostics)
}
