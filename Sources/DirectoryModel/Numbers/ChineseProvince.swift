/// A province-level division of mainland China, as numbers and credit codes name it.
package struct ChineseProvince: Sendable, Equatable {
  /// The first two digits of its area codes (GB/T 2260).
  package let code: String
  /// The character that stands for it at the beginning of registration numbers.
  package let sign: String
  /// The English name, as profiles write a region.
  package let name: String
  package let chineseName: String

  private init(_ code: String, _ sign: String, _ name: String, _ chineseName: String) {
    self.code = code
    self.sign = sign
    self.name = name
    self.chineseName = chineseName
  }

  package init?(sign: String) {
    guard let found = Self.all.first(where: { $0.sign == sign }) else { return nil }
    self = found
  }

  /// The province whose sign a number begins with.
  package init?(signAtStartOf number: FoldedNumber) {
    guard let sign = Self.packed(Substring(number.text.utf8.prefix(3)).utf8),
      let place = Self.signs.firstIndex(of: sign)
    else { return nil }
    self = Self.all[place]
  }

  /// The province of an area code; nil for national codes and for what is no code of a province.
  package init?(areaCode: Substring) {
    guard let code = Self.packed(areaCode.utf8.prefix(2)),
      let place = Self.codes.firstIndex(of: code)
    else { return nil }
    self = Self.all[place]
  }

  /// The bytes of signs and of codes, each as one number, in the order of `all`.
  private static let signs = all.compactMap { packed($0.sign[...].utf8) }
  private static let codes = all.compactMap { packed($0.code[...].utf8) }

  /// Two or three bytes as one number.
  private static func packed(_ bytes: Substring.UTF8View) -> UInt32? {
    (2...3).contains(bytes.count) ? bytes.reduce(0) { $0 << 8 | UInt32($1) } : nil
  }

  package static let all: [ChineseProvince] = [
    Self("11", "京", "Beijing", "北京"), Self("12", "津", "Tianjin", "天津"),
    Self("13", "冀", "Hebei", "河北"), Self("14", "晋", "Shanxi", "山西"),
    Self("15", "蒙", "Inner Mongolia", "内蒙古"), Self("21", "辽", "Liaoning", "辽宁"),
    Self("22", "吉", "Jilin", "吉林"), Self("23", "黑", "Heilongjiang", "黑龙江"),
    Self("31", "沪", "Shanghai", "上海"), Self("32", "苏", "Jiangsu", "江苏"),
    Self("33", "浙", "Zhejiang", "浙江"), Self("34", "皖", "Anhui", "安徽"),
    Self("35", "闽", "Fujian", "福建"), Self("36", "赣", "Jiangxi", "江西"),
    Self("37", "鲁", "Shandong", "山东"), Self("41", "豫", "Henan", "河南"),
    Self("42", "鄂", "Hubei", "湖北"), Self("43", "湘", "Hunan", "湖南"),
    Self("44", "粤", "Guangdong", "广东"), Self("45", "桂", "Guangxi", "广西"),
    Self("46", "琼", "Hainan", "海南"), Self("50", "渝", "Chongqing", "重庆"),
    Self("51", "川", "Sichuan", "四川"), Self("52", "黔", "Guizhou", "贵州"),
    Self("53", "滇", "Yunnan", "云南"), Self("54", "藏", "Tibet", "西藏"),
    Self("61", "陕", "Shaanxi", "陕西"), Self("62", "甘", "Gansu", "甘肃"),
    Self("63", "青", "Qinghai", "青海"), Self("64", "宁", "Ningxia", "宁夏"),
    Self("65", "新", "Xinjiang", "新疆"),
  ]
}
