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

  @Test func `no phrases find nothing`() {
    #expect(found([], in: "any text") == [])
    #expect(found([""], in: "any text") == [])
  }
}
