import DirectoryModel
import SitePublishing

/// Everything a check has to say, in the one form all formats of reports are made from.
struct CheckReport {
  /// One message with what is known of it beyond itself.
  struct Entry {
    let diagnostic: Diagnostic
    /// The same wherever in its file the fact stands: for comparing reports of different days.
    let fingerprint: String
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
    var seen: [FindingIdentity: Int] = [:]
    entries = checked.diagnostics.sorted().map { diagnostic in
      let identity = FindingIdentity(diagnostic, in: checked.value.files)
      seen[identity, default: 0] += 1
      let waivers = checked.value.waived[diagnostic]
      var isNew: Bool?
      if let known = left?[identity], diagnostic.isFinding {
        isNew = known == 0
        left?[identity] = max(0, known - 1)
      } else if left != nil, diagnostic.isFinding {
        isNew = true
      }
      return Entry(
        diagnostic: diagnostic, fingerprint: identity.fingerprint(occurrence: seen[identity] ?? 1),
        waivers: waivers, isNew: isNew)
    }
  }

  var fails: Bool { entries.contains { $0.fails } }

  func path(of range: SourceRange) -> String { checked.files.path(of: range.file) }
}
