import Testing

@testable import RegistrationRules

/// Vectors from domain.md, section 9: public codes whose sums were computed by hand there.
@Suite struct CheckDigitTests {
  @Test(arguments: [
    "91530100MA6PA3K51H", "91532500217880993G", "91530128MA6PB2292B", "91530300MA6P9RCN8J",
    "91350100M000100Y43",
  ])
  func `a sound credit code fits`(code: String) {
    #expect(checkCreditCode(code) == .fits)
  }

  @Test func `a wrong digit of a credit code names the expected one`() {
    #expect(checkCreditCode("91530100MA6PA3K51J") == .wrong(expected: "H"))
  }

  @Test(arguments: ["", "91530100MA6PA3K51", "91530100MA6PA3K51I", "915301O0MA6PA3K51H"])
  func `a credit code of another length or alphabet is malformed`(code: String) {
    #expect(checkCreditCode(code) == .malformed)
  }

  @Test(arguments: ["5493001KJTIIGC8Y1R12", "HWUPKR0MPOU8FGXBT394"])
  func `a sound LEI fits`(code: String) { #expect(checkLEI(code) == .fits) }

  @Test func `a wrong LEI names the expected digits`() {
    #expect(checkLEI("5493001KJTIIGC8Y1R13") == .wrong(expected: "12"))
    #expect(checkLEI("5493001kjtiigc8y1r12") == .malformed)
  }

  @Test(arguments: ["6901234567892", "10614141000415", "0614141000005"])
  func `a sound GTIN or GLN fits`(code: String) {
    #expect(checkGS1(code, lengths: [8, 12, 13, 14]) == .fits)
  }

  @Test func `a wrong GTIN names the expected digit`() {
    #expect(checkGS1("6901234567893", lengths: [13]) == .wrong(expected: "2"))
    #expect(checkGS1("690123456789", lengths: [13]) == .malformed)
  }

  @Test(arguments: [
    "19530100MA6PA3K51H", "91530100AM6PA3K51H", "91530100MA6PA3K5H1", "91503100MA6PA3K51H",
  ])
  func `swapped neighbours of a credit code are put back`(code: String) {
    #expect(checkCreditCode(code) == .swapped(meant: "91530100MA6PA3K51H"))
  }

  @Test func `where several swaps would fit only the check character is told`() {
    // 95131000MA6PA3K51H fits as well.
    #expect(checkCreditCode("95130100MA6PA3K51H") == .wrong(expected: "A"))
    #expect(checkGS1("9601234567892", lengths: [13]) == .wrong(expected: "8"))
  }

  @Test func `swapped neighbours of an LEI are put back`() {
    #expect(checkLEI("5493001JKTIIGC8Y1R12") == .swapped(meant: "5493001KJTIIGC8Y1R12"))
    #expect(checkLEI("5493001KJTIIGC8Y1R21") == .swapped(meant: "5493001KJTIIGC8Y1R12"))
  }

  @Test(arguments: [("91350100M0001TGQXM", "1"), ("91350203M0001QAY9B", "9")])
  func `early codes of Fujian are no mistake and no proof`(code: String, computed: String) {
    #expect(checkCreditCode(code) == .early(expected: computed))
  }

  @Test func `the organisation code inside a credit code has a check character of its own`() {
    #expect(organisationCheck("MA6PA3K5".utf8) == UInt8(ascii: "1"))
    #expect(organisationCheck("MA6PA3K".utf8) == nil)
  }

  @Test(arguments: [
    ("6901234GS1-China1234567", "EH"), ("6901234GS1-China123", "5R"),
    ("1987654Ad4X4bL5ttr2310c", "2K"),
  ])
  func `a model number ends in its check pair`(body: String, pair: String) {
    #expect(checkModelNumber(body + pair) == .fits)
    #expect(checkModelNumber(body + "22") == .wrong(expected: pair))
  }

  @Test func `a model number with a blank has no check pair`() {
    #expect(checkModelNumber("6901234 GS1-ChinaEH") == .malformed)
  }

  @Test func `registration numbers and firm numbers without check digits are known by their form`()
  {
    #expect(RegistrationNumberParts("CN-MF-000001354")?.role == "MF")
    #expect(RegistrationNumberParts("CN-XX-000001354") == nil)
    #expect(RegistrationNumberParts("CN-MF-00001354") == nil)
    #expect(isEstablishmentIdentifier("3005678901") && !isEstablishmentIdentifier("12345678"))
    #expect(isBusinessNumber("15-048-3782") && isBusinessNumber("150483782"))
    #expect(!isBusinessNumber("1504-83-782"))
  }
}
