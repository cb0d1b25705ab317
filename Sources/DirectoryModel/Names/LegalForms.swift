/// The legal forms of firms, taken off only where they stand: most at the end, some at the beginning.
enum LegalForms {
  /// The words without their legal forms; a name made of nothing else keeps them.
  static func removed(from words: [String]) -> [String] {
    var rest = words[...]
    while let form = lengthOfEnd(of: rest), form < rest.count {
      rest = rest.dropLast(form)
      if rest.count > 1, isConjunction(rest[rest.endIndex - 1]) { rest = rest.dropLast() }
    }
    let hasEnd = rest.count < words.count
    if rest.count > 1, let first = rest.first, isStart(first, ofNameWithEnd: hasEnd) {
      rest = rest.dropFirst()
    }
    return withoutEastAsianForms(rest.count == words.count ? words : Array(rest))
  }

  private static func isStart(_ word: String, ofNameWithEnd hasEnd: Bool) -> Bool {
    // Most names begin with a longer word in Latin letters: it is looked up nowhere.
    guard word.utf8.count <= longestStart || word.utf8.contains(where: { $0 >= 128 }) else {
      return false
    }
    if word == "oy" || (!hasEnd && starts.contains(word)) { return true }
    return !isASCII(word) && eastAsianSigns.contains(word)
  }

  private static func lengthOfEnd(of words: ArraySlice<String>) -> Int? {
    guard let last = words.last, let position = ends.last[last] else { return nil }
    return ends.forms[position].first { words.suffix($0.count).elementsEqual($0) }?.count
  }

  /// Chinese, Japanese and Korean forms, which stand without a blank before or behind the name.
  private static func withoutEastAsianForms(_ words: [String]) -> [String] {
    guard var last = words.last, !isASCII(last), last.utf8.contains(where: { $0 > 0xE2 }) else {
      return words
    }
    var kept = words
    if let form = eastAsianEnds.first(where: { last.hasSuffix($0) }) {
      let stem = last.dropLast(form.count)
      // A branch (分公司) is not its firm.
      let isBranch = form == "公司" && ["分", "子", "总"].contains { stem.hasSuffix($0) }
      if (!stem.isEmpty || kept.count > 1) && !isBranch { last = String(stem) }
    }
    kept[kept.count - 1] = last
    if last.isEmpty { kept.removeLast() }
    if let first = kept.first,
      let form = eastAsianStarts.first(where: { first.hasPrefix($0) && first != $0 })
    {
      kept[0] = String(first.dropFirst(form.count))
    }
    return kept
  }

  private static func isConjunction(_ word: String) -> Bool {
    word.utf8.count <= longestConjunction && conjunctions.contains(word)
  }

  private static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "og", "och"]

  private static let longestConjunction = conjunctions.map(\.utf8.count).max() ?? 0
  private static let longestStart = max(2, starts.map(\.utf8.count).max() ?? 0)

  private static let starts: Set<String> = [
    "eurl", "ooo", "ou", "pt", "sarl", "sas", "sia", "uab", "ооо", "зао", "оао", "пао",
  ]

  private static let eastAsianSigns: Set<String> = [
    "株", "有", "주", "유", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사",
  ]
  private static let eastAsianStarts = ["株式会社", "有限会社", "合同会社", "주식회사", "유한회사"]
  private static let eastAsianEnds = [
    "股份有限公司", "有限责任公司", "有限公司", "公司", "株式会社", "有限会社", "合同会社", "주식회사",
    "유한회사",
  ]

  /// Forms by their last word, longest first.
  private static let ends: (last: NamePositions, forms: [[[String]]]) = {
    let forms = written.split(separator: "\n").flatMap { line in
      line.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }
    let byLast = Dictionary(grouping: forms + eastAsianSigns.map { [$0] }) { $0[$0.count - 1] }
    let last = Array(byLast)
    return (
      NamePositions(last.map(\.key)), last.map { $0.value.sorted { $0.count > $1.count } }
    )
  }()

  /// By language: English and its law, German, French, Italian, Spanish and Portuguese, Dutch, Nordic and Baltic,
  /// Polish, Czech and Slovak, Hungarian, South Slavic, Turkish, Romanised Japanese, others.
  private static let written = """
    co,company,corp,corporation,corporate limited,inc,incorporated,llc,l l c,llp,lp,ltd,limited,plc,pllc
    coltd,pte,pteltd,pty,ptyltd,pvt,pvtltd,private limited,private ltd,p ltd,p limited,sdn bhd,bhd,sdnbhd
    pcl,public company limited,jsc,joint stock company,fze,fzco,fzc,fz llc,wll
    gmbh,mbh,ggmbh,gesellschaft mbh,gesellschaft mit beschrankter haftung,ag,aktiengesellschaft,kg,cokg
    kgaa,ohg,gbr,ug,ug haftungsbeschrankt,ek,e k,ekfm,se
    sa,s a,sas,s a s,sasu,sarl,s a r l,eurl,snc,scop,cie,societe anonyme,societe par actions simplifiee
    spa,s p a,srl,s r l,srls,societa per azioni,societa a responsabilita limitata,srl unipersonale
    srl a socio unico,srl socio unico,spa unipersonale,snc di
    sl,s l,slu,s l u,sau,s a u,slp,sociedad limitada,sociedad anonima,sociedad limitada unipersonal
    sa de cv,s a de c v,s de rl de cv,lda,ltda,unipessoal lda,eireli,sgps
    bv,b v,nv,n v,bvba,vof,cvba
    ab,ab publ,as,a s,asa,aps,ivs,oy,oyj,hf,ehf,uab,sia,ou
    sp zoo,sp z oo,sp z o o,spzoo,spolka z oo,spolka z ograniczona odpowiedzialnoscia,spolka akcyjna
    sp j,sp k,spolka jawna,spolka komandytowa,spolka cywilna
    sro,s ro,s r o,spol sro,spol s ro,spol s r o,akciova spolecnost,akciova spolocnost
    spolecnost s rucenim omezenym,spolocnost s rucenim obmedzenym
    kft,zrt,nyrt,rt,korlatolt felelossegu tarsasag,zartkoruen mukodo reszvenytarsasag
    nyilvanosan mukodo reszvenytarsasag,beteti tarsasag,kkt
    doo,d o o,dd,jdoo,eood,ood,ad,eoodo,еоод,оод,ад,ооо
    sti,ltd sti,limited sti,ltd sirketi,limited sirketi,anonim sirketi
    kk,k k,kabushiki kaisha,gk,yk,tbk
    ae,α ε,αε,ανωνυμη εταιρεια,επε,ικε,oe,ee
    """
}
