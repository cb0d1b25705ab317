import DirectoryModel
import Glibc
import SitePublishing

/// Prints diagnostics for people: code and sentence, the line with carets, help, and the other places.
struct TextReport {
  /// How many of one code are shown in full before the rest is counted.
  private static let limit = 50

  let site: String
  let console: Console
  /// What the errors stand in the way of.
  var purpose = "nothing can be published until the errors are gone"

  /// Prints a check: what is in the baseline is only counted, what is excused says by whom.
  func print(_ report: CheckReport, quiet: Bool) {
    let shown =
      report.isPlain
      ? report.diagnostics : report.entries.filter { $0.isNew != false }.map(withWaivers)
    print(shown, files: report.checked.files, quiet: quiet)
  }

  func print(_ diagnostics: [Diagnostic], files: SourceFiles, quiet: Bool) {
    var excerpts = ExcerptReader(site: site, files: files)
    var shown: [String: Int] = [:]
    let ordered = diagnostics.inOrder()
    for index in ordered.indices {
      let code = ordered[index].code
      let count = shown[code, default: 0] + 1
      shown[code] = count
      guard count <= Self.limit else { continue }
      console.note(describe(ordered[index], &excerpts) + "\n")
    }
    for (code, count) in shown.sorted(by: { $0.key < $1.key }) where count > Self.limit {
      console.note("\(console.paint(code, .bold)): \(count - Self.limit) more like this\n")
    }
    if let summary = summary(of: diagnostics), !(quiet && !diagnostics.contains(where: isError)) {
      console.note(summary)
    }
  }

  private func withWaivers(_ entry: CheckReport.Entry) -> Diagnostic {
    let notes = entry.waivers.map { waiver in
      Diagnostic.Note(
        "excused by \(waiver.owner) until \(waiver.until.value)", at: waiver.range)
    }
    let diagnostic = entry.diagnostic
    return notes.isEmpty
      ? diagnostic
      : Diagnostic(
        code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message,
        range: diagnostic.range, help: diagnostic.help, notes: diagnostic.notes + notes,
        isFinding: diagnostic.isFinding)
  }

  private func describe(_ diagnostic: Diagnostic, _ excerpts: inout ExcerptReader) -> String {
    let title =
      console.paint("\(label(of: diagnostic))[\(diagnostic.code)]", color(of: diagnostic))
      + console.paint(": \(sentence(diagnostic.message))", .bold)
    var lines = [title]
    if let range = diagnostic.range {
      lines += excerpts.lines(at: range, console: console, mark: color(of: diagnostic))
    }
    if let help = diagnostic.help {
      lines.append("  \(console.paint("= help:", .cyan)) \(sentence(help))")
    }
    for note in diagnostic.notes {
      lines.append("  \(console.paint("= note:", .cyan)) \(sentence(note.message))")
      if let range = note.range {
        lines += excerpts.lines(at: range, console: console, mark: .cyan)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A sentence safe for a terminal; what content made hundreds of words long is cut.
  private func sentence(_ text: String) -> String {
    let longest = 400
    guard text.unicodeScalars.count > longest else { return printable(text) }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: text.unicodeScalars.prefix(longest))
    return printable(String(short)) + "…"
  }

  private func label(of diagnostic: Diagnostic) -> String {
    diagnostic.isFinding ? "finding" : diagnostic.severity.rawValue
  }

  private func color(of diagnostic: Diagnostic) -> Console.Color {
    switch diagnostic.severity {
    case .error: diagnostic.isFinding ? .yellow : .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func isError(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && !diagnostic.isFinding
  }

  private func summary(of diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.count(where: isError)
    let findings = diagnostics.count(where: \.isFinding)
    let warnings = diagnostics.count { !$0.isFinding && $0.severity != .error }
    let parts = [(errors, "error"), (warnings, "warning"), (findings, "finding")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    guard !parts.isEmpty else { return nil }
    return parts.joined(separator: ", ")
      + (errors > 0 ? "; \(purpose)" : "")
      + "\nmore about a code: sourcebook explain CODE"
  }
}
