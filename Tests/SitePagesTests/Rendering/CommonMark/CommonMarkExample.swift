import Foundation
import Testing

/// One example of the CommonMark specification.
struct CommonMarkExample: CustomTestStringConvertible {
  let number: Int
  let section: String
  let markdown: String

  var testDescription: String { "\(number), \(section)" }

  /// The examples of version 0.30, which `make test` fetches; none where it was not run.
  static let all: [CommonMarkExample] = {
    let repository = URL(filePath: #filePath).pathComponents.dropLast(5).joined(separator: "/")
    let file = String(repository.dropFirst()) + "/.build-schemas/commonmark.txt"
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [] }
    return read(text)
  }()

  private static let fence = String(repeating: "`", count: 32)

  private static func read(_ specification: String) -> [CommonMarkExample] {
    var examples: [CommonMarkExample] = []
    var section = ""
    var markdown: [Substring]?
    var isInHTML = false
    for line in specification.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        markdown = []
      } else if line == fence, let lines = markdown {
        examples.append(
          CommonMarkExample(
            number: examples.count + 1, section: section,
            markdown: lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")))
        markdown = nil
        isInHTML = false
      } else if markdown != nil {
        if line == "." { isInHTML = true }
        if !isInHTML { markdown?.append(line) }
      } else if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return examples
  }
}
