import ContentLoading
package import DirectoryModel
import RegistrationRules

/// Everything a build would say of the content, and the findings about offers, without writing anything.
///
/// - Returns: the files diagnostics point into.
/// - Throws: `BrokenWorld` when files cannot be read.
package func checkSite(_ request: BuildRequest) throws -> Reported<SourceFiles> {
  var clock = StepClock()
  let site = try judgeSite(request, timing: &clock)
  let content = prepareContent(of: site.value, generator: request.generator)
  let findings = findingDiagnostics(of: site.value.judgement)
  return Reported(
    site.value.loaded.directory.files,
    (site.diagnostics + content.diagnostics + findings).sorted())
}
