/// Words that many firms of the trade have in their names, with their abbreviations.
enum GeneralWords {
  /// Words that say nothing by themselves.
  static let fillers: Set<String> = ["and", "of", "the", "for"]

  /// The bit of a word; spellings of one word share theirs.
  static let bits: [String: UInt64] = {
    var bits: [String: UInt64] = [:]
    for (index, words) in groups.enumerated() {
      for word in words.split(separator: " ") { bits[String(word)] = 1 << UInt64(index) }
    }
    bits["ie"] = (bits["import"] ?? 0) | (bits["export"] ?? 0)
    return bits
  }()

  /// At most 64 lines; a Chinese term stands in the line of its meaning.
  private static let groups = [
    "medical medicals med 医疗 医用", "technology technologies tech 科技 技术",
    "product products prod prods 制品 产品", "equipment equipments equip 设备",
    "device devices 器械 器材", "instrument instruments instr 仪器",
    "industry industries industrial ind inds 工业 实业", "international intl 国际",
    "trade trading 贸易 商贸", "import imp 进出口", "export exp", "health healthcare 健康",
    "protective protection 防护", "supply supplies 用品", "science sciences scientific sci 科学",
    "manufacture manufacturer manufacturing manufactory mfg mfr", "group grp 集团",
    "biotechnology biotech 生物", "pharmaceutical pharmaceuticals pharma pharm 药业 制药 医药",
    "laboratory laboratories labs lab", "system systems", "solution solutions", "factory",
    "enterprise enterprises ent 企业", "development 发展", "electronic electronics 电子",
    "service services", "material materials 材料", "safety", "textile textiles 纺织",
    "associates association assoc", "holding holdings 控股", "appliance appliances", "center centre",
    "division div", "hygiene sanitary 卫生", "corporate", "share shares 股份",
  ]
}
