import DirectoryModel
import Testing

@testable import RegistrationRules

/// How many spellings public lists hold, and how many firms folding and the near search leave of them.
///
/// The groups behind the figures are in `docs/names.md`.
@Suite(.enabled(if: PublicNames.areThere, "the folder `shared` is not beside the repository"))
struct PublicNamesTests {
  private struct Count: Equatable, CustomStringConvertible {
    let spellings: Int
    let folded: Int
    let nearPairs: Int

    var description: String { "\(spellings) \(folded) \(nearPairs)" }

    init(_ spellings: Int, _ folded: Int, _ nearPairs: Int) {
      self.spellings = spellings
      self.folded = folded
      self.nearPairs = nearPairs
    }

    /// Counts names with their countries; folded names are compared within a country.
    init(_ names: [(name: String, country: String)]) {
      let spellings = Set(names.map { "\($0.country)\n\($0.name)" })
      let parted = spellings.sorted().map { text in
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (country: String(parts[0]), name: parts.dropFirst().joined(separator: " "))
      }
      var first: [String: (name: String, country: String)] = [:]
      for (country, name) in parted where first["\(country)\n\(FoldedName(name).text)"] == nil {
        first["\(country)\n\(FoldedName(name).text)"] = (name, country)
      }
      let firms = first.values.sorted { ($0.country, $0.name) < ($1.country, $1.name) }
      let search = NearNameSearch(
        among: firms.enumerated().map { index, firm in
          NearNameSearch.Name(
            supplier: Int32(index), country: TextHash(firm.country).value, isFormer: false,
            sketch: NameSketch(firm.name))
        })
      self.init(
        spellings.count, firms.count, search.near.values.reduce(0) { $0 + $1.count } / 2)
    }
  }

  private func inOnePlace(_ names: [String]) -> [(name: String, country: String)] {
    names.map { ($0, "") }
  }

  @Test func `makers and applicants of Taiwan's permits`() throws {
    #expect(Count(inOnePlace(try PublicNames.taiwanMakers())) == Count(120, 99, 9))
    #expect(Count(inOnePlace(try PublicNames.taiwanApplicants())) == Count(106, 106, 0))
  }

  @Test func `suppliers of approved respirators`() throws {
    #expect(Count(inOnePlace(try PublicNames.respiratorSuppliers())) == Count(378, 370, 4))
  }

  @Test func `applicants of cleared surgical masks`() throws {
    #expect(Count(inOnePlace(try PublicNames.clearanceApplicants())) == Count(159, 152, 1))
  }

  @Test func `manufacturers of EUDAMED`() throws {
    let count = Count(try PublicNames.europeanMakers())
    #expect(count.spellings == 26_445)
    #expect(count.folded == 26_296)
    #expect(count.nearPairs > 0)
  }
}
