import DirectoryModel
import Foundation

/// The findings that were there when a directory began to count: later ones are new, and these may only become fewer.
///
/// One JSON object a line, sorted, so that a difference of two versions reads as what came and what went.
struct Baseline {
  private static let format = "sourcebook-baseline/1"

  /// One line of the file.
  private struct Line: Codable {
    let code: String
    let file: String
    let finding: String
    let count: Int?
  }

  private struct Heading: Codable {
    let format: String
  }

  private let lines: [Line]

  /// How often each finding was there.
  let counts: [FindingIdentity: Int]

  var total: Int { counts.values.reduce(0, +) }

  /// The findings of a report nobody answers for already by a waiver.
  init(of report: CheckReport) {
    var written: [String: Line] = [:]
    for entry in report.entries where entry.diagnostic.isFinding && entry.waivers.isEmpty {
      let diagnostic = entry.diagnostic
      let file = diagnostic.range.map(report.path) ?? ""
      let key = "\(file)\n\(diagnostic.code)\n\(diagnostic.message)"
      let count = (written[key]?.count ?? (written[key] == nil ? 0 : 1)) + 1
      written[key] = Line(
        code: diagnostic.code, file: file, finding: diagnostic.message,
        count: count == 1 ? nil : count)
    }
    self.init(written.sorted { $0.key < $1.key }.map(\.value))
  }

  private init(_ lines: [Line]) {
    self.lines = lines
    counts = Dictionary(
      lines.map {
        (FindingIdentity(code: $0.code, file: $0.file, message: $0.finding), $0.count ?? 1)
      }, uniquingKeysWith: +)
  }

  /// - Returns: nil when there is no such file.
  /// - Throws: `WrongUsage` when the file is no baseline, `BrokenWorld` when it cannot be read.
  static func read(from path: String) throws -> Baseline? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BrokenWorld(
        "baseline \(path) cannot be read", help: "give yourself the right to read it")
    }
    let texts = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let decoder = JSONDecoder()
    func decoded<Value: Decodable>(_ place: Int, as type: Value.Type) throws -> Value {
      guard let value = try? decoder.decode(type, from: Data(texts[place].utf8)) else {
        throw WrongUsage(
          "line \(place + 1) of \(path) is not that of a baseline",
          help: "restore the file, or delete it and write a new one with --write-baseline")
      }
      return value
    }
    guard !texts.isEmpty, try decoded(0, as: Heading.self).format == format else {
      throw WrongUsage(
        "\(path) is not a baseline this version reads", help: "name another file with --baseline")
    }
    return Baseline(try texts.indices.dropFirst().map { try decoded($0, as: Line.self) })
  }

  /// Writes the file in one step.
  ///
  /// - Throws: `BrokenWorld` when it cannot be written.
  func write(to path: String) throws {
    let heading = JSONValue.object([(key: "format", value: .text(Self.format))])
    let rest = lines.map { line in
      JSONValue.object([
        "code": .text(line.code), "file": .text(line.file), "finding": .text(line.finding),
        "count": line.count.map { .number($0) },
      ])
    }
    let text = ([heading] + rest).map { $0.line + "\n" }.joined()
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw BrokenWorld(
        "baseline \(path) cannot be written", help: "create its folder first, or name another file")
    }
  }
}
