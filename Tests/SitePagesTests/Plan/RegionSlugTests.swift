import Testing

@testable import SitePages

@Suite struct `The file name of a region` {
  @Test(arguments: [
    ("Hunan", "hunan"), ("New South Wales", "new-south-wales"), ("湖南", "u6e56-u5357"),
    ("  ", "region"), ("../etc", "etc"), ("Île-de-France", "ile-de-france"),
  ])
  func `is made of plain letters`(name: String, slug: String) {
    var taken: Set<String> = []
    #expect(regionSlug(name, &taken) == slug)
  }

  @Test func `differs where names fold to the same letters`() {
    var taken: Set<String> = ["other"]
    #expect(regionSlug("Other", &taken) == "other-r2")
    #expect(regionSlug("other", &taken) == "other-r3")
  }
}
