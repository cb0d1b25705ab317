import DirectoryModel
import SitePublishing

/// Prints diagnostics in SARIF 2.1.0, which code hosts and editors show beside the lines they speak of.
struct SARIFReport {
  let console: Console

  func print(_ report: CheckReport) {
    let rules = SARIFRules(report)
    var places = SARIFPlaces(report)
    let results = zip(report.entries, report.fingerprints).map { entry, fingerprint in
      result(of: entry, fingerprint, report, rules, &places)
    }
    let run = JSONValue.object([
      "tool": .object(["driver": rules.driver]),
      "language": .text("en"),
      "columnKind": .text("utf16CodeUnits"),
      "originalUriBaseIds": .object([
        SARIFPlaces.base: .object(["description": message("The folder that holds content/")])
      ]),
      "invocations": .list([invocation(of: report)]),
      "artifacts": .list(places.artifacts),
      "results": .list(results),
      "properties": .object([
        "asOf": .text(report.checked.standpoint.asOf.description),
        "knownBy": .text(report.checked.standpoint.knownBy.description),
      ]),
    ])
    let log = JSONValue.object([
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .text("2.1.0"),
      "runs": .list([run]),
    ])
    console.write(log.page)
  }

  /// The check itself went well whatever it found; its exit code says whether anything failed it.
  private func invocation(of report: CheckReport) -> JSONValue {
    .object([
      "executionSuccessful": .flag(true),
      "exitCode": .number(report.fails ? 1 : 0),
      "exitCodeDescription": .text(
        report.fails ? "the content has errors or new findings" : "nothing fails the check"),
    ])
  }

  private func result(
    of entry: CheckReport.Entry, _ fingerprint: String, _ report: CheckReport, _ rules: SARIFRules,
    _ places: inout SARIFPlaces
  ) -> JSONValue {
    let diagnostic = entry.diagnostic
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let related = diagnostic.notes.enumerated().map { place, note in
      JSONValue.object([
        "id": .number(place + 1), "message": message(note.message),
        "physicalLocation": note.range.map { places.place($0) },
      ])
    }
    let isKnown = entry.isNew == false
    return .object([
      "ruleId": .text(diagnostic.code),
      "ruleIndex": rules.index(of: diagnostic.code).map { .number($0) },
      "kind": .text("fail"),
      "level": .text(diagnostic.severity.rawValue),
      "message": message(diagnostic.message + help),
      "locations": .list(
        diagnostic.range.map { [.object(["physicalLocation": places.place($0)])] } ?? []),
      "relatedLocations": related.isEmpty ? nil : .list(related),
      "partialFingerprints": .object(["sourcebookMessage/v1": .text(fingerprint)]),
      "baselineState": report.baselineName.map { _ in .text(isKnown ? "unchanged" : "new") },
      "suppressions": suppressions(of: entry, report, &places),
      "properties": .object(["isFinding": .flag(diagnostic.isFinding)]),
    ])
  }

  /// Both kinds stand in files of their own, not in the line they excuse; an empty list says that nothing excuses it.
  private func suppressions(
    of entry: CheckReport.Entry, _ report: CheckReport, _ places: inout SARIFPlaces
  ) -> JSONValue {
    var suppressions = entry.waivers.map { waiver in
      JSONValue.object([
        "kind": .text("external"), "status": .text("accepted"),
        "justification": .text(
          "\(waiver.reason[report.checked.language]) (\(waiver.owner), until "
            + "\(waiver.until.value))"),
        "location": .object(["physicalLocation": places.place(waiver.range)]),
      ])
    }
    if entry.isNew == false, let name = report.baselineName {
      suppressions.append(
        .object([
          "kind": .text("external"), "status": .text("accepted"),
          "justification": .text("already in the baseline \(name)"),
        ]))
    }
    return .list(suppressions)
  }

  private func message(_ text: String) -> JSONValue { .object(["text": .text(text)]) }
}
