import DirectoryModel
import TestSupport
import Testing

@Suite struct ExplainTests {
  @Test func `a rule is explained in both languages with its own text`() throws {
    let site = try ReportedSite()
    let english = try sourcebook("explain", "eu-1", "--site", site.path)
    for words in [
      "EU-1: A demand", "2020-01-01 to now: A text", "Article 1", "help: Name the standard",
      "The reason.", "more: https://reports.example/rules/asked.html, content/rules/asked.md",
    ] {
      #expect(english.output.contains(words), "\(words)")
    }
    let chinese = try sourcebook("explain", "EU-1", "--site", site.path, "--language", "zh")
    for words in [
      "EU-1: 一项要求", "2020-01-01 至 今: 一份文件", "补正: 写明标准", "理由。",
      "详见: https://reports.example/zh/rules/asked.html, content/rules/asked.zh.md",
    ] {
      #expect(chinese.output.contains(words), "\(words)")
    }
  }

  @Test func `the main language of the site is the one explained in`() throws {
    let site = try ReportedSite()
    try site.folder.write(
      ReportedSite.settings.replacing("[en, zh]", with: "[zh, en]"), to: "content/site.yaml")
    let run = try sourcebook("explain", "SB503", "--site", site.path)
    #expect(run.output.hasSuffix("详见: docs/content-format.md\n"))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every diagnostic is explained in Chinese and says where to read on`(
    code: DiagnosticCode
  ) {
    let text = code.chineseExplanation
    #expect(text.hasSuffix("。"))
    #expect(text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(!text.contains("。。") && text != code.explanation)
    #expect(code.reading.hasSuffix(".md"))
  }
}
