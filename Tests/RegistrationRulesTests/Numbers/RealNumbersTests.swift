import DirectoryModel
import Foundation
import Testing

@testable import RegistrationRules

/// Every number of four public registers, held against the grammars of the sample's schemes.
@Suite(
  .enabled(if: NumberAccount.hasData, "the lists of real numbers are not beside the repository"))
struct RealNumbersTests {
  @Test func `every real number is accounted for as the page on numbers says`() throws {
    let account = try NumberAccount()
    let page = try String(
      contentsOf: NumberAccount.repository.appending(path: "docs/numbers.md"), encoding: .utf8)
    for source in try NumberAccount.sources() {
      let row = account.row(source)
      #expect(page.contains(row + "\n"), "\(row)")
    }
  }

  @Test func `the lists have the numbers that were counted by hand`() throws {
    let account = try NumberAccount()
    let counts = try NumberAccount.sources().map { account.count($0) }
    #expect(counts[0] == [.fits: 238])
    #expect(
      counts[1] == [.fits: 1315, .unusual: 19, .fitsWithoutRemark: 13, .contradicts: 1])
    #expect(counts[2] == [.fits: 43_027, .fitsWithoutRemark: 642])
    #expect(counts[3] == [.fits: 336] && counts[4] == [.fits: 346])
  }

  @Test func `the two digits of every clearance are the year of its receipt`() throws {
    let account = try NumberAccount()
    let scheme = try #require(account.directory.scheme(CertificateScheme.ID("fda-510k")))
    guard case .forms(let forms) = scheme.numbers, let form = forms.first else {
      Issue.record("510(k) numbers have no form")
      return
    }
    for clearance in try NumberAccount.clearances() {
      let parts = try #require(form.parts(of: FoldedNumber(clearance.number)))
      #expect(
        parts.compactMap(form.year(of:)).map(String.init) == [
          String(clearance.received.prefix(4))
        ])
    }
  }

  @Test func `only the placeholder of the respirators contradicts itself`() throws {
    let account = try NumberAccount()
    let scheme = try #require(account.directory.scheme(CertificateScheme.ID("niosh")))
    let numbers = try NumberAccount.sources()[1].numbers
    let wrong = numbers.filter { account.outcome(of: $0, scheme) == .contradicts }
    #expect(wrong == ["84A-000000"])
  }
}
