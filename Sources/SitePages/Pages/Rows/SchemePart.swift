import DirectoryModel

/// What all papers of one scheme say alike: their name and kind, what they prove, and where to check them.
final class SchemePart: Sendable {
  /// The position of the scheme; nil for one the directory does not know.
  let number: Int32?
  let name: [TextRun]
  let plainName: String
  let kind: String
  let ends: CertificateScheme.Ends
  let proves: [TextRun]
  let doesNotProve: [TextRun]
  let legislation: [TextRun]
  let lasts: [TextRun]
  /// What to look out for with papers of this kind.
  let pitfalls: [RunRow]
  let register: [TextRun]
  /// The address of the issuer's register, cut where the number of a paper goes; empty without a register.
  let registerAddress: [String]

  static let names = Shape<SchemePart>(
    [.runs("scheme") { $0.name }, .text("kind") { $0.kind }], alike: { $0.number })

  static let meaning = Shape<SchemePart>(
    [
      .runs("proves") { $0.proves }, .runs("doesNotProve") { $0.doesNotProve },
      .runs("legislation") { $0.legislation }, .runs("lasts") { $0.lasts },
    ], alike: { $0.number })

  init(_ scheme: CertificateScheme?, at position: Int?, named id: String, _ words: PageWords) {
    number = position.map { Int32($0) }
    name = scheme.map { words.words($0.name) } ?? [TextRun(id)]
    plainName = words.plain(name)
    kind = scheme.map { words.text($0.kind.phrase) } ?? ""
    ends = scheme?.ends ?? .dated
    proves = words.words(scheme?.proves)
    doesNotProve = words.words(scheme?.doesNotProve)
    legislation = words.words(scheme?.legislation)
    lasts = words.words(scheme?.lasts)
    pitfalls = scheme?.pitfalls.map { RunRow(words.words($0)) } ?? []
    register = words.words(scheme?.register?.name)
    registerAddress =
      scheme?.register?.url.split(separator: "{number}", omittingEmptySubsequences: false)
      .map { String($0) } ?? []
  }
}

extension PageWords {
  /// What the pages say of a scheme; of one the directory does not know, its id.
  func scheme(_ id: CertificateScheme.ID) -> SchemePart {
    directory.position(of: id).map { shared.schemes[$0] }
      ?? SchemePart(nil, at: nil, named: id.text, self)
  }

  /// What the pages say of the scheme of a register row.
  func scheme(ofCertificate row: Int) -> SchemePart {
    directory.scheme(ofCertificate: row).map { shared.schemes[$0] }
      ?? scheme(directory.certificates[row].scheme.value)
  }
}
