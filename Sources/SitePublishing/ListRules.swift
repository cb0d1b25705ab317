import ContentLoading
import DirectoryModel
import Glibc
import RegistrationRules

/// A rule as `explain` shows it.
package struct RuleText: Sendable {
  package let code: String
  package let title: String
  /// Days and legal source of each period.
  package let periods: [String]
  package let path: String
  /// The file below its front matter, as written.
  package let text: String
}

/// The rules of a site, read without judging anything.
///
/// - Throws: `BrokenWorld` when files cannot be read.
package func listRules(_ request: BuildRequest) throws -> [RuleText] {
  let loaded = try loadDirectory(from: request.site, jobs: request.jobs).value
  return decodeRules(loaded.rules, in: loaded.directory).value.map { rule in
    let statement = rule.statement
    let path = loaded.directory.files.path(of: statement.file)
    return RuleText(
      code: statement.code, title: statement.title.fallback,
      periods: statement.periods.map { period in
        let days =
          "\(period.window.from?.description ?? "always") to "
          + (period.window.until?.description ?? "now")
        return "\(days): \(period.source.fallback)"
      },
      path: path, text: textBelowFrontMatter(of: "\(request.site)/\(path)"))
  }
}

private func textBelowFrontMatter(of path: String) -> String {
  guard let stream = fopen(path, "rb") else { return "" }
  defer { fclose(stream) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, stream)
  let lines = bytes[..<count].split(separator: 10, omittingEmptySubsequences: false)
  let rule = Array("---".utf8)[...]
  guard let end = lines.dropFirst().firstIndex(where: { $0 == rule }) else { return "" }
  let text = lines[(end + 1)...].drop { $0.isEmpty }
  return String(decoding: Array(text.joined(separator: [10])), as: UTF8.self)
}
