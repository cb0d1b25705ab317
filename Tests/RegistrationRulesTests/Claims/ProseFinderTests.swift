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
