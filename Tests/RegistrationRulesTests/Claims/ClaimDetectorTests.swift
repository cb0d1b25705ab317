import DirectoryModel
import TestSupport
import Testing

@testable import RegistrationRules

/// The rule file of the sample against the labelled set; what it gets wrong stands in docs/claims.md.
@Suite struct ClaimDetectorTests {
  private static let rule = "non-medical-goods-make-no-medical-claim.md"

  private static func repositoryFile(_ path: String, file: String = #filePath) throws -> String {
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    guard let text = readText(at: root.joined(separator: "/") + "/" + path) else {
      throw TestTrouble("\(path) is missing")
    }
    return text
  }

  private static func product(_ id: String) -> String {
    """
    --- content/products/\(id).md ---
    ---
    name: \(id)
    summary: It keeps dust out.
    not-for: It does not protect patients.
    group: mask
    use: either
    ---

    """
  }

  /// A made-up firm, with a name that holds words of the rule, says the sentence of its everyday mask.
  private static func supplier(_ index: Int, _ text: String) -> String {
    """
    --- content/suppliers/firm-\(index).md ---
    ---
    name: Harbour Medical Supplies Ltd.
    names: {zh: 海湾医疗用品有限公司, former: [Harbour Surgical Trading Ltd., 海湾外科用品贸易有限公司]}
    country: CN
    roles: [trader]
    fictional: true
    offers: [{product: everyday-mask, use: non-medical, markets: [CN-EXPORT]}]
    ---
    \(text)

    """
  }

  private static let figures = Result {
    let sentences = try ClaimSentence.all()
    let market = """
      --- content/markets/cn-export.yaml ---
      code: CN-EXPORT
      name: Export from China

      """
    let rule = try repositoryFile("content/rules/" + Self.rule)
    let products = ["everyday-mask", "kn95-mask", "surgical-mask"].map(product).joined()
    let suppliers = sentences.enumerated().map { supplier($0, $1.text) }.joined()
    let site = try RuleSite(
      "--- content/rules/\(Self.rule) ---\n" + rule + "\n" + market + products + suppliers)
    guard site.mistakes.isEmpty else { throw TestTrouble(site.mistakes) }
    let found = try sentences.indices.map { index in
      try site.answer(to: "firm-\(index)") != "met"
    }
    return ClaimFigures(sentences, found: found)
  }

  @Test func `the labelled set is large and even in both languages`() throws {
    let sentences = try ClaimSentence.all()
    #expect(sentences.count >= 260)
    #expect(Set(sentences.map(\.text)).count == sentences.count)
    for language in ["en", "zh"] {
      #expect(sentences.filter { $0.language == language }.count * 2 == sentences.count)
    }
    for part in ClaimSentence.Part.allCases {
      let members = sentences.filter { $0.part == part }
      #expect(members.filter(\.isClaim).count * 4 >= members.count, "\(part)")
    }
  }

  @Test func `the documentation states the figures of the claim detector`() throws {
    let figures = try Self.figures.get()
    let text = try Self.repositoryFile("docs/claims.md")
    #expect(text.contains(figures.table), "docs/claims.md should hold\n\(figures.table)")
  }

  @Test func `the documentation names each sentence the claim detector gets wrong`() throws {
    let figures = try Self.figures.get()
    let text = try Self.repositoryFile("docs/claims.md")
    #expect(text.contains(figures.list), "docs/claims.md should hold\n\(figures.list)")
    let listed = text.split(separator: "\n").filter {
      $0.hasPrefix("- missed") || $0.hasPrefix("- false positive")
    }
    #expect(listed.count == figures.wrong.count)
  }
}
