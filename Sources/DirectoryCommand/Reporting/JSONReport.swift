import DirectoryModel
import SitePublishing

/// Prints diagnostics for programs: one JSON object a line, on standard output.
struct JSONReport {
  let console: Console

  func print(_ report: CheckReport) {
    var text = ""
    for (entry, fingerprint) in zip(report.entries, report.fingerprints) {
      text += line(of: entry, fingerprint, report).line + "\n"
    }
    console.write(text)
  }

  private func line(
    of entry: CheckReport.Entry, _ fingerprint: String, _ report: CheckReport
  ) -> JSONValue {
    let diagnostic = entry.diagnostic
    return .object([
      "code": .text(diagnostic.code),
      "fingerprint": .text(fingerprint),
      "help": diagnostic.help.map { .text($0) },
      "isFinding": .flag(diagnostic.isFinding),
      "isNew": entry.isNew.map { .flag($0) },
      "message": .text(diagnostic.message),
      "notes": .list(
        diagnostic.notes.map { note in
          .object(["message": .text(note.message), "place": note.range.map { place($0, report) }])
        }),
      "place": diagnostic.range.map { place($0, report) },
      "severity": .text(diagnostic.severity.rawValue),
      "waiver": entry.waivers.min { $0.until.value < $1.until.value }.map { waiver in
        .object([
          "owner": .text(waiver.owner), "reason": .text(waiver.reason[report.checked.language]),
          "until": .text(waiver.until.value.description),
        ])
      },
    ])
  }

  private func place(_ range: SourceRange, _ report: CheckReport) -> JSONValue {
    .object([
      "column": .number(Int(range.column)), "endColumn": .number(Int(range.endColumn)),
      "endLine": .number(Int(range.endLine)), "file": .text(report.path(of: range)),
      "line": .number(Int(range.line)),
    ])
  }
}
