import TestSupport
import Testing

@testable import RegistrationRules

@Suite struct PhraseMatcherTests {
  private func found(_ phrases: [String], in text: String) -> [String] {
    let matcher = PhraseMatcher(phrases.map { Array($0.utf8) })
    return matcher.matches(in: Array(text.utf8)).map { phrases[$0.phrase] }
  }

  @Test func `all phrases are found in one pass, those inside others too`() {
    #expect(found(["手术", "手术室", "外科"], in: "外科手术室使用") == ["外科", "手术", "手术室"])
  }

  @Test func `a phrase that begins inside another is found`() {
    #expect(found(["abcd", "bc", "cde"], in: "abcde") == [])
    #expect(found(["医用口", "用口罩"], in: "医用口罩") == ["医用口", "用口罩"])
  }

  @Test func `a Latin phrase counts only as a whole word`() {
    #expect(found(["icu"], in: "particular") == [])
    #expect(found(["icu"], in: "in the icu, please") == ["icu"])
    #expect(found(["medical"], in: "医用medical口罩") == ["medical"])
    #expect(found(["level 1"], in: "level 12 and level 1") == ["level 1"])
  }

  @Test func `a phrase that begins or ends with a mark has no word's edge there`() {
    let phrases = [", it", "? no", "no."]
    #expect(found(phrases, in: "a toy, it is? no. nothing") == phrases)
    #expect(found(["? no"], in: "is it? nobody knows") == [])
  }

  @Test func `what is found is what looking for each phrase at each place finds`() {
    var numbers = SeededNumbers(state: 11)
    func text(_ lengths: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: lengths, using: &numbers)).map { _ in
        "ab1, \u{E9}\u{EA}".utf8.randomElement(using: &numbers) ?? 0
      }
    }
    var most = 0
    for _ in 0..<600 {
      let phrases = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in text(1...4) }
      let text = text(0...40)
      let found = PhraseMatcher(phrases).matches(in: text)
      #expect(
        Set(found.map { "\($0.phrase) \($0.range)" }) == Set(plain(phrases, in: text)),
        "\(phrases) in \(text)")
      #expect(found.map(\.range.upperBound) == found.map(\.range.upperBound).sorted())
      most = max(most, found.count)
    }
    #expect(most > 10)
  }

  private func plain(_ phrases: [[UInt8]], in text: [UInt8]) -> [String] {
    let isWord = PhraseMatcher.isWordByte
    return phrases.enumerated().flatMap { number, phrase in
      text.indices.filter { text[$0...].starts(with: phrase) }.compactMap { start in
        let end = start + phrase.count
        let isWithin =
          isWord(phrase[0]) && start > 0 && isWord(text[start - 1])
          || isWord(phrase[phrase.count - 1]) && end < text.count && isWord(text[end])
        return isWithin ? nil : "\(number) \(start..<end)"
      }
    }
  }

  @Test func `no phrases find nothing`() {
    #expect(found([], in: "any text") == [])
    #expect(found([""], in: "any text") == [])
  }
}
