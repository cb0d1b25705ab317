import ContentLoading
package import DirectoryModel
import RegistrationRules

/// A site as a report speaks of it: its files, the day it stands on, its rules, and what is excused.
package struct CheckedSite: Sendable {
  /// The files diagnostics point into.
  package let files: SourceFiles
  package let standpoint: Standpoint
  package let language: LanguageTag
  /// In the order of their codes.
  package let rules: [RuleText]
  package let waived: WaivedFindings
}

/// Everything a build would say of the content, and the findings about offers, without writing anything.
///
/// - Throws: `BrokenWorld` when files cannot be read.
package func checkSite(_ request: BuildRequest) throws -> Reported<CheckedSite> {
  var clock = StepClock()
  let site = try judgeSite(request, timing: &clock)
  let content = prepareContent(of: site.value, proofs: [], generator: request.generator)
  let judgement = site.value.judgement
  let directory = site.value.loaded.directory
  let language = directory.settings.mainLanguage
  let checked = CheckedSite(
    files: directory.files, standpoint: judgement.standpoint, language: language,
    rules: judgement.rules.map { RuleText($0, in: language, of: directory) },
    waived: WaivedFindings(of: judgement, in: directory))
  return Reported(
    checked,
    (site.diagnostics + content.diagnostics + findingDiagnostics(of: judgement)).sorted())
}
