import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading
@testable import SitePages

@Suite struct `Profiles of the CommonMark specification` {
  @Test(.enabled("make test fetches the specification") { !CommonMarkExample.all.isEmpty })
  func `all examples of version 0.30 are there`() {
    #expect(CommonMarkExample.all.count == 652)
    #expect(CommonMarkExample.all.last?.section == "Textual content")
    #expect(Set(CommonMarkExample.all.map(\.section)).count == 26)
  }

  @Test(
    .enabled("make test fetches the specification") { !CommonMarkExample.all.isEmpty },
    arguments: CommonMarkExample.all)
  func `an example gives what libcmark gives in safe mode, after the rewriting`(
    example: CommonMarkExample
  ) throws {
    let route = PageRoute(
      language: LanguageTag("zh"), folder: "zh/", path: "suppliers/northlight.html")
    let text = readProse(
      Array(example.markdown.utf8)[...], from: TextOrigin(file: SourceFile.ID(index: 0)))
    let ours = proseHTML(text.value, at: route, headingsBelow: 1, anchor: "text")
    let written = String(decoding: ours.bytes, as: UTF8.self)
    let safe = try #require(safeHTML(example.markdown))
    #expect(
      says(
        HTMLPiece.read(written), as: HTMLPiece.read(safe), toLanguage: route.toLanguage,
        toRoot: route.toRoot), "\(written)\n\(safe)")
  }
}
