import Dispatch
import Glibc
import SitePublishing

/// Carries out `work` with a bar on the terminal that shows how far it has come.
func showing<Result>(
  _ progress: BuildProgress?, _ work: () throws -> Result
) rethrows -> Result {
  let bar = progress.map(ProgressBar.init)
  defer { bar?.end() }
  return try work()
}

/// One line on a terminal that says how far a build has come: after half a second, and gone when the build has ended.
private final class ProgressBar {
  private let timer: (any DispatchSourceTimer)?
  private let queue = DispatchQueue(label: "progress")

  /// Shows nothing where standard error is no terminal.
  init(of progress: BuildProgress) {
    guard isatty(STDERR_FILENO) == 1 else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(100))
    timer.setEventHandler { Self.draw(Self.line(progress)) }
    timer.resume()
    self.timer = timer
  }

  /// Removes the line; nothing is drawn from then on.
  func end() {
    guard let timer else { return }
    timer.cancel()
    queue.sync { Self.draw("") }
  }

  private static func line(_ progress: BuildProgress) -> String {
    let (step, done, total) = progress.now
    let steps = BuildStep.allCases
    let before = steps.firstIndex(of: step) ?? 0
    let inside = total > 0 ? Double(done) / Double(total) : 0
    // Making pages is half of a build; the other steps share the rest.
    let half = Double(steps.count - 1)
    let isBehind = before > (steps.firstIndex(of: .write) ?? 0)
    let share =
      step == .write
      ? Double(before) / half / 2 + inside / 2 : Double(before) / half / 2 + (isBehind ? 0.5 : 0)
    let width = 24
    let filled = min(width, Int(share * Double(width)))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "[\(bar)] \(step.rawValue)" + (total > 0 ? " \(done) of \(total)" : "")
  }

  private static func draw(_ text: String) {
    let bytes = Array("\r\u{1B}[K\(text)".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
