import DirectoryModel
import SitePublishing

/// Everything a check has to say, in the one form all formats of reports are made from.
struct CheckReport {
  /// One message with what is known of it beyond itself.
  struct Entry {
    let diagnostic: Diagnostic
    /// Who answers for it; empty when nobody does.
    let waivers: [Waiver]
    /// Whether a finding is not in the baseline; nil for mistakes, and without a baseline.
    let isNew: Bool?

    /// Whether the check ends with 1 because of it.
    var fails: Bool {
      guard diagnostic.severity == .error else { return false }
      return diagnostic.isFinding ? isNew == true && waivers.isEmpty : true
    }
  }

  /// The folder that holds `content/`.
  let site: String
  let checked: CheckedSite
  /// By file and place.
  let diagnostics: [Diagnostic]
  /// Of each diagnostic whether it is a finding that is not in the baseline; empty without one.
  private let news: [Bool?]
  /// The name of the baseline's file, nil without one.
  let baselineName: String?

  init(
    _ checked: Reported<CheckedSite>, site: String, against baseline: Baseline?, named name: String?
  ) {
    self.site = site
    self.checked = checked.value
    baselineName = name
    diagnostics = checked.diagnostics.inOrder()
    guard var left = baseline?.counts else {
      news = []
      return
    }
    news = diagnostics.map { diagnostic in
      guard diagnostic.isFinding else { return nil }
      let identity = FindingIdentity(diagnostic, in: checked.value.files)
      guard let known = left[identity] else { return true }
      left[identity] = max(0, known - 1)
      return known == 0
    }
  }

  var entries: some RandomAccessCollection<Entry> {
    diagnostics.indices.lazy.map { index in
      Entry(
        diagnostic: diagnostics[index], waivers: checked.waived[diagnostics[index]],
        isNew: news.isEmpty ? nil : news[index])
    }
  }

  /// Whether an entry says no more than its diagnostic, for each of them.
  var isPlain: Bool { news.isEmpty && checked.waived.isEmpty }

  /// By entry what is the same wherever in its file the fact stands: for comparing reports of different days.
  var fingerprints: [String] {
    var seen: [FindingIdentity: Int] = [:]
    return diagnostics.map { diagnostic in
      let identity = FindingIdentity(diagnostic, in: checked.files)
      seen[identity, default: 0] += 1
      return identity.fingerprint(occurrence: seen[identity] ?? 1)
    }
  }

  var fails: Bool { entries.contains { $0.fails } }

  func path(of range: SourceRange) -> String { checked.files.path(of: range.file) }
}
