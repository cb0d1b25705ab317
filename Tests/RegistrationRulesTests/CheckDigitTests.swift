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
}
