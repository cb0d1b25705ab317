import ArgumentParser
import DirectoryModel

/// The options of a check that compares findings with those of an earlier day.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of the findings that were there before; only others fail the check.",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Write today's findings to the baseline, which may only become smaller.")
  var writeBaseline = false

  @Flag(help: "Let --write-baseline add findings to the baseline.")
  var letBaselineGrow = false

  func validate() throws {
    if writeBaseline, baseline == nil {
      throw ValidationError("--write-baseline needs --baseline, the file to write to")
    }
    if letBaselineGrow, !writeBaseline {
      throw ValidationError("--let-baseline-grow changes what --write-baseline does; add that")
    }
  }

  /// The last part of the file's path, which reports may name on any machine.
  var name: String? { baseline?.split(separator: "/").last.map(String.init) }

  /// - Throws: `WrongUsage` when there is no such baseline and none is to be written.
  func read() throws -> Baseline? {
    guard let baseline else { return nil }
    if let known = try Baseline.read(from: baseline) { return known }
    guard writeBaseline else {
      throw WrongUsage(
        "there is no baseline \(baseline)",
        help: "add --write-baseline to write today's findings to it")
    }
    return nil
  }

  /// Says how findings stand against the baseline, and writes it where that is asked for and allowed.
  ///
  /// - Returns: whether no finding is new, or all new ones are in the baseline now.
  func settle(
    _ report: CheckReport, known: Baseline?, console: Console, _ isQuiet: Bool
  ) throws -> Bool {
    guard let baseline else { return true }
    let today = Baseline(of: report)
    let new = report.entries.count { $0.isNew == true && $0.waivers.isEmpty }
    let kept = report.entries.count { $0.isNew == false }
    let gone = (known?.total ?? 0) - kept
    if let known, !isQuiet {
      console.note(
        "baseline \(baseline): \(kept) of \(known.total) findings are still there, \(gone) "
          + "\(gone == 1 ? "is" : "are") gone, \(new) \(new == 1 ? "is" : "are") new")
    }
    guard writeBaseline else {
      if gone > 0, !isQuiet {
        console.note("  = help: add --write-baseline so that what is gone cannot come back")
      }
      return !report.fails
    }
    if known != nil, new > 0, !letBaselineGrow {
      console.complain(
        "baseline \(baseline) would grow by \(new), so it was not written",
        help: "put the new findings right, or add --let-baseline-grow")
      return false
    }
    try today.write(to: baseline)
    if !isQuiet { console.note("baseline \(baseline) now holds \(today.total) findings") }
    return true
  }
}
