import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `The plan of a site` {
  @Test func `names each file once, in the order of routes`() throws {
    let plan = try SampleContent().plan
    let routes = plan.pages.map { ($0.route.folder, $0.route.path) }
    #expect(zip(routes, routes.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `has each page in every language and each data file once`() throws {
    let plan = try SampleContent().plan
    let pages = plan.pages.filter(\.kind.isPage)
    let english = pages.filter { $0.route.folder.isEmpty }.map(\.route.path)
    let chinese = pages.filter { $0.route.folder == "zh/" }.map(\.route.path)
    #expect(english == chinese)
    #expect(english.contains("suppliers/no/northlight.html"))
    #expect(plan.pages.filter { !$0.kind.isPage }.allSatisfy { $0.route.folder.isEmpty })
  }

  @Test func `has a page of every kind`() throws {
    let sample = try SampleContent(settings: "base-url: https://example.org/")
    #expect(Set(sample.plan.pages.map(\.kind)) == Set(PageKind.allCases))
  }

  @Test func `has a shape for every kind with a template`() {
    let kinds = PageKind.allCases.filter(\.isPage).map { "pages/\($0.rawValue)" }
    #expect(Set(pageShapes.keys) == Set(kinds))
  }
}
