import Foundation

/// Sends the bytes to the language server, as they are where they begin with a header, else each line as a message.
///
/// Lines come after those with which an editor begins and opens a profile of a small site.
func tryEditor(_ bytes: [UInt8]) throws {
  let site = try editorSite()
  // A pipe takes so much without anybody reading.
  let input = Array(bytes.prefix(20_000))
  let isStream = input.starts(with: Array("Content-".utf8))
  let messages =
    isStream
    ? [] : EditorSite.greeting + input.split(separator: 10).map { Array($0) }
  let stream = isStream ? site.named(input) : messages.flatMap { framed(site.named($0)) }
  let answers = try site.talk(Array(stream.prefix(60_000)))
  try check(answers, to: isStream ? nil : messages.count)
}

private func framed(_ body: [UInt8]) -> [UInt8] {
  Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
}

/// - Throws: `BrokenPromise` when what was said is no row of whole messages, or answers more than was asked.
private func check(_ said: [UInt8], to asked: Int?) throws {
  var rest = said[...]
  var answers = 0
  while !rest.isEmpty {
    let header = rest.prefix { $0 != 13 }
    let words = String(decoding: header, as: UTF8.self)
    guard words.hasPrefix("Content-Length: "), let length = Int(words.dropFirst(16)),
      rest.dropFirst(header.count).starts(with: Array("\r\n\r\n".utf8)),
      rest.count >= header.count + 4 + length
    else { throw BrokenPromise(description: "\(words.debugDescription) is no header") }
    let body = rest.dropFirst(header.count + 4).prefix(length)
    guard let message = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
      message["jsonrpc"] as? String == "2.0"
    else {
      throw BrokenPromise(description: "\(String(decoding: body, as: UTF8.self)) is no message")
    }
    if message["method"] == nil { answers += 1 }
    rest = rest.dropFirst(header.count + 4 + length)
  }
  if let asked, answers > asked {
    throw BrokenPromise(description: "\(asked) messages have \(answers) answers")
  }
}
