import DirectoryModel
import SitePages

/// Which parts of a site changed files belong to.
struct ChangedParts {
  private(set) var rules: Set<String> = []
  private var texts: Set<String> = []
  private var hasTemplates = false
  private var hasChecklists = false
  private let paths: Set<String>

  /// Nil when one of the files is of another part.
  init?(_ paths: [String]) {
    self.paths = Set(paths)
    for path in paths {
      let steps = path.split(separator: "/")
      guard steps.count > 2 else { return nil }
      let id = String(steps[2].prefix { $0 != "." })
      switch (steps[0], steps[1]) {
      case ("templates", "pages"), ("templates", "layouts"), ("templates", "partials"),
        ("templates", "phrases"):
        hasTemplates = true
      case ("content", "checklists"): hasChecklists = true
      case ("content", "rules"): rules.insert(id)
      case ("content", "pages"): texts.insert(id)
      default: return nil
      }
    }
  }

  /// Whether words, templates or checklists may be wrong now.
  var mayConcernMeans: Bool { hasTemplates || hasChecklists }

  /// Whether what is said of a file may be different now.
  func mayConcern(_ path: String) -> Bool {
    paths.contains(path) || hasTemplates && path.hasPrefix("templates/")
      || mayConcernMeans && path.hasPrefix("content/checklists/")
  }

  /// Whether a page or data file shows words of a changed record.
  func reaches(
    _ kind: PageKind, _ subject: Int, of directory: Directory, _ rules: [RuleStatement]
  ) -> Bool {
    switch kind {
    case .rule: self.rules.contains(rules[subject].id.text)
    case .rulesJSON: !self.rules.isEmpty
    case .textPage: texts.contains(directory.pages[subject].id.text)
    case .checklist, .checklistIndex, .checklistItems: hasChecklists
    default: false
    }
  }
}
