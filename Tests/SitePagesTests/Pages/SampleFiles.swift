extension SampleContent {
  /// The content of the small site: two firms that are known, one hostile, one learnt of too late.
  static let files = """
    --- content/site.yaml ---
    title: {en: Test directory, zh: 测试名录}
    publisher: Test
    languages: [en, zh]
    markets: [EU, US]
    SETTINGS
    --- content/markets/eu.yaml ---
    code: EU
    name: {en: European Union, zh: 欧盟}
    direction: import
    advice: [{en: Look twice, zh: 再看一次}]
    --- content/markets/us.yaml ---
    code: US
    name: {en: United States, zh: 美国}
    direction: import
    --- content/products/surgical-mask.md ---
    ---
    name: {en: Surgical mask, zh: 医用外科口罩}
    summary: {en: A mask for splashes., zh: 防飞溅的口罩。}
    not-for: {en: It does not seal., zh: 不密合。}
    group: mask
    use: medical
    sampling: {level: II, critical: "0", major: "2.5", minor: "4.0", note: {en: Pull it., zh: 拉动。}}
    ---
    ## Before use

    Look at it.
    --- content/products/everyday-mask.md ---
    ---
    name: {en: Everyday mask, zh: 日常口罩}
    summary: {en: A mask for the street., zh: 日常使用的口罩。}
    not-for: {en: Not for care., zh: 不用于诊疗。}
    group: mask
    use: non-medical
    ---
    --- content/schemes/nmpa-registration.yaml ---
    name: {en: Chinese registration, zh: 医疗器械注册证}
    kind: approval
    issued-by: {en: Authorities, zh: 药监部门}
    proves: {en: It may be sold in China., zh: 可以在中国销售。}
    does-not-prove: {en: That it fits elsewhere., zh: 不证明符合其他市场的规定。}
    ends: dated
    legislation: {en: The device order, zh: 器械条例}
    pitfalls: [{en: The holder may be another firm, zh: 持有人可能是另一企业}]
    register: {name: {en: The register, zh: 名册}, url: "https://example.org/look?n={number}"}
    numbers:
      - name: {en: Provincial, zh: 省级}
        segments:
          - {name: authority, label: {en: authority, zh: 机关}, choice: {湘: {en: Hunan, zh: 湖南}}}
          - {text: 械注准}
          - {name: year, label: {en: year, zh: 年份}, year: {from: 2014, until: 2099}}
    --- content/certificates/all.csv ---
    scheme,number,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source,supplier
    nmpa-registration,湘械注准2020,北光有限公司,hunan-mpa,surgical-mask,NL-3,,medical,2020-03-20,2025-03-19,valid,2020-04-03,2020-05-01,register,https://example.org/row,
    nmpa-registration,湘械注准2021,,,surgical-mask,,,,,,,2021-04-03,,declared,,northlight
    --- content/issuers/all.csv ---
    id,name,name-zh,number,country,kind,schemes,products,from,until,source,checked,note
    hunan-mpa,Hunan authority,湖南省药监局,,CN,authority,nmpa-registration,,,,,,
    --- content/suppliers/northlight.md ---
    ---
    name: Northlight Medical
    names: {zh: 北光医疗}
    country: CN
    region: Hunan
    roles: [manufacturer]
    fictional: true
    offers:
      - {product: surgical-mask, model: NL-3, use: medical, markets: [EU, US], certificates: [湘械注准2020]}
      - {product: everyday-mask, use: non-medical, markets: [EU]}
    ---
    Makes masks.
    --- content/suppliers/hostile.md ---
    ---
    name: "\\"><script>alert(1)</script>"
    country: NO
    roles: [trader]
    contact: {website: "https://example.org/'><b>"}
    offers: [{product: everyday-mask, model: "=1+1", use: non-medical, markets: [EU]}]
    ---
    --- content/suppliers/late.md ---
    ---
    name: Late Firm
    country: CN
    roles: [trader]
    recorded: 2020-12-01
    offers: [{product: surgical-mask, use: medical, markets: [EU]}]
    ---
    --- content/notices/recall.md ---
    ---
    title: {en: A recall, zh: 一次召回}
    publisher: Office
    kind: recall
    published: 2020-10-01
    covers: [{supplier: northlight, product: everyday-mask}]
    ---
    --- content/notices/later.md ---
    ---
    title: Later
    publisher: Office
    kind: alert
    published: 2020-12-24
    covers: [{supplier: northlight}]
    ---
    --- content/checklists/receiving.md ---
    ---
    title: {en: Receiving, zh: 收货}
    applies-to: {products: surgical-mask}
    order: 1
    ---
    ## On arrival

    - [ ] Count the boxes
    - [ ] Look for *damage*
    --- content/checklists/receiving.zh.md ---
    ## 到货时

    - [ ] 清点箱数
    - [ ] 检查破损
    --- content/pages/about.md ---
    ---
    title: {en: About, zh: 关于}
    order: 1
    ---
    About this.
    """
}
