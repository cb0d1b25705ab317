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
  let entries: [Entry]
  /// The name of the baseline's file, nil without one.
  let baselineName: String?

  init(
    _ checked: Reported<CheckedSite>, site: String, against baseline: Baseline?, named name: String?
  ) {
    self.site = site
    self.checked = checked.value
    baselineName = name
    var left = baseline?.counts
    entries = checked.diagnostics.sorted().map { diagnostic in
      var isNew: Bool?
      if left != nil, diagnostic.isFinding {
        let identity = FindingIdentity(diagnostic, in: checked.value.files)
        let known = left?[identity]
        isNew = known == nil || known == 0
        if let known { left?[identity] = max(0, known - 1) }
      }
      return Entry(
        diagnostic: diagnostic, waivers: checked.value.waived[diagnostic], isNew: isNew)
    }
  }

  /// By entry what is the same wherever in its file the fact stands: for comparing reports of different days.
  var fingerprints: [String] {
    var seen: [FindingIdentity: Int] = [:]
    return entries.map { entry in
      let identity = FindingIdentity(entry.diagnostic, in: checked.files)
      seen[identity, default: 0] += 1
      return identity.fingerprint(occurrence: seen[identity] ?? 1)
    }
  }

  var fails: Bool { entries.contains { $0.fails } }

  func path(of range: SourceRange) -> String { checked.files.path(of: range.file) }
}
