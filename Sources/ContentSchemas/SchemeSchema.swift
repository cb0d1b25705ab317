import DirectoryModel

extension ValueSchema {
  static let scheme = mapping([
    .needed("name", "Words", words),
    .needed("kind", "What sort of paper it is", choice(of: CertificateScheme.Kind.self)),
    .needed("issued-by", "Words: who issues it", words),
    .key("legislation", "Words: the law it rests on", words),
    .needed("proves", "Words: what a paper proves", words),
    .needed("does-not-prove", "Words: what it does not prove", words),
    .needed("ends", "Whether papers end on a day", choice(of: CertificateScheme.Ends.self)),
    .key("lasts", "Words: how long a paper runs, and how it is renewed", words),
    .key("at-most", "Years no paper runs longer than", .number(1...100)),
    .key(
      "contradictions", "What the segments of one number cannot say together",
      .list(contradiction)),
    .key(
      "in-force", "When papers count at all",
      .list(
        .mapping([
          .key("from", "The first day", day), .key("until", "The last day", day),
          .key("source", "Words: the legal source", words),
        ]))),
    .key(
      "numbers", "`none`, `own-style`, or the forms numbers have",
      .either([.choice(["none", "own-style"]), .list(numberForm, atLeast: 1)])),
    .key(
      "register", "Where a buyer looks a paper up",
      .mapping([
        .needed("name", "Words", words),
        .needed("url", "The address; `{number}` stands for the number", address),
      ])),
    .key("pitfalls", "Words: what goes wrong with these papers", .list(words)),
    .key("sources", "Where this is from", sources),
  ])

  private static let contradiction = mapping([
    .needed("when", "Segments and their values", segmentValues),
    .key("unless", "Segments and the values that make it good", segmentValues),
    .needed("says", "Words: what a reader is told", words),
    .key("doubt", "Whether it is only unusual", .flag),
  ])

  private static let segmentValues = mapping([], others: (anyKey, .list(.text(), atLeast: 1)))

  private static let numberForm = mapping([
    .needed("name", "Words: what numbers of this form are called", words),
    .needed("segments", "The parts of a number in their order", .list(segment, atLeast: 1)),
  ])

  private static let count = text(pattern: "^[0-9]{1,2}(-[0-9]{1,2})?$")

  private static let segment = mapping([
    .key("name", "The name other records call the segment by"),
    .key("label", "Words", words),
    .key("optional", "Whether a fixed text may be missing", .flag),
    .key("text", "Fixed text", .said),
    .key("choice", "Values and what they mean", .mapping([], others: (anyKey, words))),
    .key("digits", "How many digits: 4, or 4-5", count),
    .key(
      "year", "A year",
      .mapping([
        .key("from", "The first year", .number(1000...9999)),
        .key("until", "The last year", .number(1000...9999)),
        .key("digits", "2 where only the last two digits are written", .number(2...4)),
      ])),
    .key("han", "How many Chinese characters: 2, or 0-3", count),
    .key("letters", "How many letters A to Z: 2, or 1-3", count),
    .key(
      "check-digit", "The check over all before it", .choice(["gs1", "mod-97-10", "gb-32100"])),
  ])
}
