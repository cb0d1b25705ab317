package import ContentLoading
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

  /// What is known of a site before it is judged: records without rules and remarks.
  package init(unjudged site: ReferredSite, for request: BuildRequest) {
    directory = site.directory
    standpoint = request.standpoint(for: directory.settings)
    diagnostics = []
    statements = []
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
///   - memory: of the check before.
///   - isWanted: asked between the steps.
/// - Returns: nil when it was not wanted to the end.
/// - Throws: `BrokenWorld` when files cannot be read.
package func checkDraft(
  _ request: BuildRequest, recalling memory: inout DraftMemory, while isWanted: () -> Bool
) throws -> DraftSite? {
  var next = try memory.turned(to: request)
  do {
    let (site, means) = try next.judge(request) {
      if !isWanted() { throw CancellationError() }
    }
    let findings = findingDiagnostics(of: site.value.judgement, jobs: request.jobs)
    memory = next
    return DraftSite(site.value, (site.diagnostics + means + findings).sorted())
  } catch is CancellationError {
    memory.keepReading(of: next)
    return nil
  } catch {
    memory = DraftMemory()
    throw error
  }
}
