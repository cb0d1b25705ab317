/// The path a request asks for, as a path from the edition's root.
///
/// It names one of the files an edition has or nothing: no file system is asked for it.
enum ServedPath: Equatable {
  case file(String)
  /// One of the server's own.
  case server(String)
  /// No path a browser would ask for.
  case senseless

  /// - Parameter target: as the request has it, still encoded, without the query.
  init(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/"), let path = Self.decoded(target.utf8.dropFirst()),
      !path.unicodeScalars.contains(where: { isControl($0) || $0 == "\\" })
    else {
      self = .senseless
      return
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains(where: { $0 == "." || $0 == ".." }),
      !steps.dropLast().contains("")
    else {
      self = .senseless
      return
    }
    if steps.count == 2, steps[0] == Self.own {
      self = .server(String(steps[1]))
    } else {
      self = .file(steps.last == "" ? path + "index.html" : path)
    }
  }

  /// The folder no edition has.
  private static let own = ".sourcebook"

  /// The path with its escapes read once; nil where they are none, or it is no UTF-8.
  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var result: [UInt8] = []
    var escape: [UInt8]?
    for byte in bytes {
      if let digits = escape {
        guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
        if let first = digits.first {
          result.append(first << 4 | UInt8(digit))
          escape = nil
        } else {
          escape = [UInt8(digit)]
        }
      } else if byte == UInt8(ascii: "%") {
        escape = []
      } else {
        result.append(byte)
      }
    }
    return escape == nil ? String(validating: result, as: UTF8.self) : nil
  }
}
