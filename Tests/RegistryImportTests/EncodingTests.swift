import Foundation
import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct EncodingTests {
  private static let text = "Number,Name,Country,City\nA1,Müller GmbH,Germany,Köln\n"
  private static let chinese = "Number,Name,Country,City\nA1,北光医疗用品有限公司,China,长沙\n"

  private func name(_ bytes: [UInt8], _ encoding: String?) throws -> String? {
    let map = smallMap.replacing(
      "format: csv", with: "format: csv" + (encoding.map { "\n    encoding: \($0)" } ?? ""))
    let site = try ImportSite(map)
    let planned = try site.plan(bytes)
    #expect(planned.told == [])
    if let plan = planned.plan { try applyImport(plan, to: site.folder.path) }
    return site.read("content/suppliers/a1.md")?.split(separator: "\n").dropFirst().first
      .map { String($0.dropFirst(6)).replacing("\"", with: "") }
  }

  private func encoded(_ text: String, _ code: UInt) throws -> [UInt8] {
    let data = try #require(text.data(using: String.Encoding(rawValue: code)))
    return [UInt8](data)
  }

  @Test func `a byte-order mark says the encoding`() throws {
    let utf8 = Array(Self.chinese.utf8)
    let little = Self.chinese.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = Self.chinese.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let wanted = "北光医疗用品有限公司"
    #expect(try name(utf8, nil) == wanted)
    #expect(try name([0xEF, 0xBB, 0xBF] + utf8, nil) == wanted)
    #expect(try name([0xFF, 0xFE] + little, nil) == wanted)
    #expect(try name([0xFE, 0xFF] + big, nil) == wanted)
    #expect(try name(little, "utf-16le") == wanted)
    #expect(try name(big, "utf-16be") == wanted)
  }

  @Test func `encodings without a mark are named by the map`() throws {
    let gbk = try encoded(Self.chinese, 0x8000_0632)
    #expect(try name(gbk, "gbk") == "北光医疗用品有限公司")
    #expect(try name(gbk, "gb18030") == "北光医疗用品有限公司")
    let latin = Self.text.unicodeScalars.map { UInt8($0.value) }
    #expect(try name(latin, "latin-1") == "Müller GmbH")
    #expect(try name(latin, "windows-1252") == "Müller GmbH")
  }

  @Test func `a row that is no text is told with line and column, and nothing is imported`() throws
  {
    let latin = Self.text.unicodeScalars.map { UInt8($0.value) } + Array("A2,B,China,C\n".utf8)
    let planned = try ImportSite().plan(latin)
    #expect(planned.plan == nil)
    #expect(
      planned.told == [
        "rows.csv:2:5 SB004 bytes here are not utf-8, so the row cannot be read"
      ])
    let skipped = try ImportSite().plan(latin, skippingBroken: true)
    #expect(skipped.actions.contains("suppliers/a2 create"))
    #expect(skipped.plan?.account.first?.skipped == ["broken: bytes here are not utf-": 1])
    #expect(skipped.plan?.account.first?.sum == 2)
    #expect(skipped.plan?.account.first?.rows == 2)
  }

  @Test func `invisible characters go, and lines and words stay`() {
    #expect(cleanText("\u{A0}No\u{A0}").text == "No")
    #expect(
      cleanText("Carte\u{A0}Medical \u{A0}Co., Ltd.\u{200B}").text == "Carte Medical Co., Ltd.")
    #expect(cleanText("\u{FEFF}a\r\n\u{A0}\r\n b\u{3000}c ").text == "a\nb c")
    #expect(cleanText("Mask\u{99}").controls == 1)
    #expect(cleanText("می\u{200C}خواهم").text == "می\u{200C}خواهم")
    #expect(cleanText("\u{200C}x\u{200D}").text == "x")
    #expect(cleanText("plain text").text == "plain text")
  }
}
