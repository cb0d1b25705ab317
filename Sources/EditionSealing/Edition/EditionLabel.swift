package import ContentDigest
package import DirectoryModel
import Foundation

/// What `EDITION.json` says of an edition.
package struct EditionLabel: Sendable {
  static let name = "EDITION.json"
  static let longest = 65_536
  private static let opening = "{\"sourcebook-edition\":1,"

  /// Digests of what an edition was made from, each over a list as `sha256sum` writes it.
  package struct Inputs: Hashable, Sendable {
    package let content: Digest
    package let templates: Digest
    package let rules: Digest

    package init(content: Digest, templates: Digest, rules: Digest) {
      self.content = content
      self.templates = templates
      self.rules = rules
    }
  }

  /// The edition before.
  package struct Previous: Hashable, Sendable {
    package let number: Int
    /// Of its `EDITION.json`, which names the digest of all its other files.
    package let digest: Digest
  }

  /// What packing adds.
  package struct Seal: Hashable, Sendable {
    package let number: Int
    package let contents: Digest
    package let inputs: Inputs
    package let previous: Previous?
  }

  package let id: String
  package let asOf: CalendarDay
  package let knownBy: CalendarDay
  package let validUntil: CalendarDay
  package let generator: String
  /// The main language first.
  let languages: [String]
  /// Nil in an edition that was built and never packed.
  package let seal: Seal?
  package let bytes: [UInt8]

  /// Nil when the bytes are no label of an edition of ours.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.longest, bytes.starts(with: Self.opening.utf8),
      let written = try? JSONDecoder().decode(WrittenLabel.self, from: Data(bytes)),
      let asOf = CalendarDay(written.asOf), let knownBy = CalendarDay(written.knownBy),
      let validUntil = CalendarDay(written.validUntil)
    else { return nil }
    id = written.id
    self.asOf = asOf
    self.knownBy = knownBy
    self.validUntil = validUntil
    generator = written.generator
    languages = written.languages ?? []
    self.bytes = bytes
    guard written.number != nil else {
      seal = nil
      return
    }
    guard let seal = Seal(written) else { return nil }
    self.seal = seal
  }

  /// Reads the label of a file; nil when there is none.
  package init?(at path: String) {
    guard let bytes = readFile(path, atMost: Self.longest) else { return nil }
    self.init(bytes)
  }

  /// The bytes of the same label with a seal; what it said before stays as it stands.
  func sealed(_ seal: Seal) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last == "\n" { text.removeLast() }
    text.removeLast()
    let previous = seal.previous.map {
      "{\"number\":\($0.number),\"sha256\":\"\($0.digest.text)\"}"
    }
    let fields = [
      "\"number\":\(seal.number)",
      "\"contents\":\"\(seal.contents.text)\"",
      "\"inputs\":{\"content\":\"\(seal.inputs.content.text)\","
        + "\"templates\":\"\(seal.inputs.templates.text)\"}",
      "\"rules\":\"\(seal.inputs.rules.text)\"",
      "\"previous\":\(previous ?? "null")",
    ]
    return Array((text + "," + fields.joined(separator: ",") + "}\n").utf8)
  }
}

extension EditionLabel.Seal {
  /// Nil when a field is missing or has not its form.
  fileprivate init?(_ written: WrittenLabel) {
    func digest(_ text: String?) -> Digest? { text.flatMap { Digest(hexadecimal: $0.utf8) } }
    guard let number = written.number, number > 0, let contents = digest(written.contents),
      let content = digest(written.inputs?.content),
      let templates = digest(written.inputs?.templates), let rules = digest(written.rules)
    else { return nil }
    self.number = number
    self.contents = contents
    inputs = EditionLabel.Inputs(content: content, templates: templates, rules: rules)
    guard let before = written.previous else {
      previous = nil
      return
    }
    guard let digest = digest(before.sha256), before.number > 0, before.number < number else {
      return nil
    }
    previous = EditionLabel.Previous(number: before.number, digest: digest)
  }
}

/// The fields of the file as they stand in it.
private struct WrittenLabel: Decodable {
  struct Inputs: Decodable {
    let content: String
    let templates: String
  }
  struct Previous: Decodable {
    let number: Int
    let sha256: String
  }

  let id: String
  let asOf: String
  let knownBy: String
  let validUntil: String
  let generator: String
  let languages: [String]?
  let number: Int?
  let contents: String?
  let inputs: Inputs?
  let rules: String?
  let previous: Previous?

  enum CodingKeys: String, CodingKey {
    case id, generator, languages, number, contents, inputs, rules, previous
    case asOf = "as-of"
    case knownBy = "known-by"
    case validUntil = "valid-until"
  }
}
