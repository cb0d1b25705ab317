import DirectoryModel
import Foundation
import Testing

@testable import ContentLoading

/// The usage guidance of the sample: whole in both languages, and each statement with its source.
struct GuidanceTests {
  /// The sections of every guidance text in their order, by language, in the words they may have.
  private static let sections: [LanguageTag: [Set<String>]] = [
    LanguageTag("en"): [
      ["What it is for and what it is not for"], ["Before use"],
      ["Putting on", "Operating", "Using it"],
      ["Fit or function check"], ["How long and how often"], ["Storage and shelf life"],
      ["Disposal"], ["Warning signs of a bad lot"],
    ],
    LanguageTag("zh"): [
      ["用途与不适用的情形"], ["使用前"], ["佩戴", "穿着", "操作", "使用方法"],
      ["贴合检查", "密合检查", "穿着检查", "功能检查"],
      ["使用时间与更换", "使用时限与频次", "检查与保养周期", "校准与保养周期", "测量频次与复核"],
      ["储存与有效期"], ["废弃处置"], ["批次异常的迹象"],
    ],
  ]
  /// What goods that are worn say in one section more.
  private static let takingOff: Set<String> = ["Taking off", "摘除", "脱卸"]

  private let site = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func products() throws -> [Product] {
    try loadDirectory(from: site, jobs: 2).value.directory.products
  }

  private func prose(_ text: String) -> Prose {
    readProse(Array(text.utf8)[...], from: TextOrigin(file: testFile)).value
  }

  /// What a guidance text lacks: sections, and statements that cite a source.
  private func faults(of texts: [LanguageTag: Prose], citing sources: [Product.Source]) -> [String]
  {
    let missing = Self.sections.keys.sorted().flatMap { language -> [String] in
      let wanted = Self.sections[language] ?? []
      let found = texts[language].map(titles) ?? []
      let main = found.filter { !Self.takingOff.contains($0) }
      guard main.count == wanted.count else { return ["\(language.text): \(main)"] }
      return zip(main, wanted).filter { !$1.contains($0) }.map { "\(language.text): \($0.0)" }
    }
    return missing
      + citationRemarks(on: texts, citing: sources).map { "\($0.code) \($0.range?.line ?? 0)" }
  }

  private func titles(in prose: Prose) -> [String] {
    prose.nodes.indices.filter { prose.nodes[$0].kind == .heading && prose.nodes[$0].value == 2 }
      .map { heading in
        (heading..<Int(prose.nodes[heading].end)).filter { prose.nodes[$0].kind == .text }
          .map { prose.text(of: prose.nodes[$0]) }.joined()
      }
  }

  @Test func `every product kind has all sections in both languages and cites for each statement`()
    throws
  {
    let products = try products()
    #expect(products.count >= 21)
    for product in products {
      #expect(faults(of: product.guidance, citing: product.sources) == [], "\(product.id)")
    }
  }

  @Test func `a text without a section, a citation or a source is found out`() throws {
    let product = try #require(try products().first { $0.id == Product.ID("surgical-mask") })
    let path = site + "/content/products/surgical-mask.zh.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let chinese = LanguageTag("zh")
    func faults(of text: String) -> [String] {
      var texts = product.guidance
      texts[chinese] = prose(text)
      return self.faults(of: texts, citing: product.sources)
    }
    #expect(faults(of: text) == [])
    #expect(faults(of: text.replacing("## 使用前", with: "### 使用前")).count == 1)
    #expect(faults(of: text.replacing("## 废弃处置", with: "## 处置")) == ["zh: 处置"])
    #expect(faults(of: text.replacing("#source-who-mask", with: "#who")).contains("SB614 13"))
    #expect(faults(of: text.replacing("-who-mask", with: "-who")).first == "SB613 13")
    #expect(self.faults(of: [:], citing: product.sources).count == 2)
  }
}
