import DirectoryModel
import Foundation

/// Prints diagnostics for programs: one JSON object a line, on standard output.
struct JSONReport {
  let console: Console

  private struct Place: Encodable {
    let file: String
    let line: Int32
    let column: Int32
    let endLine: Int32
    let endColumn: Int32
  }

  private struct Note: Encodable {
    let message: String
    let place: Place?
  }

  private struct Line: Encodable {
    let code: String
    let severity: String
    let isFinding: Bool
    let message: String
    let place: Place?
    let help: String?
    let notes: [Note]
  }

  func print(_ diagnostics: [Diagnostic], files: SourceFiles) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for diagnostic in diagnostics.sorted() {
      let line = Line(
        code: diagnostic.code, severity: diagnostic.severity.rawValue,
        isFinding: diagnostic.isFinding, message: diagnostic.message,
        place: place(diagnostic.range, files), help: diagnostic.help,
        notes: diagnostic.notes.map { Note(message: $0.message, place: place($0.range, files)) })
      console.say(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
  }

  private func place(_ range: SourceRange?, _ files: SourceFiles) -> Place? {
    range.map {
      Place(
        file: files.path(of: $0.file), line: $0.line, column: $0.column, endLine: $0.endLine,
        endColumn: $0.endColumn)
    }
  }
}
