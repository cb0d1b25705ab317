/// Keeps of the remarks on a language the site does not publish the first one; thousands would say no more.
package struct LanguageRemarks: Sendable {
  private var told: Set<String>

  /// Remarks on these languages are left out: the site could publish them and does not.
  package init(unlessOn languages: some Sequence<LanguageTag> = []) {
    told = Set(languages.map { Diagnostic.unpublishedWords(in: $0) })
  }

  /// The diagnostics without repeated remarks.
  package mutating func sift(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      diagnostic.code != DiagnosticCode.unknownLanguage.rawValue
        || diagnostic.severity == .error || told.insert(diagnostic.message).inserted
    }
  }
}

extension Diagnostic {
  package static func unpublishedLanguage(_ language: Located<String>, known: [String]) -> Self {
    Diagnostic(
      .unknownLanguage, unpublishedWords(in: LanguageTag(language.value)), at: language.range,
      help: nearestName(to: language.value, among: known).map {
        "write `\($0)` if that is meant, or add the language to `languages` in content/site.yaml"
      } ?? "add the language to `languages` in content/site.yaml to show them", severity: .warning)
  }

  fileprivate static func unpublishedWords(in language: LanguageTag) -> String {
    "`\(language.text)` is not a language of this site, so words in it are not shown"
  }
}
