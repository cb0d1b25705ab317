import DirectoryModel
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("国械注准 2020 314 0123", "国械注准20203140123"),
    ("國械註準20203400940", "国械注准20203400940"),
    ("湘械注准２０２０２１４０１２３", "湘械注准20202140123"),
    ("衛部醫器陸輸壹字第001945號", "卫部医器陆输壹字第001945号"),
    ("衛署醫器製參字第000001號", "卫署医器制叁字第000001号"),
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

  @Test func `every ASCII character is folded alike wherever it stands`() {
    for byte in UInt8(0)..<128 {
      let sign = String(UnicodeScalar(byte))
      let folded = byte <= 32 || byte == 127 ? "" : sign.uppercased()
      for place in 0..<18 {
        let (before, behind) = (String("ABCDEFGH-0123456789".prefix(place)), "X/YZ.K(")
        #expect(
          FoldedNumber(before + sign + behind).text == before + folded + behind, "\(byte) \(place)")
      }
    }
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
    ("SIVANTOS PTE.LTD", "Sivantos Pte Ltd"),
    ("AUSTAR HEARING SCIENCE&TECHNOLOGY", "Austar Hearing Science and Technology CO,. LTD."),
    ("HUI ZHOU SAN HUA INDUSTRIAL CO., LTD", "HUIZHOU SANHUA INDUSTRIAL CO., LTD"),
    ("SOADCO, S.L. [ES]", "Soadco"),
    ("O\u{2019}Neil Ltd", "O'NEIL"),
  ])
  func `legal forms, punctuation, accents and width of a name do not count`(
    left: String, right: String
  ) {
    #expect(FoldedName(left) == FoldedName(right))
  }

  @Test(arguments: [
    ("Acme Inc.", "English"), ("Acme Company Limited", "English"), ("Acme & Co", "English"),
    ("Acme Pty. Ltd.", "Australian"), ("ACME SDN. BHD.", "Malaysian"),
    ("Acme Private Limited", "Indian"),
    ("Acme AG", "German"), ("Acme GmbH & Co. KG", "German"), ("Acme mbH", "German"),
    ("Acme UG (haftungsbeschränkt)", "German"), ("Acme e.K.", "German"),
    ("Acme S.A.S.", "French"), ("SARL Acme", "French"), ("Acme Société Anonyme", "French"),
    ("Acme S.p.A.", "Italian"), ("Acme S.r.l. unipersonale", "Italian"),
    ("Acme S. p. A.", "Italian"),
    ("Acme, S.L.U.", "Spanish"), ("Acme S.A. de C.V.", "Mexican"),
    ("Acme Lda.", "Portuguese"), ("Acme Unipessoal, Lda", "Portuguese"),
    ("Acme LTDA", "Portuguese"),
    ("Acme B.V.", "Dutch"), ("Acme N.V.", "Dutch"),
    ("Acme A/S", "Danish"), ("Acme ApS", "Danish"), ("Acme AB (publ)", "Swedish"),
    ("Oy Acme Ab", "Finnish"), ("Acme AS", "Norwegian"),
    ("Acme Sp. z o.o.", "Polish"), ("ACME SP.Z.O.O.", "Polish"),
    ("Acme Spółka z ograniczoną odpowiedzialnością", "Polish"),
    ("Acme s.r.o.", "Czech"), ("Acme spol. s r.o.", "Czech"), ("Acme a.s.", "Czech"),
    ("Acme Kft.", "Hungarian"), ("Acme Korlátolt Felelősségű Társaság", "Hungarian"),
    ("Acme Zrt.", "Hungarian"),
    ("Acme A.Ş.", "Turkish"), ("ACME LİMİTED ŞİRKETİ", "Turkish"), ("Acme Ltd. Şti.", "Turkish"),
    ("UAB Acme", "Lithuanian"), ("Acme d.o.o.", "Slovenian"), ("Acme K.K.", "Japanese"),
    ("PT Acme", "Indonesian"), ("ООО Acme", "Russian"),
  ])
  func `a legal form does not count where it stands`(_ name: String, _ language: String) {
    #expect(FoldedName(name).text == "acme", "\(language)")
  }

  @Test(arguments: [
    ("云南博济医疗器械股份有限公司", "云南博济医疗器械"), ("衡欣醫療器材股份有限公司", "衡欣医疗器材"),
    ("株式会社モリタ", "モリタ"), ("モリタ株式会社", "モリタ"), ("㈱モリタ", "モリタ"),
    ("(株)モリタ", "モリタ"), ("주식회사 오스템", "오스템"), ("오스템(주)", "오스템"), ("㈜오스템", "오스템"),
    ("元皓能源股份有限公司高雄分公司", "元皓能源股份有限公司高雄分公司"),
    ("公司", "公司"), ("稳健医疗集团有限公司", "稳健医疗集团"),
  ])
  func `East Asian forms are taken off whole firms, not off branches`(
    _ name: String, _ folded: String
  ) {
    #expect(FoldedName(name).text == folded)
  }

  @Test(arguments: [
    ("AG Medical", "Medical"), ("Casa de Ortopedia", "Casa Ortopedia"), ("SA Medical", "Medical"),
    ("AB Science S.A.", "Science"), ("SAS Institute Inc.", "Institute"),
    ("Limited Editions", "Editions"),
    ("Acme DE", "Acme"),
  ])
  func `a form counts where it is part of the name`(left: String, right: String) {
    #expect(FoldedName(left) != FoldedName(right))
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

  @Test func `a word alone between brackets of a tag is the name`() {
    #expect(FoldedName("[EN]").text == "en")
    #expect(FoldedName("Acme [EN] [DE]").text == "acme")
    #expect(FoldedName("Acme [KN95]").text == "acmekn95")
  }

  @Test func `a firm bears its former names and those in other scripts`() {
    #expect(FoldedName("衡欣醫療器材有限公司") == FoldedName("衡欣医疗器材股份有限公司"))
    #expect(FoldedName("臺灣") == FoldedName("台湾"))
  }
}
