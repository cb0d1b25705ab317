import ContentLoading
package import DirectoryModel
import RegistrationRules

/// A site as it stands while somebody writes on it: what was read, what it is asked, and all that is to be said.
package struct DraftSite: Sendable {
  package let directory: Directory
  package let standpoint: Standpoint
  /// Mistakes and findings, by file and place.
  package let diagnostics: [Diagnostic]
  /// In the order of their codes.
  private let statements: [RuleStatement]

  fileprivate init(_ site: JudgedSite, _ diagnostics: [Diagnostic]) {
    directory = site.loaded.directory
    standpoint = site.judgement.standpoint
    statements = site.rules.map(\.statement)
    self.diagnostics = diagnostics
  }

  package var ruleCodes: [String] { statements.map(\.code) }

  /// A rule by its code, in one language.
  package func rule(_ code: String, in language: LanguageTag) -> RuleText? {
    statements.first { $0.code == code }.map { RuleText($0, in: language, of: directory) }
  }

  /// The file of a rule by its code.
  package func file(ofRule code: String) -> SourceFile.ID? {
    statements.first { $0.code == code }?.file
  }

  /// What can be said of a number.
  package func verify(_ text: String) -> VerifiedNumber {
    VerifiedNumber(
      inquiry: inquire(about: text, in: directory, at: standpoint), directory: directory, errors: 0)
  }
}

/// Checks a site as `checkSite` does, until nobody wants to know any longer.
///
/// - Parameters:
///   - request: with the texts that stand in place of files.
///   - isWanted: asked between the steps.
/// - Returns: nil when it was not wanted to the end.
/// - Throws: `BrokenWorld` when files cannot be read.
package func checkDraft(
  _ request: BuildRequest, while isWanted: () -> Bool
) throws -> DraftSite? {
  var clock = StepClock()
  do {
    let site = try judgeSite(request, timing: &clock) {
      if !isWanted() { throw CancellationError() }
    }
    let means = readPageMeans(of: site.value)
    guard isWanted() else { return nil }
    let findings = findingDiagnostics(of: site.value.judgement, jobs: request.jobs)
    return DraftSite(
      site.value, (site.diagnostics + means.diagnostics + findings).sorted())
  } catch is CancellationError {
    return nil
  }
}
