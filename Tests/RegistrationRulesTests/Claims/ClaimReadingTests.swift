import DirectoryModel
import Testing

@testable import RegistrationRules

/// How denials, titles and names are read, by a rule with few words.
@Suite struct ClaimReadingTests {
  private static let rule = RuleSite.rule(
    """
    {makes-no-claim: {words: {en: [medical, hospital, wards, nurses], zh: [医用, 医院, 医疗]},
      except: {en: [non-medical]}, titles: {en: [Medical masks], zh: [医用口罩要求]},
      negations: {en: [not, "no"], zh: [不得, 没有]}, after: {en: [is prohibited, "? no"], zh: [除外]},
      turns: {en: [but, not only, ", it"], zh: [而是, 没有理由不]}}}
    """)

  private func answer(to text: String, name: String = "acme") throws -> String {
    let supplier = RuleSite.supplier(offer: "model: M", profile: text)
      .replacing("name: acme", with: "name: \(name)")
    let site = try RuleSite(Self.rule + supplier)
    #expect(site.mistakes == "")
    return try site.answer()
  }

  private func places(of text: String) throws -> [String] {
    let site = try RuleSite(Self.rule + RuleSite.supplier(offer: "model: M", profile: text))
    return try site.standings(of: "acme").flatMap(\.verdicts).flatMap(\.findings).map {
      "\($0.range.line):\($0.range.column)-\($0.range.endColumn) \($0.values[0])"
    }
  }

  @Test(arguments: [
    "Not for hospital use.", "It is not for hospital, medical or other wards.",
    "Hospital use is prohibited.", "Medical? No, it is not.", "A non\u{2011}medical mask.",
    "Non\u{AD}-medical.", "**Not** *medical*.", "不得用于医院。", "医院除外。", "不 得 用 于 医 院",
  ])
  func `a denied word is no claim`(_ text: String) throws {
    #expect(try answer(to: text) == "met")
  }

  @Test(arguments: [
    "Not only for hospital use.", "Not for the street but for hospital use.",
    "It is not red. A hospital has it.", "It is not a toy, it is medical.",
    "No smell, soft, made for nurses.", "The mask (not sterile) is medical.",
    "It is not green - medical it is.", "Washing is prohibited: medical mask.", "没有理由不去医院。",
    "不得水洗，医院用。", "不是玩具而是医用。", "Ｍｅｄｉｃａｌ", "hos**pital**", "医 用",
  ])
  func `a negation reaches no further than its clause`(_ text: String) throws {
    #expect(try answer(to: text) == "unmet medical-claim")
  }

  @Test(arguments: [
    ("The limits of EN 14683:2019 Medical masks", "met"), ("EN 14683 medical masks", "unmet"),
    ("We sell Medical masks", "unmet"), ("Model NL 300 Medical masks", "unmet"),
    ("EN 14683 (for medical use)", "met"), ("A mask (for medical use)", "unmet"),
    ("GB 1-2010 医用口罩要求", "met"), ("医用口罩要求", "unmet"), ("《医用口罩》", "met"),
    ("《口罩》医用", "unmet"), ("DIN EN ISO 20 \u{201C}medical\u{201D}", "met"),
  ])
  func `a title of a standard is no claim`(_ text: String, _ expected: String) throws {
    #expect(try answer(to: text).hasPrefix(expected))
  }

  @Test(arguments: [
    ("Acme Medical Ltd.", "Acme Medical Ltd. sells masks", "met"),
    ("Acme Medical Ltd.", "ACME MEDICAL", "met"),
    ("Acme Medical Ltd.", "Acme medical masks", "unmet"),
    ("Acme Medical Ltd.", "Medical masks of Acme", "unmet"),
    ("Medical Mask Works", "Medical Mask Works sells masks", "met"),
    ("Medical Mask Works", "Medical masks", "unmet"),
    ("海湾医疗用品有限公司", "海湾医疗用品有限公司生产口罩", "met"),
    ("海湾医疗用品有限公司", "海湾医疗发货", "met"),
    ("海湾医疗用品有限公司", "海湾的医疗用品", "unmet"), ("海湾医疗用品有限公司", "海湾医用口罩", "unmet"),
  ])
  func `a word of the firm's own name is no claim`(
    _ name: String, _ text: String, _ expected: String
  ) throws {
    #expect(try answer(to: text, name: name).hasPrefix(expected))
  }

  private static let mentions = RuleSite.rule(
    """
    {makes-no-claim: {words: {en: [medical mask], zh: [医用]}, except: {en: [non-medical mask]},
      negations: {en: [not], zh: [不]}, after: {en: [wrong one], zh: [不合适]}, turns: {en: [but, ", so"]},
      mentions: {en: [hospital, nurse, nursing staff], zh: [医院]}, goods: {en: [this mask], zh: [口罩]},
      purposes: {en: [for], zh: [供]}, serves: {en: [worn, used, without it], zh: [佩戴]},
      asides: {en: [founder, staff], zh: [对面]}}}
    """)

  private func answer(aboutMentionIn text: String) throws -> String {
    let site = try RuleSite(
      Self.mentions + RuleSite.supplier(offer: "model: M", profile: text))
    #expect(site.mistakes == "")
    return try site.answer()
  }

  @Test(arguments: [
    "The hospital is old.", "A nurse came. It is for men.", "A nurse, and for all.",
    "The founder, once a nurse, has worn coats.", "A hospital gave our staff room for worn coats.",
    "Not worn by a nurse.", "A nurse has not worn it.", "For men, but a nurse came.",
    "For those who live far away from each other and meet no more than once in a year in the hospital.",
    "This mask is the wrong one, nurse.", "A non-medical mask.", "医院很旧。", "医院对面，佩戴。",
    "医院很旧，口罩很新。", "医院不佩戴。", "供人，医院很旧。", "医院很旧，路很长，佩戴。",
  ])
  func `a mention the goods are not for is no claim`(_ text: String) throws {
    #expect(try answer(aboutMentionIn: text) == "met")
  }

  @Test(arguments: [
    "For a hospital.", "A nurse has worn it.", "Worn, as ever, by nursing staff.",
    "In the hospital this mask is good.", "This mask in the hospital.", "No hospital without it.",
    "The nurse knows, so it is worn.", "The founder makes a medical mask.",
    "The founder is old. Worn by a nurse.", "供医院。", "口罩，医院佩戴。", "医院里，佩戴很好。", "医院口罩。",
  ])
  func `a mention the goods are for is a claim`(_ text: String) throws {
    #expect(try answer(aboutMentionIn: text) == "unmet medical-claim")
  }

  @Test func `a claim is found where it was written`() throws {
    #expect(
      try places(of: "For *every* ＭＥＤＩＣＡＬ use\nand hos**pital** wards.\n\n- 医 用") == [
        "7:13-34 medical", "8:5-6 hospital", "8:18-23 wards", "10:3-10 医用",
      ])
  }
}
