import DirectoryModel
import RegistrationRules

/// The words of `verify` in the language of its reader.
struct VerifyWords {
  let language: LanguageTag
  private var isChinese: Bool { language.text == "zh" }

  func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

  /// A label and what it labels: `proves: …`.
  func line(_ label: String, _ text: String) -> String { label + (isChinese ? "：" : ": ") + text }

  /// A line that introduces those below it.
  func head(_ label: String) -> String { label + (isChinese ? "：" : ":") }

  func list(_ items: [String]) -> String { items.joined(separator: isChinese ? "、" : ", ") }

  func remark(_ remark: TypedNumber.Remark) -> String {
    switch remark {
    case .blanks(let count):
      say("left out \(count) \(count == 1 ? "blank" : "blanks")", "略去\(count)个空白")
    case .hiddenMarks(let count):
      say("left out \(count) hidden \(count == 1 ? "mark" : "marks")", "略去\(count)个不可见字符")
    case .wideCharacters(let count):
      say(
        "read \(count) full-width \(count == 1 ? "character" : "characters") in half width",
        "\(count)个全角字符按半角读取")
    case .smallLetters: say("read small letters as capitals", "小写字母按大写读取")
    case .variant(let found, let read): say("read \(found) as \(read)", "“\(found)”读作“\(read)”")
    case .leftOut(let words): say("left out `\(words)`", "略去“\(words)”")
    case .lookAlike(let found, let read, let place):
      say("read \(found) as \(read) at character \(place)", "第\(place)个字符“\(found)”读作“\(read)”")
    }
  }

  /// `character 7: expected 2 or 3, found 9`.
  func stop(_ stop: NumberStop) -> String {
    let wanted = stop.wanted.map(self.wanted)
    let some = wanted.prefix(6) + (wanted.count > 6 ? [say("others", "其他")] : [])
    let words =
      some.count > 1
      ? some.dropLast().joined(separator: say(", ", "、")) + say(" or ", "或") + (some.last ?? "")
      : some.first ?? ""
    let found = stop.found ?? say("the end", "结尾")
    return say(
      "character \(stop.character): expected \(words), found \(found)",
      "第\(stop.character)个字符：应为\(words)，实为\(found)")
  }

  private func wanted(_ wanted: NumberStop.Wanted) -> String {
    switch wanted {
    case .character(let character): character
    case .digit: say("a digit", "数字")
    case .letter: say("a letter", "字母")
    case .han: say("a Chinese character", "汉字")
    case .year(let years):
      say(
        "a year from \(years.lowerBound) to \(years.upperBound)",
        "\(years.lowerBound)至\(years.upperBound)年")
    case .check(let check): say("check digit \(check)", "校验位\(check)")
    case .end: say("the end", "结尾")
    }
  }

  func kind(_ kind: IdentifierReading.Kind) -> String {
    switch kind {
    case .uscc: say("unified social credit code of China (GB 32100)", "统一社会信用代码（GB 32100）")
    case .lei: say("legal entity identifier, LEI (ISO 17442)", "法人机构识别编码LEI（ISO 17442）")
    case .gtin: say("trade item number, GTIN (GS1)", "贸易项目代码GTIN（GS1）")
    case .gln: say("location number, GLN (GS1)", "全球位置码GLN（GS1）")
    case .srn: say("single registration number of EUDAMED, SRN", "EUDAMED单一登记号SRN")
    case .fei: say("FDA establishment identifier, FEI", "FDA企业识别号FEI")
    case .duns: say("D-U-N-S number", "邓白氏编码D-U-N-S")
    case .gmn: say("Basic UDI-DI of GS1, model number GMN", "GS1基本UDI-DI（型号代码GMN）")
    }
  }

  func answer(_ answer: IdentifierReading.Answer) -> String {
    switch answer {
    case .fits: say("the check digit fits", "校验位相符")
    case .hasNoCheckDigit:
      say("built as it should be; there is no check digit to test", "形式相符；没有可核对的校验位")
    case .wrong(let expected):
      say("the check digit does not fit, expected \(expected)", "校验位不符，应为\(expected)")
    case .swapped(let meant):
      say(
        "two neighbouring characters seem to be swapped, \(meant) fits",
        "相邻两个字符似乎颠倒，\(meant)的校验位相符")
    case .early(let expected):
      say(
        "the check digit does not fit (\(expected) does), but some early codes of Fujian are genuine all the same",
        "校验位不符（计算结果为\(expected)），但福建早期代码中有此情况的真实代码")
    }
  }

  func detail(_ detail: IdentifierReading.Detail) -> String {
    switch detail {
    case .province(let province):
      line(say("province", "省份"), say(province.name, province.chineseName))
    case .national: say("registered nationally", "国家登记")
    case .organisationCode(let code, let fits):
      line(
        say("organisation code", "组织机构代码"),
        code
          + say(
            fits ? ", its check digit fits" : ", its check digit does not fit",
            fits ? "，校验位相符" : "，校验位不符"))
    case .country(let code): line(say("country", "国家或地区"), code)
    case .role(let code): line(say("role", "角色"), code)
    case .prefixOfChina:
      say("the number bank is GS1 China, which is not the country of origin", "号段属中国物品编码中心，不表示原产地")
    }
  }

  func state(_ state: NumberInquiry.HeldPaper.State) -> String {
    switch state {
    case .running: say("runs", "有效")
    case .withdrawn: say("suspended or taken back", "已暂停或撤销")
    case .notYetIssued: say("not yet issued", "尚未签发")
    case .ended: say("has ended", "已到期")
    case .schemeEnded: say("papers of this kind no longer count", "此类文件已不再有效")
    case .schemeNotYetInForce: say("papers of this kind do not count yet", "此类文件尚未生效")
    case .onlyDeclared: say("unknown, on the firm's word only", "未知，仅有企业声明")
    case .standingUnknown: say("unknown, no standing on record", "未知，没有状态记录")
    case .startUnknown: say("unknown, no day of issue on record", "未知，没有签发日期")
    case .endUnknown: say("unknown, no end date on record", "未知，没有到期日期")
    }
  }

  func evidence(_ evidence: Certificate.Evidence?) -> String {
    switch evidence {
    case .register: say("seen in the register", "已查登记")
    case .document: say("seen as a document", "已见文件")
    case .declared: say("declared", "自行声明")
    case nil: say("evidence unknown", "依据未知")
    }
  }
}
