import DirectoryModel
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("国械注准 2020 314 0123", "国械注准20203140123"),
    ("國械註準20203400940", "国械注准20203400940"),
    ("湘械注准２０２０２１４０１２３", "湘械注准20202140123"),
    ("k201234", "K201234"),
    ("TC‐84A–7285", "TC-84A-7285"),
    ("滇械注准\n2020 2140047", "滇械注准20202140047"),
    ("\u{FEFF}K20\u{200B}1234\u{A0}", "K201234"),
  ])
  func `blanks, width, case and traditional forms of a number do not count`(
    written: String, folded: String
  ) {
    #expect(FoldedNumber(written).text == folded)
  }

  @Test(arguments: [
    ("Winner Medical Co., Ltd", "WINNER MEDICAL CO. LTD."),
    ("Zee Medical", "Zee Medical, Inc."),
    ("Pasture Pharma Pte. Ltd.", "Pasture Pharma PTE, Ltd."),
    (
      "Carte\u{A0}Medical Equipment\u{A0}(Suzhou) Co., Ltd",
      "Carte Medical Equipment (Suzhou) Co.,Ltd."
    ),
    ("Müller GmbH", "MULLER GMBH"),
    ("云南博济医疗器械有限公司", "云南博济医疗器械"),
    ("Ｎｏｒｔｈｌｉｇｈｔ", "Northlight"),
  ])
  func `legal forms, punctuation, accents and width of a name do not count`(
    left: String, right: String
  ) {
    #expect(FoldedName(left) == FoldedName(right))
  }

  @Test(arguments: [
    ("Zhangzhou Easepal Industrial Co., Ltd.", "Zhangzhou Easeful Industrial Co., Ltd."),
    ("Makrite Industries", "Makrite"), ("3M Company", "8M Company"),
  ])
  func `names of different firms stay different`(left: String, right: String) {
    #expect(FoldedName(left) != FoldedName(right))
  }

  @Test func `a name made of legal forms only keeps them`() {
    #expect(FoldedName("Co. Ltd.") != FoldedName("Inc."))
  }
}
