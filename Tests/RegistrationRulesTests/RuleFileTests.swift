import ContentLoading
import DirectoryModel
import Foundation
import Testing

@testable import RegistrationRules

/// The rule files are their own tests: every example of every file must come out as it says.
@Suite struct RuleFileTests {
  struct Sample {
    let documents: [RuleDocument]
    let rules: Reported<[RegistrationRule]>
  }

  private static let sample = Result {
    let site = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let loaded = try loadDirectory(from: site, jobs: 2).value
    return Sample(
      documents: loaded.rules, rules: decodeRules(loaded.rules, in: loaded.directory))
  }

  private static var ids: [String] {
    let documents = try? sample.get().documents
    return documents?.map(\.id.text) ?? []
  }

  private func rule(_ id: String) throws -> (RuleDocument, RegistrationRule) {
    let sample = try Self.sample.get()
    let document = try #require(sample.documents.first { $0.id.text == id })
    return (document, try #require(sample.rules.value.first { $0.statement.id.text == id }))
  }

  @Test func `the sample has at least twelve rules and no mistake in any`() throws {
    let sample = try Self.sample.get()
    #expect(sample.rules.diagnostics == [])
    #expect(sample.rules.value.count >= 12)
    #expect(sample.rules.value.count == sample.documents.count)
  }

  @Test(arguments: ids)
  func `examples come out as they say`(id: String) throws {
    let (document, rule) = try rule(id)
    #expect(!document.examples.isEmpty)
    for example in document.examples { #expect(checkExample(example, of: rule) == []) }
  }

  @Test(arguments: ids)
  func `what a buyer checks is said in both languages`(id: String) throws {
    guard let check = try rule(id).1.statement.buyerCheck else { return }
    #expect(check.item.has(LanguageTag("en")) && check.item.has(LanguageTag("zh")))
  }

  @Test(arguments: ids)
  func `a rule has an accepted and a refused example`(id: String) throws {
    let outcomes = Set(try rule(id).0.examples.map(\.outcome.value))
    #expect(outcomes.isSuperset(of: [.met, .unmet]))
  }

  @Test(arguments: ids)
  func `a rule has examples on both sides of each of its days`(id: String) throws {
    let (document, rule) = try rule(id)
    let days = Set(document.examples.map(\.day))
    for window in rule.statement.periods.map(\.window) {
      if let from = window.from {
        #expect(days.contains(from) && days.contains(from.adding(days: -1)), "\(from)")
      }
      if let until = window.until {
        #expect(days.contains(until) && days.contains(until.adding(days: 1)), "\(until)")
      }
    }
  }

  @Test func `an example that does not come out is reported with what was found`() throws {
    let (document, rule) = try rule("use-fits-the-kind-of-product")
    let refused = try #require(document.examples.first { $0.outcome.value == .unmet })
    let wrong = RuleDocument.Example(
      outcome: Located(.met, at: refused.outcome.range), day: refused.day,
      directory: refused.directory, marks: [], text: refused.text)
    #expect(checkExample(wrong, of: rule).map(\.code) == ["SB704"])
    let unmarked = RuleDocument.Example(
      outcome: refused.outcome, day: refused.day, directory: refused.directory, marks: [],
      text: refused.text)
    #expect(checkExample(unmarked, of: rule).map(\.code) == ["SB704"])
  }
}
