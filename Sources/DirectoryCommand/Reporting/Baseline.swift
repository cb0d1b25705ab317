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

    init(code: String, file: String, finding: String, count: Int?) {
      (self.code, self.file, self.finding, self.count) = (code, file, finding, count)
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      code = try values.decode(String.self, forKey: .code)
      file = try values.decode(String.self, forKey: .file)
      finding = try values.decode(String.self, forKey: .finding)
      count = try values.decodeIfPresent(Int.self, forKey: .count)
      guard (1...Line.most).contains(count ?? 1) else {
        throw DecodingError.dataCorruptedError(
          forKey: .count, in: values, debugDescription: "no count of findings")
      }
    }

    /// More of one finding than any file can hold; sums of such counts stay far from the largest number.
    private static let most = 1 << 31
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
    // By bytes, since CRLF is one character: some checkouts rewrite the ends of lines, and some editors begin with a mark.
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    let texts = bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
      .filter { !$1.allSatisfy { $0 == 13 } }
    let decoder = JSONDecoder()
    func decoded<Value: Decodable>(_ number: Int, _ text: Data, as type: Value.Type) throws -> Value
    {
      guard let value = try? decoder.decode(type, from: text) else {
        throw WrongUsage(
          "line \(number + 1) of \(path) is not that of a baseline",
          help: "restore the file, or delete it and write a new one with --write-baseline")
      }
      return value
    }
    guard let first = texts.first,
      try decoded(first.offset, first.element, as: Heading.self).format == format
    else {
      throw WrongUsage(
        "\(path) is not a baseline this version reads", help: "name another file with --baseline")
    }
    return Baseline(try texts.dropFirst().map { try decoded($0, $1, as: Line.self) })
  }

  /// Where a link leads, or the path itself.
  private static func target(of path: String) throws -> String {
    var path = path
    for _ in 0..<16 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return path
      }
      let folder = URL(filePath: path).deletingLastPathComponent()
      path = next.hasPrefix("/") ? next : folder.appending(path: next).path
    }
    throw BrokenWorld("link \(path) leads to itself", help: "name a file with --baseline")
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
      // A link keeps leading to the file, and the file is replaced.
      try Data(text.utf8).write(
        to: URL(filePath: try Self.target(of: path)), options: .atomic)
    } catch {
      throw BrokenWorld(
        "baseline \(path) cannot be written",
        help: "create its folder, or name a file you may write to")
    }
  }
}
