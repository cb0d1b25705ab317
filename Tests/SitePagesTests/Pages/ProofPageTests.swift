import DirectoryModel
import Testing

@testable import SitePages

/// What stands behind a status: days, wanted papers, the chain of use, and where goods may be used.
@Suite struct `The proof of a status` {
  private static let files = """
    --- content/places/ward.yaml ---
    name: {en: Ward, zh: 病房}
    order: 2
    care: true
    --- content/places/street.yaml ---
    name: {en: Street, zh: 街道}
    order: 1
    --- content/products/surgical-mask.md ---
    ---
    name: {en: Surgical mask, zh: 医用外科口罩}
    summary: {en: A mask for splashes., zh: 防飞溅的口罩。}
    not-for: {en: It does not seal., zh: 不密合。}
    group: mask
    use: medical
    evidence:
      - {market: EU, papers: [nmpa-registration, [nmpa-registration, iso]], note: {en: With the report., zh: 附报告。}}
    places:
      - {place: ward, market: EU, answer: if, says: {en: With a running paper., zh: 证书有效时。}}
      - {place: street, answer: no, says: {en: Nobody needs it there., zh: 无此需要。}}
    ---
    --- content/schemes/iso.yaml ---
    name: {en: Quality paper, zh: 质量证书}
    kind: management-system
    issued-by: {en: Bodies, zh: 机构}
    proves: {en: An audit., zh: 审核。}
    does-not-prove: {en: Goods., zh: 产品。}
    ends: never
    numbers: own-style
    --- content/schemes/club.yaml ---
    name: {en: Club paper, zh: 协会证书}
    kind: voluntary
    issued-by: {en: A club, zh: 协会}
    proves: {en: Membership., zh: 会员。}
    does-not-prove: {en: Goods., zh: 产品。}
    ends: never
    numbers: own-style
    --- content/certificates/more.csv ---
    scheme,number,product,status,recorded,evidence
    club,C-1,surgical-mask,valid,2020-06-02,document
    --- content/suppliers/northlight.md ---
    ---
    name: Northlight Medical
    country: CN
    roles: [manufacturer]
    offers:
      - product: surgical-mask
        use: medical
        markets: [EU, US]
        certificates: [湘械注准2020, C-1]
        lots: [L7]
        hand-overs:
          - {by: maker, use: non-medical, who: A factory, date: 2020-03-01, note: {en: On the label., zh: 见标签。}}
          - {by: importer, use: unknown}
          - {by: user, use: medical}
    ---
    """

  let supplier: String
  let chineseSupplier: String
  let product: String

  init() throws {
    let sample = try SampleContent(Self.files)
    supplier = try #require(sample.text("suppliers/no/northlight.html"))
    chineseSupplier = try #require(sample.text("zh/suppliers/no/northlight.html"))
    product = try #require(sample.text("products/surgical-mask.html"))
  }

  @Test func `says since when a status holds and when it changes by itself`() {
    #expect(
      supplier.contains(
        #"In this status since <time datetime="2020-04-01">1 April 2020</time>"#))
    #expect(
      supplier.contains(
        #"it changes by itself on <time datetime="2025-03-20">20 March 2025</time> to <span class="s lapsed">"#
      ))
    #expect(chineseSupplier.contains("将自动变化的日期："))
  }

  @Test func `lays wanted papers beside those that are there`() {
    #expect(
      supplier.contains(
        ##"<span>Chinese registration: <b>there</b> · <span class="code"><a href="#paper-1">湘械注准2020</a>"##
      ))
    #expect(
      supplier.contains("<span>Chinese registration or Quality paper: <b>missing</b></span>"))
    #expect(
      supplier.contains(
        ##"<span>Club paper: <b>wrong kind of paper</b> · <span class="code"><a href="#paper-2">C-1"##
      ))
    #expect(supplier.contains("With the report."))
    #expect(chineseSupplier.contains("附报告。"))
  }

  @Test func `marks where the chain of use breaks, and ends it with the offer`() throws {
    let chain = try #require(supplier.split(separator: #"<ol class="chain""#).dropFirst().first)
    let steps = chain.split(separator: "</ol>").first?.split(separator: "<li").dropFirst() ?? []
    #expect(steps.count == 5)
    #expect(steps.dropFirst(2).first?.contains("The chain breaks here") == true)
    #expect(steps.first?.contains("NOT FOR MEDICAL USE") == true)
    #expect(steps.dropFirst().first?.contains("use not on record") == true)
    #expect(steps.last?.contains("offered here") == true)
    #expect(supplier.contains(#"<dd class="code">L7</dd>"#))
  }

  @Test func `answers for each place and market whether goods may be used there`() throws {
    let matrix = try #require(
      product.split(separator: #"<table class="matrix">"#).dropFirst().first)
    let table = try #require(matrix.split(separator: "</table>").first)
    let rows = table.split(separator: "<tr>").dropFirst(2)
    #expect(rows.count == 2)
    #expect(rows.first?.contains(#"<td class="no" colspan="2" data-l="all markets">"#) == true)
    #expect(rows.last?.contains(#"<td class="if" colspan="1" data-l="European Union">"#) == true)
    #expect(
      rows.last?.contains(#"<td class="unstated" colspan="1" data-l="United States">"#) == true)
    #expect(rows.last?.contains("With a running paper.") == true)
    #expect(rows.last?.contains("patient care") == true)
  }

  @Test func `names goods that are never medical with their warning`() throws {
    let sample = try SampleContent()
    for file in ["products/index.html", "suppliers/index.html", "suppliers/no/northlight.html"] {
      let page = try #require(sample.text(file))
      #expect(!page.contains("Everyday mask<"), "\(file)")
    }
    #expect(sample.text("products/index.html")?.contains("Everyday mask (NOT FOR") == true)
    #expect(sample.text("zh/products/index.html")?.contains("日常口罩（非医用）") == true)
  }
}

/// A number taken apart: each part in words, and held against the goods and the day of issue.
@Suite struct `The number of a paper` {
  private static let scheme = """
    --- content/schemes/nmpa-registration.yaml ---
    name: {en: Chinese registration, zh: 医疗器械注册证}
    kind: approval
    issued-by: {en: Authorities, zh: 药监部门}
    proves: {en: It may be sold in China., zh: 可以在中国销售。}
    does-not-prove: {en: That it fits elsewhere., zh: 不证明符合其他市场的规定。}
    ends: dated
    lasts: {en: Five years., zh: 五年。}
    contradictions:
      - {when: {class: ["3"]}, unless: {authority: [国]}, says: {en: class III is national, zh: 第三类由国家局审批}}
      - {when: {class: ["1"]}, says: {en: class I is filed, zh: 第一类备案}, doubt: true}
    numbers:
      - name: {en: Provincial, zh: 省级}
        segments:
          - {name: authority, label: {en: authority, zh: 机关}, choice: {湘: {en: Hunan, zh: 湖南}, 国: {en: national, zh: 国家}}}
          - {text: 械注准}
          - {name: year, label: {en: year, zh: 年份}, year: {from: 2014, until: 2099}}
          - {name: class, label: {en: class, zh: 类别}, digits: 1}
    --- content/products/surgical-mask.md ---
    ---
    name: {en: Surgical mask, zh: 医用外科口罩}
    summary: {en: A mask for splashes., zh: 防飞溅的口罩。}
    not-for: {en: It does not seal., zh: 不密合。}
    group: mask
    use: medical
    numbers: {nmpa-registration: {class: ["2"]}}
    ---

    """

  private func page(_ number: String, issued: String, language: String = "") throws -> String {
    let sample = try SampleContent(
      Self.scheme + """
        --- content/certificates/all.csv ---
        scheme,number,product,issued,recorded,supplier
        nmpa-registration,\(number),surgical-mask,\(issued),2020-04-03,northlight

        """)
    return try #require(sample.text("\(language)suppliers/no/northlight.html"))
  }

  @Test func `fits its goods and its day of issue`() throws {
    let page = try page("湘械注准20202", issued: "2020-03-20")
    #expect(page.contains(#"<em class="fits">fits Surgical mask</em>"#))
    #expect(page.contains("not later than the day of issue"))
    #expect(!page.contains("contradicts itself"))
    #expect(page.contains("<dd>Five years.</dd>"))
  }

  @Test func `is told where it does not fit, and what it cannot say`() throws {
    let page = try page("湘械注准20203", issued: "2019-03-20")
    #expect(page.contains("Surgical mask needs 2</em>"))
    #expect(page.contains("later than the day of issue</em>"))
    #expect(page.contains("<b>The number contradicts itself:</b> class III is national</p>"))
    let chinese = try self.page("湘械注准20203", issued: "2019-03-20", language: "zh/")
    #expect(chinese.contains("医用外科口罩应为2</em>"))
    #expect(chinese.contains("<b>编号自相矛盾：</b> 第三类由国家局审批</p>"))
  }

  @Test func `is said to be unusual where it only is`() throws {
    let page = try page("湘械注准20201", issued: "2020-03-20")
    #expect(page.contains(#"<p class="small"><b>Unusual:</b> class I is filed</p>"#))
  }
}
