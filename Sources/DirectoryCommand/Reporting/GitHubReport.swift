import DirectoryModel
import SitePublishing

/// Prints diagnostics as workflow commands of GitHub Actions, which shows them at their lines of a change.
///
/// Only ten of a kind are shown for a step, so what is excused or already in the baseline is left out.
struct GitHubReport {
  let console: Console

  func print(_ report: CheckReport) {
    let lines = SourceLines(site: report.site, files: report.checked.files)
    var text = ""
    for entry in report.entries where entry.isNew != false && entry.waivers.isEmpty {
      text += command(for: entry, report, lines) + "\n"
    }
    console.write(text)
  }

  private func command(
    for entry: CheckReport.Entry, _ report: CheckReport, _ lines: SourceLines
  ) -> String {
    let diagnostic = entry.diagnostic
    var properties: [(String, String)] = []
    if let range = diagnostic.range {
      let column = lines.utf16Column(range.column, line: range.line, of: range.file)
      properties = [
        ("file", report.path(of: range)), ("line", String(range.line)),
        ("endLine", String(range.endLine)), ("col", String(column)),
      ]
      // The last column meant, where ours is the first that is not; over several lines none is shown.
      if range.line == range.endLine {
        let end = lines.utf16Column(range.endColumn, line: range.endLine, of: range.file)
        properties.append(("endColumn", String(max(column, end - 1))))
      }
    }
    properties.append(("title", diagnostic.code))
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let listed = properties.map { "\($0)=\(Self.property($1))" }
      .joined(separator: ",")
    let said = "\(diagnostic.message)\(help)\nmore: sourcebook explain \(diagnostic.code)"
    return "::\(kind(of: entry)) \(listed)::\(Self.escape(said))"
  }

  /// What fails the check is an error; a finding that does not is a warning at most.
  private func kind(of entry: CheckReport.Entry) -> String {
    if entry.fails { return "error" }
    return entry.diagnostic.severity == .note ? "notice" : "warning"
  }

  /// The escaping of `@actions/core`, which the runner undoes.
  private static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    escape(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
