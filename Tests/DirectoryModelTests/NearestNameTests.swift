import DirectoryModel
import Testing

@Suite struct NearestNameTests {
  private let keys = ["markets", "models", "model", "standards", "certificates", "use"]

  @Test(arguments: [
    ("market", "markets"), ("certifcates", "certificates"), ("standrads", "standards"),
    ("USE", "use"), ("modell", "model"),
  ])
  func `a misspelt key finds its neighbour`(written: String, nearest: String) {
    #expect(nearestName(to: written, among: keys) == nearest)
  }

  @Test(arguments: ["", "price", "zzz", String(repeating: "m", count: 200)])
  func `a word that is like none finds nothing`(written: String) {
    #expect(nearestName(to: written, among: keys) == nil)
  }

  @Test func `a name without a letter of the word is not near it`() {
    #expect(nearestName(to: "4", among: ["0", "2.5", "4.0"]) == nil)
    #expect(nearestName(to: "IV", among: ["I", "II"]) == "I")
  }
}
