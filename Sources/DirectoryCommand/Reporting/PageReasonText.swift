import DirectoryModel
import SitePublishing

/// What a page is made from and why it is as it is, as text.
func describe(_ reason: PageReason) -> String {
  var lines = ["\(reason.path)  \(reason.kind), \(reason.language.text)", "made from"]
  lines += reason.records.map { "  \($0)" }
  lines += reason.rules.map { "  \($0.path)  \($0.code)" }
  lines += reason.templates.map { "  \($0)" }
  if !reason.phrases.isEmpty {
    lines.append(
      "  templates/phrases/\(reason.language.text).yaml  \(reason.phrases.count) phrases: "
        + shortened(reason.phrases))
  }
  let rest =
    switch reason.rest {
    case .nothing: ""
    case .rules: ", and what the rules in force on that day say of these"
    case .directory: ", and the whole directory"
    }
  lines.append("  content/site.yaml, the day \(reason.standpoint.asOf)\(rest)")
  lines.append("the last build")
  lines += lastBuild(of: reason).map { "  \($0)" }
  return lines.joined(separator: "\n")
}

private func lastBuild(of reason: PageReason) -> [String] {
  let fate =
    switch reason.fate {
    case .unknown: "is not on record: the next one writes every file"
    case .absent: "did not make it"
    case .written: "wrote it: its bytes were not those of the edition before"
    case .shared: "did not write it: the edition before had the same bytes"
    }
  guard let wouldDiffer = reason.wouldDiffer else { return [fate] }
  let since = reason.changed.isEmpty ? "" : "since then changed: \(shortened(reason.changed)); "
  return [fate, since + "a build now would \(wouldDiffer ? "write it" : "not write it")"]
}

private func shortened(_ names: [String]) -> String {
  names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
}
