import DirectoryModel
import SitePublishing

/// A diagnostic as `explain` prints it: what it is, and where to read on.
func explain(_ code: DiagnosticCode, in language: ReadingLanguage) -> String {
  let text =
    switch language {
    case .en: code.explanation
    case .zh: code.chineseExplanation
    }
  return "\(code.rawValue)\n\n\(text)\n\n\(language.labels.more): \(code.reading)"
}

/// A rule as `explain` prints it: the demand, its days with their sources, its help, its text, and where to read on.
func explain(_ rule: RuleText, text: String, in language: ReadingLanguage) -> String {
  let labels = language.labels
  let periods = rule.periods.flatMap { period in
    let from = period.window.from?.description ?? labels.always
    let until = period.window.until?.description ?? labels.now
    return ["  \(from) \(labels.until) \(until): \(period.source)"]
      + [period.reference, period.url].compactMap { $0.map { "    \($0)" } }
  }
  let page = rule.page.map { [$0] } ?? []
  let paragraphs = [
    "\(rule.code): \(rule.title)",
    ([labels.inForce] + periods).joined(separator: "\n"),
    "\(labels.severity): \(severity(rule.severity, in: language))\n\(labels.help): \(rule.help)",
    text.trimmingEnd,
    "\(labels.more): \((page + [rule.path]).joined(separator: ", "))",
  ]
  return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
}

private func severity(_ severity: Diagnostic.Severity, in language: ReadingLanguage) -> String {
  switch (language, severity) {
  case (.en, _): severity.rawValue
  case (.zh, .error): "错误"
  case (.zh, .warning): "警告"
  case (.zh, .note): "提示"
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = Substring(self)
    while let last = text.last, last.isNewline || last == " " { text.removeLast() }
    return String(text)
  }
}
