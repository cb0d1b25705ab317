import ArgumentParser
import CPlatform
import DirectoryModel
import EditionSealing
import Foundation
import Glibc

/// Where the secret key comes from: a file, or the environment; never the site.
struct KeyOption: ParsableArguments {
  private static let variable = "SOURCEBOOK_KEY"
  private static let passwordVariable = "SOURCEBOOK_KEY_PASSWORD"

  @Option(
    help: ArgumentHelp(
      "The secret key, a file that `minisign -G` wrote.",
      discussion: "Default: SOURCEBOOK_KEY, the path of such a file or the text in it.",
      valueName: "file"))
  var key: String?

  /// Reads the key.
  ///
  /// - Parameter published: folders in which a key must never lie, without links.
  /// - Returns: nil when none is given.
  /// - Throws: `WrongUsage` when what is given is no key, or lies where others can read it.
  func read(keptFrom published: [String]) throws -> SigningKey? {
    guard let given = key ?? getenv(Self.variable).map({ String(cString: $0) }), !given.isEmpty
    else { return nil }
    let isText = key == nil && !FileManager.default.fileExists(atPath: given)
    if isText {
      guard given.contains("comment:") || given.utf8.count > 200 else { throw Self.missing(given) }
      return try readSigningKey(given, from: Self.variable, password: Self.password)
    }
    guard let path = realpath(given, nil).map(Self.taken) else { throw Self.missing(given) }
    if let folder = published.first(where: { (path + "/").hasPrefix($0 + "/") }) {
      throw WrongUsage(
        "the key \(given) lies in \(folder), from where it could be published",
        help:
          "keep it in a folder of its own outside of the site, and make a new pair if it was committed"
      )
    }
    guard let data = FileManager.default.contents(atPath: path), data.count < 65_536 else {
      throw WrongUsage(
        "the key \(given) cannot be read", help: "give yourself the right to read it")
    }
    return try readSigningKey(
      String(decoding: data, as: UTF8.self), from: given, password: Self.password)
  }

  private static func missing(_ given: String) -> WrongUsage {
    WrongUsage(
      "there is no key file \(given)",
      help: "make a pair with `minisign -G`, and name the secret one")
  }

  private static func taken(_ path: UnsafeMutablePointer<CChar>) -> String {
    defer { free(path) }
    return String(cString: path)
  }

  /// From the environment, else asked for on the terminal.
  private static func password() throws -> String {
    if let given = getenv(passwordVariable) { return String(cString: given) }
    var line = [CChar](repeating: 0, count: 1024)
    let count = platform_ask_secret("Password of the key: ", &line, UInt(line.count))
    guard count >= 0 else {
      throw WrongUsage(
        "the key is protected by a password, and there is no terminal to ask for it",
        help: "set \(passwordVariable)")
    }
    return String(decoding: line.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
