import DirectoryModel
import Glibc
import SitePublishing
import WorkSharing

/// Prints diagnostics for people: code and sentence, the line with carets, help, and the other places.
struct TextReport {
  /// How many of one code are shown in full before the rest is counted.
  private static let limit = 50

  let site: String
  let console: Console
  /// How many threads describe what is shown.
  var jobs = 1
  /// What the errors stand in the way of.
  var purpose = "nothing can be published until the errors are gone"

  /// Prints a check: what is in the baseline is only counted, what is excused says by whom.
  func print(_ report: CheckReport, quiet: Bool) {
    let shown =
      report.isPlain
      ? report.diagnostics : report.entries.filter { $0.isNew != false }.map(withWaivers)
    print(inOrder: shown, files: report.checked.files, quiet: quiet)
  }

  func print(_ diagnostics: [Diagnostic], files: SourceFiles, quiet: Bool) {
    print(inOrder: diagnostics.inOrder(), files: files, quiet: quiet)
  }

  private func print(inOrder ordered: [Diagnostic], files: SourceFiles, quiet: Bool) {
    let tally = Tally(of: ordered, showing: Self.limit)
    let shown = tally.shown
    let excerpts = ExcerptReader(site: site, files: files)
    let descriptions = mapChunks(of: shown.count, size: 64, jobs: jobs) { range in
      var text = ""
      for place in range { describe(ordered[shown[place]], excerpts, in: &text) }
      return text
    }
    // Each ends with an empty line, and a note ends its last line itself.
    if !shown.isEmpty { console.note(String(descriptions.joined(separator: "").dropLast())) }
    for (code, count) in tally.codes.sorted(by: { $0.code < $1.code }) where count > Self.limit {
      console.note("\(console.paint(code, .bold)): \(count - Self.limit) more like this\n")
    }
    if let summary = summary(of: tally), !(quiet && tally.errors == 0) {
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

  /// Adds what is said of a diagnostic, and an empty line.
  private func describe(
    _ diagnostic: Diagnostic, _ excerpts: ExcerptReader, in text: inout String
  ) {
    text += console.paint("\(label(of: diagnostic))[\(diagnostic.code)]", color(of: diagnostic))
    text += console.paint(": \(sentence(diagnostic.message))", .bold)
    text += "\n"
    if let range = diagnostic.range {
      excerpts.show(range, console: console, mark: color(of: diagnostic), in: &text)
    }
    if let help = diagnostic.help {
      text += "  \(console.paint("= help:", .cyan)) \(sentence(help))\n"
    }
    for note in diagnostic.notes {
      text += "  \(console.paint("= note:", .cyan)) \(sentence(note.message))\n"
      if let range = note.range {
        excerpts.show(range, console: console, mark: .cyan, in: &text)
      }
    }
    text += "\n"
  }

  /// A sentence safe for a terminal; what content made hundreds of words long is cut.
  private func sentence(_ text: String) -> String {
    let longest = 400
    if text.utf8.count <= longest { return printable(text) }
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

  private func summary(of tally: Tally) -> String? {
    let parts = [
      (tally.errors, "error"), (tally.warnings, "warning"), (tally.findings, "finding"),
    ]
    .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    guard !parts.isEmpty else { return nil }
    return parts.joined(separator: ", ")
      + (tally.errors > 0 ? "; \(purpose)" : "")
      + "\nmore about a code: sourcebook explain CODE"
  }
}

/// What there is of each kind among many diagnostics, counted at one look.
private struct Tally {
  /// The places of those that are shown in full.
  private(set) var shown: [Int] = []
  private(set) var codes: [(code: String, count: Int)] = []
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var findings = 0

  /// - Parameters:
  ///   - diagnostics: in their order.
  ///   - limit: so many of one code are shown in full.
  init(of diagnostics: [Diagnostic], showing limit: Int) {
    for place in diagnostics.indices {
      let code = diagnostics[place].code
      // A report has some dozens of codes, which are short: comparing with each is less than hashing.
      var index = 0
      while index < codes.count, codes[index].code != code { index += 1 }
      if index == codes.count { codes.append((code, 0)) }
      codes[index].count += 1
      if codes[index].count <= limit { shown.append(place) }
      if diagnostics[place].isFinding {
        findings += 1
      } else if diagnostics[place].severity == .error {
        errors += 1
      } else {
        warnings += 1
      }
    }
  }
}
