import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `A supplier's page` {
  let english: String
  let chinese: String

  init() throws {
    let sample = try SampleContent()
    english = try #require(sample.text("suppliers/no/northlight.html"))
    chinese = try #require(sample.text("zh/suppliers/no/northlight.html"))
  }

  @Test func `says the use in words beside the status`() {
    #expect(
      english.contains(
        #"European Union</a> · <strong class="warn">NOT FOR MEDICAL USE</strong> <span class="s not-"#
      ))
    #expect(chinese.contains("不得医用"))
    #expect(english.contains(#"<span class="s cleared">cleared</span>"#))
    #expect(english.contains(#"<span class="s not-cleared">not cleared</span>"#))
  }

  @Test func `names a firm that is made up`() {
    #expect(english.contains("This firm is made up."))
    #expect(chinese.contains("本供应商为虚构"))
  }

  @Test func `shows the paper that met a rule, its evidence and the day of its check`() {
    #expect(english.contains(##"Met by <a href="#paper-1">Chinese registration 湘械注准2020</a>"##))
    #expect(english.contains("seen in the issuer&#39;s register"))
    #expect(english.contains(#"Last checked <time datetime="2020-05-01">1 May 2020</time>"#))
    #expect(english.contains(#"In force since <time datetime="2020-04-01">"#))
  }

  @Test func `words a finding in the reader's language and says what would change the answer`() {
    #expect(english.contains("The offer names no Chinese registration."))
    #expect(chinese.contains("该供货没有列出医疗器械注册证。"))
    #expect(chinese.contains(#"怎样才能改变结果：</b> <span lang="en">Name the registration</span>"#))
  }

  @Test func `says when no rule of a market was in force`() {
    #expect(english.contains("no rule of this market was in force"))
  }

  @Test func `takes a number apart and links to its register`() {
    #expect(english.contains("<b>湘</b> <span>authority</span> <i>Hunan</i>"))
    #expect(
      english.contains(
        "https://example.org/look?n=%E6%B9%98%E6%A2%B0%E6%B3%A8%E5%87%862020\""))
  }

  @Test func `says what papers of a kind rest on, and once what to look out for`() throws {
    let sample = try SampleContent(
      """
      --- content/certificates/more.csv ---
      scheme,number,status,since,recorded,note,supplier
      nmpa-registration,湘械注准2019,suspended,2020-06-01,2020-06-02,Seen by chance,northlight
      """)
    let page = try #require(sample.text("suppliers/no/northlight.html"))
    #expect(page.split(separator: "<dd>The device order</dd>").count == 3)
    #expect(page.split(separator: "<li>The holder may be another firm</li>").count == 2)
    #expect(page.contains("Its issuer says: suspended since 1 June 2020."))
    let twin = try #require(sample.text("zh/suppliers/no/northlight.html"))
    #expect(twin.contains(#"<dd><span lang="en">Seen by chance</span></dd>"#))
  }

  @Test func `leaves out papers recorded after the edition`() {
    #expect(!english.contains("湘械注准2021"))
  }

  @Test func `lists the notices that cover the firm and were published by then`() {
    #expect(english.contains("A recall"))
    #expect(!english.contains("Later"))
  }

  @Test func `marks text in another language`() {
    #expect(english.contains(#"<span lang="zh">北光医疗</span>"#))
    #expect(!chinese.contains(#"lang="zh">北光医疗"#))
    #expect(chinese.contains(#"<div class="prose" lang="en">"#))
    #expect(chinese.contains("这段文字尚无译文"))
  }

  @Test func `links to its twin`() {
    #expect(english.contains(#"href="../../zh/suppliers/no/northlight.html" lang="zh""#))
    #expect(chinese.contains(#"href="../../../suppliers/no/northlight.html" lang="en""#))
  }
}
