import DirectoryModel
import Foundation
import Testing

@testable import SitePages

@Suite struct `The pages about sampling` {
  let sample: SampleContent

  init() throws { sample = try SampleContent() }

  @Test func `print each plan with its risk, and arrows where there is none`() throws {
    let text = try #require(sample.text("sampling.html"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("<tr><th scope=\"row\">") }
    let k = try #require(rows.first { $0.contains("<th scope=\"row\">K</th>") })
    #expect(k.contains("<b>125</b>"))
    #expect(k.contains("<td data-l=\"AQL 2.5\">7/8 <span class=\"risk\">9.2 %</span></td>"))
    let r = try #require(rows.first { $0.contains("<th scope=\"row\">R</th>") })
    #expect(r.contains("<td data-l=\"AQL 1.0\">↑Q</td>"))
    let a = try #require(rows.first { $0.contains("<th scope=\"row\">A</th>") })
    #expect(a.contains("<td data-l=\"AQL 0.65\">↓F</td>"))
    let lots = try #require(rows.first { $0.contains("1201 to 3200") })
    #expect(lots.contains("<td data-l=\"II\">K</td>"))
    #expect(rows.count { $0.contains("class=\"risk\"") } == 16)
    #expect(text.contains("a lot of which 9.2 % is bad still passes one time in ten"))
  }

  @Test func `say the same in Chinese`() throws {
    let text = try #require(sample.text("zh/sampling.html"))
    #expect(text.contains("不合格率为9.2%的批，十次中仍有一次通过"))
    #expect(text.contains("<th scope=\"row\">1201至3200</th>"))
  }

  @Test func `keep the planner hidden until a script can answer it`() throws {
    let text = try #require(sample.text("zh/sampling.html"))
    #expect(text.contains("<section class=\"planner\" id=\"plan\""))
    #expect(text.contains("data-percent=\"#%\" hidden>"))
    #expect(text.contains("<script src=\"../assets/sampling.js\" defer></script>"))
    #expect(text.contains("<script src=\"../data/sampling.js\" defer></script>"))
  }

  @Test func `set out a product's plans by lot size`() throws {
    let text = try #require(sample.text("products/surgical-mask.html"))
    let row = try #require(text.split(separator: "\n").first { $0.contains("35,001 to 150,000") })
    #expect(row.contains("<td data-l=\"Code letter\">N</td>"))
    #expect(row.contains("<b>500</b> 0/1 <span class=\"risk\">0.5 %</span>"))
    #expect(row.contains("<b>500</b> 21/22 <span class=\"risk\">5.6 %</span>"))
    #expect(row.contains("<b>315</b> 21/22 <span class=\"risk\">8.8 %</span>"))
    let small = try #require(text.split(separator: "\n").first { $0.contains(">2 to 8<") })
    #expect(small.contains("<span class=\"small-lots\">lots up to 5: all</span>"))
    #expect(text.contains("sampling.html?level=II;critical=0;major=2.5;minor=4.0#plan\""))
    #expect(!(try #require(sample.text("products/everyday-mask.html")).contains("id=\"sampling\"")))
  }

  /// The tables of the script file, read as JSON.
  struct Tables: Decodable {
    struct Lots: Decodable {
      let last: Int?
      let letters: String
    }

    struct Letter: Decodable {
      let size: Int
      let plans: [String]
    }

    let levels: [String]
    let limits: [String]
    let lots: [Lots]
    let letters: [String: Letter]
  }

  @Test func `hand the same tables to scripts`() throws {
    let text = try #require(sample.text("data/sampling.js"))
    #expect(text.hasPrefix("SB.part(\"sampling\", {") && text.hasSuffix("});\n"))
    let json = text.dropFirst("SB.part(\"sampling\", ".count).dropLast(3)
    let tables = try JSONDecoder().decode(Tables.self, from: Data(json.utf8))
    #expect(tables.lots.map(\.last) == LotRange.all.map(\.last))
    for level in InspectionLevel.allCases {
      let column = try #require(tables.levels.firstIndex(of: level.rawValue))
      for (lots, range) in zip(tables.lots, LotRange.all) {
        #expect(String(Array(lots.letters)[column]) == range.letter(at: level).rawValue)
      }
    }
    #expect(tables.letters.count == CodeLetter.allCases.count)
    for letter in CodeLetter.allCases {
      let row = try #require(tables.letters[letter.rawValue])
      #expect(row.size == letter.sampleSize)
      for limit in QualityLimit.allCases {
        let column = try #require(tables.limits.firstIndex(of: limit.rawValue))
        let plan = TabledPlan(letter, at: limit)
        #expect(row.plans[column] == "\(plan.letter.rawValue)\(plan.accept)")
      }
    }
  }
}
