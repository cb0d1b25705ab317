import DirectoryModel
import Testing

@Suite struct NearNameTests {
  private func areNear(_ left: String, _ right: String) -> Bool {
    let near = NameSketch(left).isNear(NameSketch(right))
    #expect(near == NameSketch(right).isNear(NameSketch(left)), "both ways alike")
    return near
  }

  @Test(arguments: [
    ("Northlight Medical Co., Ltd.", "Northlihgt Medical Co., Ltd."),
    ("MAGNATONE HEARING AID CORPORATION", "MEGNATON HEARING AOD CORPORATION"),
    ("Sonova Operation Center Vietnam", "Sonova Operations Center Vietnam"),
    ("STARKEY (SUZHOU) HEARING TECHNOLOGY", "Starkey Hearing Technology (Suzhou)"),
    ("SIEMENS MEDICAL INSTRUMENTS PTE LTD.SINGAPORE", "Siemens Medical Instruments"),
    ("Wuhan Dymex Healthcare Co., Ltd", "Dymex Healthcare"),
    ("TECNOL MEDICAL PRODUCTS, INC.", "Tecnol Med. Prods"),
    ("Hengxin Medical Technology", "Hengxin Med. Tech."),
    ("CROSSTEX INTL.", "Crosstex International"),
    ("Winner Medical", "Winner Medical Products"), ("Makrite Industries", "Makrite"),
    ("北京之江生物科技有限公司", "之江生物科技有限公司"), ("深圳市华安康泰医疗", "深圳华安康太医疗"),
    ("Siemens Medcial Instruments", "Siemens Medical Instruments"),
    ("CERTIFIED SAFETY MFG., INC.", "Certified Safety Manufacturing"),
  ])
  func `a slip, another order, a place or an abbreviation makes names near`(
    left: String, right: String
  ) {
    #expect(FoldedName(left) != FoldedName(right))
    #expect(areNear(left, right))
  }

  @Test(arguments: [
    ("3M Company", "8M Company"), ("Factory No. 2 of Wuhan", "Factory No. 3 of Wuhan"),
    ("Winner Medical (Wuhan)", "Winner Medical (Chongqing)"),
    ("Zhangzhou Easepal Industrial Co., Ltd.", "Zhangzhou Easeful Industrial Co., Ltd."),
    ("Suzhou Medical Instruments", "Wuxi Medical Instruments"),
    ("Haida", "Haide Medical Technology"),
    ("BYD", "BYT"), ("深圳市华安医疗科技", "深圳市华康医疗科技"), ("Winner Medical", "Winner Textiles"),
    ("Gerson", "Person"), ("", "Acme"),
  ])
  func `names of other firms are not near`(left: String, right: String) {
    #expect(!areNear(left, right))
  }

  @Test(arguments: [
    ("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "abxcd", 1), ("abcd", "bcd", 1),
    ("kitten", "sitting", 3), ("", "ab", 2), ("口罩", "口照", 1),
  ])
  func `edits are insertions, deletions, replacements and swaps`(
    left: String, right: String, edits: Int
  ) {
    #expect(differ(left, right, byAtMost: edits))
    if edits > 0 { #expect(!differ(left, right, byAtMost: edits - 1)) }
  }
}
