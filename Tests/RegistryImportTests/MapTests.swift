import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct MapTests {
  private func told(_ old: String, _ new: String) throws -> Planned {
    try ImportSite(smallMap.replacing(old, with: new)).plan("Number,Name,Country,City\n")
  }

  @Test func `an unknown key is told with its place and the nearest key`() throws {
    let planned = try told("          city: \"{city}\"", "          town: \"{city}\"")
    #expect(planned.told == ["made-up.yaml:16:11 SB501 there is no key `town` here"])
    #expect(planned.plan == nil)
    let misspelt = try told("    fields:", "    feilds:")
    #expect(misspelt.told.contains("made-up.yaml:6:5 SB501 there is no key `feilds` here"))
    #expect(misspelt.help.contains("write `fields`, the nearest known key"))
  }

  @Test func `an unknown field of a template is told with the nearest field`() throws {
    let planned = try told("name: \"{name}\"", "name: \"{nmae}\"")
    #expect(planned.told == ["made-up.yaml:14:17 SB001 there is no field `nmae` in this table"])
    #expect(planned.help == ["write `{name}`, the nearest field"])
  }

  @Test func `an unknown step is told with the nearest step`() throws {
    let planned = try told("[{values:", "[{value:")
    #expect(planned.told == ["made-up.yaml:9:40 SB001 there is no step `value`"])
    #expect(planned.help == ["write `values`, the nearest step"])
  }

  @Test func `what the content could not hold is told before any row is read`() throws {
    let planned = try told("roles: [manufacturer]", "roles: [manufacture]")
    #expect(planned.told == ["made-up.yaml:17:19 SB504 `roles` cannot be `manufacture`"])
    #expect(planned.help == ["write `manufacturer`"])
  }

  @Test func `a record that lacks what it needs is told`() throws {
    let planned = try told("          country: \"{country}\"\n", "")
    #expect(planned.told == ["made-up.yaml:13:11 SB502 `country` is missing"])
  }

  @Test func `a day that names no year is no style`() throws {
    let planned = try told("city: City", "city: {column: City, do: [{day: DD.MM}]}")
    #expect(
      planned.told == [
        "made-up.yaml:10:39 SB001 `DD.MM` does not say where day, month and year stand"
      ])
  }

  @Test func `a map that is no YAML is told with its place`() throws {
    let planned = try told("tables:", "tables: [")
    #expect(planned.plan == nil)
    #expect(planned.told.first?.contains("SB205") == true)
  }
}
