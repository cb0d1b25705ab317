import ContentLoading
import DirectoryModel
import TestSupport
import Testing

@testable import RegistrationRules

/// The finder must never say no where the full search finds something.
@Suite struct ProseFinderTests {
  private static let phrases = ["for children", "surgical", "icu", "医用", "手术室", "nurse's"]
  private let finder = ProseFinder([phrases.map(FoldedProse.fold)])
  private let matcher = PhraseMatcher(phrases.map(FoldedProse.fold))

  private func profile(_ text: String) throws -> Prose {
    let site = try RuleSite(RuleSite.supplier(offer: "gtin: \"1\"", profile: text))
    let supplier = try #require(
      site.loaded.value.directory.supplier(Supplier.ID("acme")))
    return try #require(supplier.profile.values.first)
  }

  @Test(arguments: [
    "Made for children.", "Made for  children.", "Made for\nchildren.", "Made for-children.",
    "SURGICAL", "sur*gical*", "**Surg**ical", "Ｓurgical masks", "sur\u{AD}gical",
    "s\u{200B}urgical", "for\u{A0}children", "for - children", "the (ICU)", "本品为医用口罩",
    "医 用口罩", "医\n用口罩", "进入手术室", "the nurse’s choice", "the nurse's choice", "`surgical`",
    "> for\n> children", "Not a word before: é surgical", "x_surgical", "[sur](a.html)gical",
  ])
  func `what the full search finds, the finder does not rule out`(_ text: String) throws {
    let prose = try profile(text)
    if !matcher.matches(in: FoldedProse(prose).bytes).isEmpty {
      #expect(finder.mayOccur(in: prose), "\(text)")
    }
  }

  @Test func `most of these are found by the full search, so that the test above means something`()
    throws
  {
    let found = try ["Made for  children.", "SURGICAL", "sur*gical*", "医 用口罩", "sur\u{AD}gical"]
      .filter { !matcher.matches(in: FoldedProse(try profile($0)).bytes).isEmpty }
    #expect(found.count == 5)
  }

  @Test(arguments: [
    "Made for adults, and for work.", "Surge protection.", "Nursery school.", "Precursurgical",
    "医生说", "Icing on a cake.", "Plain words about a factory, its lines and its cartons.",
  ])
  func `plain texts are ruled out at a glance`(_ text: String) throws {
    #expect(!finder.mayOccur(in: try profile(text)), "\(text)")
  }

  @Test func `a phrase is found wherever in a long text it begins, and nothing is where it is not`()
    throws
  {
    let words = String(repeating: "masks ", count: 20)
    for place in 0...80 {
      let before = words.suffix(place)
      #expect(finder.mayOccur(in: try profile("\(before)surgical goods.")), "\(place)")
      #expect(!finder.mayOccur(in: try profile("\(before)ordinary goods.")), "\(place)")
    }
  }

  @Test
  func `texts put together at random are never ruled out where the full search finds something`()
    throws
  {
    var dice = SeededNumbers(state: 3)
    let parts = [
      "for", "children", "surgical", "su", "s", "icu", "IC", "ICU", "nurse's", "医用", "手术", "室",
      "masks",
      "a", "一", "for-children", "*surg*ical", "**icu**", "x", "5", "Ｉcu", ".", "(",
      "a long run of words",
    ]
    let gaps = [" ", " ", " ", "", "\n", "-", ", ", "  ", "\n\n", "**", "`"]
    var found = 0
    for _ in 0..<1_500 {
      let text = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
        (parts.randomElement(using: &dice) ?? "") + (gaps.randomElement(using: &dice) ?? "")
      }.joined()
      let bytes = Array(text.utf8)
      let prose = Prose(
        file: SourceFile.ID(index: 0),
        nodes: Self.cut(bytes, &dice), bytes: bytes)
      guard !matcher.matches(in: FoldedProse(prose).bytes).isEmpty else { continue }
      found += 1
      #expect(finder.mayOccur(in: prose), "\(text)")
    }
    #expect(found > 300, "\(found)")
  }

  /// A paragraph of texts that end between any two characters.
  private static func cut(_ bytes: [UInt8], _ dice: inout SeededNumbers) -> [Prose.Node] {
    var ends: [Int] = []
    for place in bytes.indices.dropFirst() where bytes[place] & 0xC0 != 0x80 {
      if Int.random(in: 0..<12, using: &dice) == 0 { ends.append(place) }
    }
    ends.append(bytes.count)
    var texts: [Prose.Node] = []
    var start = 0
    for end in ends {
      texts.append(
        Prose.Node(
          kind: .text, value: 0, text: Int32(start)..<Int32(end), title: 0..<0, line: 1,
          column: Int32(start + 1), end: Int32(texts.count + 2)))
      start = end
    }
    return [
      Prose.Node(
        kind: .paragraph, value: 0, text: 0..<0, title: 0..<0, line: 1, column: 1,
        end: Int32(texts.count + 1))
    ] + texts
  }

  @Test func `no labelled sentence that holds a phrase is ruled out`() throws {
    let phrases = ["medical", "surgical mask", "hospital", "for the", "医用", "医院", "不"]
    let finder = ProseFinder([phrases.map(FoldedProse.fold)])
    let matcher = PhraseMatcher(phrases.map(FoldedProse.fold))
    var count = 0
    for sentence in try ClaimSentence.all() {
      let prose = try profile(sentence.text)
      guard !matcher.matches(in: FoldedProse(prose).bytes).isEmpty else { continue }
      count += 1
      #expect(finder.mayOccur(in: prose), "\(sentence.text)")
    }
    #expect(count > 100)
  }

  @Test func `each of several lists is told apart`() throws {
    let lists = [["surgical", "医用"], ["for children"], ["nurse", "surgical"], ["医院"]]
    let finder = ProseFinder(lists.map { $0.map(FoldedProse.fold) })
    func found(_ text: String) throws -> UInt64 {
      finder.places(in: try profile(text)).reduce(0) { $0 | $1.lists }
    }
    #expect(try found("A surgical mask.") == 0b101)
    #expect(try found("Made for children by a nurse.") == 0b110)
    #expect(try found("本品为医用口罩") == 0b1)
    #expect(try found("进入医院，医用") == 0b1001)
    #expect(try found("Ordinary goods.") == 0)
    #expect(try found("sur*gic*al, for all that can be told") == 0b1111)
  }
}

extension ProseFinder {
  fileprivate func mayOccur(in prose: Prose) -> Bool { !places(in: prose).isEmpty }
}
