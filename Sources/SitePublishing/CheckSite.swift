import ContentLoading
package import DirectoryModel
package import RegistrationRules

/// A site as a report speaks of it: its files, the day it stands on, its rules, and what is excused.
package struct CheckedSite: Sendable {
  /// The files diagnostics point into.
  package let files: SourceFiles
  package let standpoint: Standpoint
  package let language: LanguageTag
  /// In the order of their codes.
  package let rules: [RuleText]
  package let waived: WaivedFindings
  private let site: JudgedSite

  fileprivate init(_ site: JudgedSite) {
    let directory = site.loaded.directory
    let language = directory.settings.mainLanguage
    self.site = site
    self.language = language
    files = directory.files
    standpoint = site.judgement.standpoint
    rules = site.judgement.rules.map { RuleText($0, in: language, of: directory) }
    waived = WaivedFindings(of: site.judgement, in: directory)
  }

  /// What the rules answered on the content, with remarks on rules without examples, effect or with gaps between their days.
  package func coverage() -> Reported<RuleCoverage> {
    coverRules(site.loaded.rules, site.rules, site.loaded.directory, site.judgement)
  }
}

/// Everything a build would say of the content, and the findings about offers, without writing anything.
///
/// - Throws: `BrokenWorld` when files cannot be read.
package func checkSite(_ request: BuildRequest) throws -> Reported<CheckedSite> {
  var clock = StepClock()
  let site = try judgeSite(request, timing: &clock)
  let (findings, means) = findingDiagnostics(of: site.value.judgement, jobs: request.jobs) {
    readPageMeans(of: site.value.loaded, jobs: 1)
  }
  let mistakes = site.diagnostics + means.diagnostics
  return Reported(
    CheckedSite(site.value), mistakes.isEmpty ? findings : (mistakes + findings).sorted())
}
