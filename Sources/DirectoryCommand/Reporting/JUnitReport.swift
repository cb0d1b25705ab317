import DirectoryModel
import SitePublishing

/// Prints diagnostics as a JUnit report: a suite for each file, a case for each message.
///
/// What ends the check with 1 is a failure; everything else is a case that passes and says so in its output, so that
/// the number of failures and the exit code never disagree.
struct JUnitReport {
  let console: Console

  func print(_ report: CheckReport) {
    var suites: [(name: String, entries: [CheckReport.Entry])] = []
    for entry in report.entries {
      let name = entry.diagnostic.range.map(report.path) ?? "the whole site"
      if suites.last?.name == name {
        suites[suites.count - 1].entries.append(entry)
      } else {
        suites.append((name, [entry]))
      }
    }
    let failures = report.entries.count { $0.fails }
    let silent = #"    <testcase classname="content" name="nothing is to be said" time="0"/>"#
    // A report without a case is taken for a check that did not run.
    let body =
      suites.isEmpty
      ? suite(named: "content", tests: 1, failures: 0, [silent])
      : suites.map { suite in
        self.suite(
          named: suite.name, tests: suite.entries.count,
          failures: suite.entries.count { $0.fails },
          suite.entries.map { testCase(of: $0, in: suite.name) })
      }.joined()
    console.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="sourcebook check" tests="\(max(1, report.entries.count))" \
      failures="\(failures)" errors="0" time="0">
      \(body)</testsuites>

      """)
  }

  private func suite(named name: String, tests: Int, failures: Int, _ cases: [String]) -> String {
    """
      <testsuite name="\(xml(name))" tests="\(tests)" failures="\(failures)" errors="0" \
    skipped="0" time="0">
    \(cases.joined(separator: "\n"))
      </testsuite>

    """
  }

  private func testCase(of entry: CheckReport.Entry, in file: String) -> String {
    let diagnostic = entry.diagnostic
    let place = diagnostic.range.map { " at \($0.line):\($0.column)" } ?? ""
    let name = "\(diagnostic.code)\(place): \(diagnostic.message)"
    let kind = diagnostic.isFinding ? "finding" : diagnostic.severity.rawValue
    var lines = ["\(file)\(place): \(kind)[\(diagnostic.code)]: \(diagnostic.message)"]
    if let help = diagnostic.help { lines.append("help: \(help)") }
    lines += diagnostic.notes.map { "note: \($0.message)" }
    lines += entry.waivers.map { "excused by \($0.owner) until \($0.until.value)" }
    if entry.isNew == false { lines.append("already in the baseline") }
    lines.append("more: sourcebook explain \(diagnostic.code)")
    let said = xml(lines.joined(separator: "\n"))
    let inside =
      entry.fails
      ? "<failure type=\"\(xml(diagnostic.code))\" message=\"\(xml(diagnostic.message))\">"
        + "\(said)</failure>"
      : "<system-out>\(said)</system-out>"
    return "    <testcase classname=\"\(xml(file))\" name=\"\(xml(name))\" time=\"0\">"
      + "\(inside)</testcase>"
  }

  /// Text for elements and attributes; what XML 1.0 cannot hold becomes a visible mark.
  private func xml(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"
      case 0x22: escaped += "&quot;"
      case 0x09, 0x0A, 0x0D: escaped.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
