import Glibc

/// The editor a publisher has named, and how it is told a place.
struct EditorCommand: Sendable {
  /// As the shell reads it; `{file}`, `{line}` and `{column}` stand for the place.
  private let command: String
  private let program: String

  /// Why no editor can be opened from a page; nil when one can.
  enum Absence: Error, Equatable {
    case unnamed
    /// An editor in a terminal, of which a server has none to give.
    case terminal(String)

    var reason: String {
      switch self {
      case .unnamed: "no editor is named by SOURCEBOOK_EDITOR, VISUAL or EDITOR"
      case .terminal(let name):
        "\(name) needs a terminal of its own; name the way to one in SOURCEBOOK_EDITOR"
      }
    }
  }

  /// Looks for SOURCEBOOK_EDITOR, then VISUAL, then EDITOR.
  static func named(in environment: [String: String]) -> Result<EditorCommand, Absence> {
    if let command = environment["SOURCEBOOK_EDITOR"], !command.isEmpty {
      return .success(EditorCommand(command))
    }
    for name in ["VISUAL", "EDITOR"] {
      guard let command = environment[name], !command.isEmpty else { continue }
      let editor = EditorCommand(command)
      let isInTerminal =
        terminalEditors.contains(editor.program)
        || command.split(separator: " ").contains { ["-nw", "-t", "-tty"].contains($0) }
      return isInTerminal ? .failure(.terminal(editor.program)) : .success(editor)
    }
    return .failure(.unnamed)
  }

  private init(_ command: String) {
    self.command = command
    let first = command.split(separator: " ").first ?? ""
    program = String(first.split(separator: "/").last ?? "")
  }

  /// The words of the process that opens a place: a shell, which alone knows what quotes and blanks of the command mean.
  func words(opening file: String, line: Int, column: Int) -> [String] {
    guard command.contains("{file}") else {
      return ["sh", "-c", "exec \(command) \"$@\"", program]
        + Self.place(for: program, file, line, column)
    }
    // Without separators and wildcards a place stays one word wherever it stands.
    let script =
      "IFS=; set -f; exec "
      + command.replacing("{file}", with: "${1}").replacing("{line}", with: "${2}")
      .replacing("{column}", with: "${3}")
    return ["sh", "-c", script, program, file, String(line), String(column)]
  }

  private static func place(
    for program: String, _ file: String, _ line: Int, _ column: Int
  ) -> [String] {
    switch program {
    case "code", "code-insiders", "codium", "vscodium", "cursor", "windsurf":
      ["--goto", "\(file):\(line):\(column)"]
    case "subl", "zed", "zeditor", "hx": ["\(file):\(line):\(column)"]
    case "kate", "idea", "pycharm", "webstorm", "phpstorm", "clion", "goland", "rubymine":
      ["--line", "\(line)", "--column", "\(column)", file]
    case "emacs", "emacsclient": ["+\(line):\(column)", file]
    case "gedit", "gnome-text-editor": [file, "+\(line):\(column)"]
    default: ["+\(line)", file]
    }
  }
}

private let terminalEditors: Set = [
  "vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "ne", "mg", "ed",
  "vis",
]
