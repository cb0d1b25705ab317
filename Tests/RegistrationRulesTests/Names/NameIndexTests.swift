import DirectoryModel
import TestSupport
import Testing

@testable import RegistrationRules

/// A firm that is called otherwise meets those it could be near, and the index says so of the next one.
@Suite struct NameIndexTests {
  private static func firm(_ names: String..., former: [String] = [], in country: String = "CN")
    -> NamesEver
  {
    NamesEver(names, former: former, in: country)
  }

  private static func index(of firms: [NamesEver]) -> NameIndex {
    let names = firms.enumerated().flatMap { $1.sketched(as: $0) }
    return NameIndex(NearNameSearch(among: names).entries, of: firms)
  }

  private static let firms =
    (0..<40).map { firm("Firm \($0) Orchid", "Common Works \($0)") }
    + [firm("Waterfall Gowns", former: ["Old Mill Gloves"]), firm("Solo Visors", in: "DE")]

  @Test func `a firm is apart from others whose names are not near`() {
    func isApart(_ new: NamesEver, firm place: Int = 40) -> Bool {
      var index = Self.index(of: Self.firms)
      return index.rename(place, from: Self.firms[place], to: new)
    }
    #expect(isApart(Self.firm("Riverbank Gowns")))
    #expect(!isApart(Self.firm("Firm 7 Orchid Ltd")))
    #expect(!isApart(Self.firm("Riverbank Gowns", former: ["Firm 7 Orchid"])))
    #expect(isApart(Self.firm("Firm 7 Orchid", in: "DE")))
    #expect(!isApart(Self.firm("Old Mill Gloves", in: "CN"), firm: 41))
  }

  @Test(arguments: [(14, true), (15, false)])
  func `a key under which more stand than are looked at is left alone`(
    others: Int, isApart: Bool
  ) {
    // Names with the same beginning and very different ends stand under one key.
    var numbers = SeededNumbers(state: 3)
    func name() -> NamesEver {
      let end = (0..<9).map { _ in
        Character(UnicodeScalar(UInt8.random(in: 97...122, using: &numbers)))
      }
      return Self.firm("Waterfall " + String(end))
    }
    let firms = (0...others).map { _ in name() }
    var index = Self.index(of: firms)
    let isRenamed = index.rename(0, from: firms[0], to: name())
    #expect(isRenamed == isApart)
  }

  @Test func `names that are not those on record are not exchanged`() {
    var index = Self.index(of: Self.firms)
    let before = index
    let new = Self.firm("Riverbank Gowns")
    let areExchanged = [
      index.rename(40, from: Self.firm("Waterfall Gown"), to: new),
      index.rename(42, from: Self.firm("Waterfall Gowns"), to: new),
    ]
    #expect(areExchanged == [false, false])
    #expect(index == before)
  }

  @Test func `an index with exchanged names is that of the firms they belong to`() {
    var numbers = SeededNumbers(state: 11)
    let words = ["Amber", "Birch", "Cedar", "Dune", "Elm", "Fjord", "Grove", "Heath"]
    func name() -> String {
      (0..<3).map { _ in words.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
    }
    func firm() -> NamesEver {
      NamesEver(
        [name()], former: Bool.random(using: &numbers) ? [name()] : [],
        in: Bool.random(using: &numbers) ? "CN" : "DE")
    }
    var firms = (0..<60).map { _ in firm() }
    var index = Self.index(of: firms)
    var exchanged = 0
    for _ in 0..<500 {
      let place = Int.random(in: 0..<60, using: &numbers)
      let new = firm()
      let near = NearNameSearch(
        among: firms.enumerated().filter { $0.offset != place }
          .flatMap { $0.element.sketched(as: $0.offset) } + new.sketched(as: place)
      ).near[Int32(place)]
      guard index.rename(place, from: firms[place], to: new) else { continue }
      exchanged += 1
      firms[place] = new
      #expect(near == nil)
      #expect(index == Self.index(of: firms))
    }
    #expect(exchanged > 50)
  }

  @Test func `bytes that hold no index are none`() {
    #expect(NameIndex(entries: [], names: [65], ends: []) == nil)
    #expect(NameIndex(entries: [], names: [65], ends: [2, 1]) == nil)
    #expect(NameIndex(entries: [], names: [], ends: []) != nil)
  }
}
