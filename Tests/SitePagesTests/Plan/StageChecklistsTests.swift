import ContentLoading
import DirectoryModel
import TestSupport
import Testing

@testable import SitePages

@Suite struct `The stages of checklists` {
  /// A checklist `masks` with its text in both languages, read with the words of the repository.
  private func staged(
    _ english: String, _ chinese: String = ""
  ) throws -> (checklists: Reported<[StagedChecklist]>, files: SourceFiles) {
    let translation = chinese.isEmpty ? "" : "--- content/checklists/masks.zh.md ---\n\(chinese)\n"
    let site = try TestSite(
      "--- content/checklists/masks.md ---\n---\ntitle: Masks\n---\n\(english)\n" + translation)
    let directory = try loadDirectory(from: site.path, jobs: 1).value.directory
    let books = readPhraseBooks(
      try SampleContent.templates, languages: directory.settings.languages
    ).value
    return (stageChecklists(of: directory, books), directory.files)
  }

  private func ids(
    _ checklists: [StagedChecklist], _ language: String, _ stage: ChecklistStage
  ) -> [String] {
    checklists.first?.tasks[LanguageTag(language)]?[stage]?.map(\.id) ?? []
  }

  @Test func `are told by their headings, and items keep their id in every language`() throws {
    let (read, _) = try staged(
      "## Before use\n\n- [ ] One\n- [ ] Two\n\n## On arrival\n\n- [ ] Three",
      "## 使用前\n\n- [ ] 一\n- [ ] 二\n\n## 到货时\n\n- [ ] 三")
    #expect(read.diagnostics == [])
    let english = ids(read.value, "en", .beforeUse)
    #expect(english.count == 2 && Set(english).count == 2)
    #expect(english == ids(read.value, "zh", .beforeUse))
    #expect(ids(read.value, "en", .onArrival).count == 1)
    #expect(ids(read.value, "en", .whenWrong) == [])
  }

  @Test func `an item keeps its id when others come and go, and loses it with its words`() throws {
    let before = try staged("## Before use\n\n- [ ] One\n- [ ] Two").checklists.value
    let after = try staged("## Before use\n\n- [ ] New\n- [ ] Two\n- [ ] One more").checklists.value
    let old = ids(before, "en", .beforeUse)
    let new = ids(after, "en", .beforeUse)
    #expect(new[1] == old[1])
    #expect(!new.contains(old[0]))
    let twice = try staged("## Before use\n\n- [ ] One\n- [ ] One").checklists.value
    #expect(Set(ids(twice, "en", .beforeUse)).count == 2)
  }

  @Test func `a heading that is none is told with the nearest`() throws {
    let (read, files) = try staged(
      "## Before shipmnt\n\n- [ ] One\n\n## Later\n\n- [ ] Two\n\n## On arrival\n\n- [ ] Three")
    #expect(
      describe(read.diagnostics, in: files) == """
        content/checklists/masks.md:4:4: error[SB404]: there is no stage `Before shipmnt`
          help: write `Before shipment`
        content/checklists/masks.md:8:4: error[SB404]: there is no stage `Later`
          help: write one of `Before the contract`, `Before shipment`, `On arrival`, `Before use`, `When something is wrong`

        """)
  }

  @Test func `a heading is in the words of its language`() throws {
    let (read, files) = try staged("## On arrival\n\n- [ ] One", "## 到货\n\n- [ ] 一")
    #expect(
      describe(read.diagnostics, in: files) == """
        content/checklists/masks.zh.md:1:4: error[SB404]: there is no stage `到货`
          help: write `到货时`

        """)
  }

  @Test func `nothing stands before the first stage or outside a list`() throws {
    let (read, files) = try staged("- [ ] Early\n\n## On arrival\n\nSome words.\n\n- [ ] One")
    #expect(
      describe(read.diagnostics, in: files) == """
        content/checklists/masks.md:4:1: error[SB404]: text that is no item of a stage
          help: write it as an item `- [ ] …` below the heading of a stage
        content/checklists/masks.md:8:1: error[SB404]: text that is no item of a stage
          help: write it as an item `- [ ] …` below the heading of a stage

        """)
  }

  @Test func `a language with other items is told`() throws {
    let (read, files) = try staged(
      "## On arrival\n\n- [ ] One\n- [ ] Two\n\n## Before use\n\n- [ ] Three",
      "## 到货时\n\n- [ ] 一")
    #expect(
      describe(read.diagnostics, in: files) == """
        content/checklists/masks.zh.md:1:4: warning[SB405]: `到货时` has 1 item, 2 in the main language
          help: put the same items into both, in the same order
          note: content/checklists/masks.md:4:4: the other list is here
        content/checklists/masks.zh.md:1:1: warning[SB405]: `使用前` has 0 items, 1 in the main language
          help: put the same items into both, in the same order
          note: content/checklists/masks.md:9:4: the other list is here

        """)
  }
}
