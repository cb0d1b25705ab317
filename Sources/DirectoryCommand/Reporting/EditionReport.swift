import CPlatform
import DirectoryModel
import SitePublishing

/// The build report as printed at the end: what was published, how offers stand, where the time went.
func describe(_ report: BuildReport) -> String {
  let statuses = report.statuses.filter { $0.count > 0 }
    .map { "\($0.count) \($0.status.rawValue)" }.joined(separator: ", ")
  let steps = report.steps.map { "\($0.step.rawValue) \(milliseconds($0.duration))" }
    .joined(separator: ", ")
  let turn =
    report.nextTurn.map { "the next status turns on \($0)" } ?? "no status turns by itself"
  guard !report.steps.isEmpty else {
    return """
      edition \(report.edition): nothing has changed, \(report.files) files are as they were published
      \(turn)
      """
  }
  let total = report.steps.reduce(Duration.zero) { $0 + $1.duration }
  return """
    edition \(report.edition): \(report.suppliers) suppliers, \(report.pages) pages, \
    \(report.files) files, \(report.bytes / 1024) KiB; \(report.written) written, \
    \(report.files - report.written) as in the edition before, \(report.found) found on disk
    offers by market: \(statuses.isEmpty ? "none" : statuses); \(turn)
    \(milliseconds(total)) in all: \(steps); peak memory \(platform_peak_memory() / 1_048_576) MiB
    """ + slowParts(report.slow)
}

/// What took longest; nothing for a build that made no pages.
private func slowParts(_ slow: SlowParts) -> String {
  guard !slow.templates.isEmpty else { return "" }
  let templates = slow.templates.map {
    "\($0.name) \(milliseconds($0.duration)) for \($0.pages)"
  }
  let rules = slow.rules.map { "\($0.name) \(milliseconds($0.duration))" }
  return "\nslowest templates, on all threads: " + templates.joined(separator: ", ")
    + (rules.isEmpty
      ? ""
      : "\nslowest rules, of one supplier in \(SlowParts.ruleSample): "
        + rules.joined(separator: ", "))
}

private func milliseconds(_ duration: Duration) -> String {
  let value =
    Double(duration.components.seconds) * 1000
    + Double(duration.components.attoseconds) / 1e15
  return value < 10 ? "\((value * 10).rounded() / 10) ms" : "\(Int(value.rounded())) ms"
}
