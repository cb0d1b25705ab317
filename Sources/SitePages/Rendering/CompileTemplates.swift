package import DirectoryModel
import WorkSharing

/// Compiles the templates of all pages for one language and checks every name against what the page offers.
package func compileTemplates(
  _ sources: TemplateSources, pages: [String: ShapeDescription], phrases: PhraseBook
) -> Reported<TemplateSet> {
  compile(TemplateLibrary(sources), pages, phrases, jobs: 1)
}

/// Compiles the templates for every language, on several threads; what is wrong in all of them is said once.
package func compileTemplates(
  _ sources: TemplateSources, pages: [String: ShapeDescription],
  books: [LanguageTag: PhraseBook], jobs: Int = 1
) -> Reported<[LanguageTag: TemplateSet]> {
  let library = TemplateLibrary(sources)
  var sets: [LanguageTag: TemplateSet] = [:]
  var diagnostics: [Diagnostic] = []
  var seen: Set<Diagnostic> = []
  for (language, book) in books.sorted(by: { $0.key < $1.key }) {
    let compiled = compile(library, pages, book, jobs: jobs)
    sets[language] = compiled.value
    diagnostics += compiled.diagnostics.filter { seen.insert($0).inserted }
  }
  return Reported(sets, diagnostics)
}

private func compile(
  _ library: TemplateLibrary, _ pages: [String: ShapeDescription], _ phrases: PhraseBook,
  jobs: Int
) -> Reported<TemplateSet> {
  let names = pages.keys.sorted()
  let compiled = mapChunks(of: names.count, size: 2, jobs: jobs) { range in
    names[range].map { name in
      var compiler = TemplateCompiler(
        library: library, phrases: phrases, shape: pages[name] ?? ShapeDescription(names: []))
      let template = compiler.compile(name)
      return Reported(template, compiler.diagnostics)
    }
  }.flatMap { $0 }
  var templates: [String: CompiledTemplate] = [:]
  for (name, template) in zip(names, compiled) { templates[name] = template.value }
  var seen: Set<Diagnostic> = []
  return Reported(
    TemplateSet(language: phrases.language, templates: templates),
    (library.diagnostics + compiled.flatMap(\.diagnostics)).filter { seen.insert($0).inserted })
}
