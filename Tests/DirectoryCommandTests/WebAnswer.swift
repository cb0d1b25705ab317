import Foundation

/// An answer of a server, taken apart.
struct WebAnswer {
  let status: Int
  let headers: [String: String]
  let body: [UInt8]

  init(_ bytes: [UInt8]) {
    let end = (0..<max(0, bytes.count - 3)).first { bytes[$0...].starts(with: [13, 10, 13, 10]) }
    let lines = String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
      .split(separator: "\r\n")
    status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map { colon in
          (
            line[..<colon].lowercased(),
            line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
          )
        }
      }, uniquingKeysWith: { first, _ in first })
    body = end.map { Array(bytes[($0 + 4)...]) } ?? []
  }

  var text: String { String(decoding: body, as: UTF8.self) }
}
