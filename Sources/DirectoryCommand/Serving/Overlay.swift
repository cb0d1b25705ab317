import DirectoryModel
import Glibc
import SitePublishing

/// What is to be said of a state, as HTML: all diagnostics with their lines, and the way to each place.
struct Overlay {
  /// How many are shown; a browser has to hold them.
  private static let most = 2_000

  let state: LiveState
  private let site: String
  /// The site's folder as editors are told it.
  private let folder: String
  private let editor: EditorCommand?
  private let shown: [Diagnostic]

  init(of state: LiveState, site: String, editor: EditorCommand?) {
    self.state = state
    self.site = site
    folder =
      realpath(site, nil).map { path in
        defer { free(path) }
        return String(cString: path)
      } ?? site
    self.editor = editor
    // What stops a build first, each part in the order of files.
    shown = state.diagnostics.filter { !$0.isFinding }.sorted { left, right in
      let (first, second) = (left.severity == .error, right.severity == .error)
      return first == second ? left < right : first
    }
  }

  private var errors: Int {
    shown.count { $0.severity == .error } + (state.trouble == nil ? 0 : 1)
  }

  /// `2 errors, 1 warning`; empty when there is nothing to say.
  var summary: String {
    let warnings = shown.count - shown.count { $0.severity == .error }
    return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  var kind: String { errors > 0 ? "error" : "warning" }

  /// What stands over the list.
  var headline: String {
    if errors == 0 { return summary }
    if state.standing == .current { return "\(summary): a build would not publish this" }
    return state.hasEdition
      ? "\(summary): this page is of the last good state"
      : "\(summary): there is nothing to show until the errors are gone"
  }

  /// What pages are told, on one line.
  ///
  /// - Parameters:
  ///   - edition: the name of the edition that is served.
  ///   - token: with which pages may ask for an editor.
  /// - Returns: JSON.
  func message(edition: String, token: String) -> String {
    JSONValue.object([
      "edition": .text(edition), "kind": .text(kind), "summary": .text(summary),
      "html": .text(panel),
      "said": .text(said),
      "token": .text(token),
    ]).line
  }

  /// What is said of a page while a newer one is made.
  private var said: String {
    guard state.standing == .reading else { return "" }
    return state.number == 0 && state.hasEdition
      ? "This is the last build; the site has changed since and is being read …"
      : "Reading what has changed …"
  }

  /// The list with a heading and a button that closes it.
  var panel: String {
    summary.isEmpty
      ? ""
      : "<header><h2>\(html(headline))</h2><button>Close</button></header>\n"
        + list(withButtons: true)
  }

  /// The list of all that is to be said.
  ///
  /// - Parameter withButtons: whether a script stands by that opens and copies places.
  /// - Returns: HTML.
  func list(withButtons: Bool) -> String {
    let excerpts = ExcerptReader(site: site, files: state.files)
    let trouble = state.trouble.map { trouble in
      "<li class=\"error\">\(what("error", nil, trouble.message))\(help(trouble.help))</li>\n"
    }
    let items = shown.prefix(Self.most).map { item($0, excerpts, withButtons) }
    let rest = shown.count - items.count
    let more =
      rest > 0 ? "<li><p>\(rest) more; <code>sourcebook check</code> tells them all</p></li>\n" : ""
    return "<ol>\n\(trouble ?? "")\(items.joined())\(more)</ol>\n"
  }

  private func item(
    _ diagnostic: Diagnostic, _ excerpts: ExcerptReader, _ withButtons: Bool
  ) -> String {
    let severity = diagnostic.severity.rawValue
    var text = "<li class=\"\(severity)\">\(what(severity, diagnostic.code, diagnostic.message))"
    text += diagnostic.range.map { place($0, excerpts, withButtons) } ?? ""
    text += help(diagnostic.help)
    for note in diagnostic.notes {
      text += "<div class=\"note\"><p>note: \(html(note.message))</p>"
      text += (note.range.map { place($0, excerpts, withButtons) } ?? "") + "</div>"
    }
    return text + "</li>\n"
  }

  private func what(_ severity: String, _ code: String?, _ message: String) -> String {
    let label = severity + (code.map { "[\($0)]" } ?? "")
    return "<p class=\"what\"><b>\(html(label))</b>: \(html(message))</p>"
  }

  private func help(_ help: String?) -> String {
    help.map { "<p class=\"help\">help: \(html($0))</p>" } ?? ""
  }

  /// Where it is, how to get there, and the line.
  private func place(
    _ range: SourceRange, _ excerpts: ExcerptReader, _ withButtons: Bool
  ) -> String {
    let file = state.files.path(of: range.file)
    let column = excerpts.editorColumn(of: range)
    let spot = ":\(range.line):\(column)"
    let full = "\(folder)/\(file)"
    var ways = "<code>\(html(file + spot))</code>"
    if withButtons {
      if editor != nil {
        ways = """
          <button data-file="\(html(file))" data-line="\(range.line)" data-column="\(column)">\
          Open <code>\(html(file + spot))</code></button>
          """
      }
      ways += " <button data-copy=\"\(html(full + spot))\">Copy</button>"
    }
    ways += " <a href=\"vscode://file\(html(percentEncoded(full)))\(spot)\">VS Code</a>"
    let line = excerpts.excerpt(at: range).map { excerpt in
      "<pre>\(range.line) | \(html(excerpt.lead + excerpt.before))<mark>\(html(excerpt.meant))</mark>"
        + "\(html(excerpt.after))</pre>"
    }
    return "<p class=\"where\">\(ways)</p>\(line ?? "")"
  }

  private func percentEncoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        text.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
