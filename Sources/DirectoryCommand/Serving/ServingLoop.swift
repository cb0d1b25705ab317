import DirectoryModel
import Foundation
import Glibc
import SitePublishing

/// Reads the site whenever it has changed, and tells browsers and terminal; runs on a thread of its own for ever.
struct ServingLoop: Sendable {
  let site: LiveSite
  let server: DevServer
  let options: SiteOptions
  /// The day it begins on.
  let today: CalendarDay
  /// Whether the system is asked to tell of changes.
  let isTold: Bool

  func run() {
    let console = options.console
    var watcher = FolderWatcher(site: options.site, isTold: isTold)
    var wasTold = isTold
    let clock = ContinuousClock()
    var today = self.today
    if let first = site.beginWithPublished() { server.tell(first) }
    while true {
      // At the start or later: a limit of the system is reached when others watch files, too.
      if wasTold, !watcher.isTold {
        wasTold = false
        console.note(
          "the system tells no more changes of files, so they are looked at again and again")
      }
      let start = clock.now
      // What is wrong with the clock was said before there was a server.
      if let now = try? readToday() { today = now }
      let next = site.refresh(on: today) { server.tell($0) }
      let taken = start.duration(to: clock.now)
      if let next {
        server.tell(next)
        say(next, after: taken, console)
        inspect(next)
      }
      // Looking is a tenth of the time at most.
      let looked = Int32(clamping: taken.milliseconds)
      watcher.wait(pause: max(250, next == nil ? looked * 9 : 0))
    }
  }

  /// Says what all pages together show, on a thread of its own that gives up when there is something newer.
  ///
  /// It begins when browsers have loaded their pages again, for which they need the machine themselves.
  private func inspect(_ state: LiveState) {
    Thread.detachNewThread {
      usleep(500_000)
      site.inspect(state) { inspected in
        server.tell(inspected)
        say(inspected, after: .zero, options.console)
      }
    }
  }

  private func say(_ state: LiveState, after taken: Duration, _ console: Console) {
    let overlay = server.overlay(of: state)
    if state.hasErrors {
      if let trouble = state.trouble { console.complain(trouble.message, help: trouble.help) }
      TextReport(site: options.site, console: console).print(
        state.diagnostics.filter { !$0.isFinding }, files: state.files, quiet: options.quiet)
    } else if !options.quiet {
      let remarks = overlay.summary.isEmpty ? "" : "; \(overlay.summary)"
      console.note("edition \(state.number), read in \(taken.milliseconds) ms\(remarks)")
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
