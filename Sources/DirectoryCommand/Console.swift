import ArgumentParser
import Glibc

/// When output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The two streams of a command: results to standard output, everything said about them to standard error.
struct Console {
  let hasColor: Bool

  init(choice: ColorChoice) {
    switch choice {
    case .always: hasColor = true
    case .never: hasColor = false
    case .auto: hasColor = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
    }
  }

  func say(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// A result that ends its own lines.
  func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  func note(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// An error that has no place in the content.
  func complain(_ message: String, help: String?) {
    note(paint("error", .red) + ": " + printable(message))
    if let help { note("  " + paint("= help:", .blue) + " " + printable(help)) }
  }

  func paint(_ text: String, _ color: Color) -> String {
    hasColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  enum Color: String {
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "1;36"
    case bold = "1"
  }

  private func giveUp(_ reason: String) -> Never {
    complain("standard output cannot be written: \(reason)", help: "free space, or write elsewhere")
    exit(ExitStatus.brokenWorld.rawValue)
  }

  private func write(_ text: String, to stream: Int32) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(stream, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        // A report cut short must not pass for a whole one.
        if stream == STDOUT_FILENO { giveUp(String(cString: strerror(errno))) }
        return
      }
      start += count
    }
  }
}
