import ArgumentParser
import DirectoryModel
import Glibc

/// How the command ends, as scripts see it.
enum ExitStatus: Int32 {
  case done = 0
  case contentHasErrors = 1
  case wrongUsage = 2
  case brokenWorld = 3
}

extension ExitStatus {
  /// Ends the process here and now, while other threads of it are still at work.
  ///
  /// To return from the main function, or to call `exit`, would take down what those threads go on using.
  func leave() -> Never {
    fflush(nil)
    _exit(rawValue)
  }
}

/// Ends a command early with a status, after everything has been said.
struct Ending: Error {
  let status: ExitStatus
}

extension Sourcebook {
  /// Says what went wrong, in one place for all commands, and ends the process.
  static func exit(reporting error: any Error) -> Never {
    let console = Console(choice: .auto)
    switch error {
    case let ending as Ending:
      Glibc.exit(ending.status.rawValue)
    case let broken as BrokenWorld:
      console.complain(broken.message, help: broken.help)
      Glibc.exit(ExitStatus.brokenWorld.rawValue)
    case let usage as WrongUsage:
      console.complain(usage.message, help: usage.help)
      Glibc.exit(ExitStatus.wrongUsage.rawValue)
    default:
      let isHelp = exitCode(for: error) == .success
      let message = fullMessage(for: error)
      if isHelp {
        console.say(message)
      } else {
        console.note(printableLines(message))
      }
      Glibc.exit(isHelp ? ExitStatus.done.rawValue : ExitStatus.wrongUsage.rawValue)
    }
  }
}
