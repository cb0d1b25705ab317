import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct JSONRowTests {
  private static let map = """
    title: Made-up registry
    source: {title: Made-up registry, date: 2024-05-01}
    tables:
      - file: "rows*.json"
        rows: results.items
        fields:
          name: holder.name
          reason: "parts[heading=Reason for Recall].lines"
          country: holder.country
        make:
          - supplier:
              id: "{name|words}"
              name: "{name}"
              country: "{country}"
              roles: [manufacturer]
              text: "{reason}"

    """

  @Test func `values are found by their way, also through lists`() throws {
    let site = try ImportSite(Self.map)
    let planned = try site.run(
      """
      {"results": {"items": [
        {"holder": {"name": "N\\u00f6rd \\ud83d\\ude00", "country": "DE"}, "parts": [
          {"heading": "Use", "lines": ["no"]},
          {"heading": "Reason for recall\\u00a0", "lines": ["It *breaks*.", " ", "<b>Often</b>."]}]}
      ]}}
      """, as: "rows.json")
    #expect(planned.told == [])
    let text = site.read("content/suppliers/nord.md") ?? ""
    #expect(text.contains("name: \"Nörd 😀\""))
    #expect(text.hasSuffix("---\n\nIt \\*breaks\\*.\n\n\\<b\\>Often\\</b\\>.\n"))
  }

  @Test func `JSON lines are read one by one`() throws {
    let map = Self.map.replacing("rows: results.items", with: "format: json-lines")
    let site = try ImportSite(map)
    let lines = """
      {"holder": {"name": "A", "country": "DE"}, "parts": [{"heading": "Reason for Recall", "lines": []}]}
      {"holder": {"name": "B", "country": "DE"}

      {"holder": {"name": "C", "country": "DE"}, "parts": []}
      """
    let planned = try site.plan(lines.utf8, as: "rows.json", skippingBroken: true)
    #expect(planned.actions == ["suppliers/a create", "suppliers/c create"])
    #expect(planned.plan?.account.first?.rows == 3)
    #expect(
      planned.told == [
        "rows.json:2:42 SB004 the text ends inside a value, so the row cannot be read"
      ])
  }
}
