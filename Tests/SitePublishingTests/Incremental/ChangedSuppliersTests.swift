import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePublishing

/// A supplier who stands where it stood in all lists is judged again alone; whatever else may follow is built from the beginning.
@Suite struct ChangedSuppliersTests {
  private static let register = "content/certificates/all.csv"
  private static let north = "content/suppliers/north.md"

  @Test func `an address reaches the supplier's pages and open data`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit(Self.north) {
      $0.replacing("country: CN", with: "country: CN\naddress: 1 Long Road, \"The Mill\"")
    }
    #expect(changed == Self.ownFiles)
  }

  @Test func `what a register row says of a paper reaches the paper's lines, too`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit(Self.register) {
      $0.replacing("https://example.org/1", with: "\"https://example.org/1,again\"")
    }
    #expect(changed.contains("data/certificates-1.csv") && changed.contains(Self.ownFiles[4]))
    #expect(changed.allSatisfy { !$0.contains("south") && !$0.contains("index") })
    let held = try site.shortEdit(Self.register) {
      $0.replacing("paper,P-1,,", with: "paper,P-1,\"North, a firm\",")
    }
    #expect(held.contains { $0.hasPrefix("data/held/") })
    #expect(held.contains(Self.ownFiles[1]), "the holder stands in the supplier's record")
  }

  @Test func `a paper that ends on another day far off turns the counts of that day`() throws {
    let site = try EditedSite.built()
    // The rule wants a paper known from the register.
    for (step, day) in ["2021-08-01", "2022-01-31", "2021-09-19"].enumerated() {
      let changed = try site.shortEdit(Self.register) {
        $0.replacing(/(paper,P-2.*2020-03-21),[0-9-]*/, with: { "\($0.output.1),\(day)" })
      }
      #expect(changed.contains("data/turns.js"), "step \(step)")
      #expect(changed.contains("suppliers/so/south.html"))
    }
  }

  @Test func `front matter, words and rows of several suppliers go together, again and again`()
    throws
  {
    let site = try EditedSite.built()
    for step in 0..<4 {
      try site.edit(Self.north) {
        $0.replacing(/country: CN(\naddress: .*)?/, with: "country: CN\naddress: Road \(step)")
          + "\nWords \(step).\n"
      }
      try site.edit(Self.register) {
        $0.replacing(/example.org\/2[^,]*/, with: "example.org/2-\(step)")
      }
      let report = try #require(try site.build().report)
      #expect(report.steps.map(\.step) == EditedSite.short, "step \(step)")
      #expect(try site.isCurrent(), "step \(step)")
      try site.edit("content/suppliers/south.md") { $0 + "\nStep \(step).\n" }
      #expect(try site.build().report?.steps.map(\.step) == EditedSite.short, "step \(step)")
      #expect(try site.isCurrent(), "step \(step)")
    }
    #expect(try site.build().report?.steps.isEmpty == true)
  }

  @Test func `a register touched and not changed writes nothing`() throws {
    let site = try EditedSite.built()
    try Data(contentsOf: site.place(Self.register)).write(to: site.place(Self.register))
    let report = try #require(try site.build().report)
    #expect(report.written == 0)
    #expect(try site.isCurrent())
  }

  @Test(arguments: [
    ("a paper's number", register, "P-1", "P-3"),
    ("whose paper it is", register, "1,north", "1,south"),
    ("a row less", register, "paper,P-2", "# paper,P-2"),
    ("a name under another letter", north, "name: North", "name: The North"),
    ("a name behind another", north, "name: North", "name: South Z"),
    ("a name like another's", north, "name: North", "name: Sout Ltd\nnames: {zh: South}"),
    ("a place", north, "country: CN", "country: FR"),
    ("goods", north, "use: medical", "use: non-medical"),
    ("a maker", north, "certificates: [P-1]", "certificates: [P-1], made-by: south"),
    ("another paper", north, "certificates: [P-1]", "certificates: [P-2]"),
    ("no words", north, "Makes masks.", ""),
  ])
  func `what others take, too, is built from the beginning`(
    name: String, file: String, old: String, new: String
  ) throws {
    let site = try EditedSite.built()
    try site.edit(file) { text in
      if name == "a row less" { return text.replacing(/(?m)^paper,P-2.*\n/, with: "") }
      let place = try #require(text.range(of: old), "\(name)")
      return text.replacingCharacters(in: place, with: new)
    }
    #expect(try site.build().report?.steps.count ?? 0 > 3, "\(name)")
    #expect(try site.isCurrent(), "\(name)")
  }

  @Test func `a supplier who has to do with others is not judged alone`() throws {
    let site = try EditedSite.built()
    // West names the paper of North; both pages tell of it.
    try site.edit("content/suppliers/west.md") {
      $0.replacing(
        "use: non-medical, markets: [EU]", with: "use: medical, markets: [EU], certificates: [P-1]")
    }
    _ = try site.build()
    try site.edit(Self.register) {
      $0.replacing("https://example.org/1", with: "https://example.org/one")
    }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    try site.edit(Self.north) { $0.replacing("country: CN", with: "country: CN\naddress: A") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    // South still has to do with nobody.
    _ = try site.shortEdit("content/suppliers/south.md") {
      $0.replacing("country: DE", with: "country: DE\naddress: B")
    }
  }

  @Test func `a row that doubles another is told as ever`() throws {
    let site = try EditedSite.built()
    try site.edit(Self.register) {
      $0.replacing(
        /(?m)^(paper,P-2.*)\n/,
        with: { "\($0.output.1)\n\($0.output.1.replacing("/2", with: "/3"))\n" })
    }
    _ = try site.build()
    #expect(try site.buildReporting().diagnostics.isEmpty)
    try site.edit(Self.register) { $0.replacing("org/3", with: "org/2") }
    let told = try site.buildReporting()
    #expect(told.diagnostics.map(\.code) == ["SB610"])
    #expect(try site.isCurrent())
  }

  @Test(arguments: [
    (north, "country: CN", "country: CN\ncolour: red"), (register, "2020-03-20", "2020-03-32"),
    (north, "roles: [trader]", "roles: [trader]\nwebsite: nowhere"),
  ])
  func `what is wrong is told as ever`(file: String, old: String, new: String) throws {
    let site = try EditedSite.built()
    try site.edit(file) { $0.replacing(old, with: new) }
    let told = try site.buildReporting()
    let clean = try buildSite(site.request(isFresh: true), to: site.output("beside"))
    #expect(!told.diagnostics.isEmpty && told.diagnostics == clean.diagnostics)
    try site.edit(file) { $0.replacing(new, with: old) }
    #expect(try site.buildReporting().diagnostics.isEmpty)
    #expect(try site.isCurrent())
  }

  @Test func `with editions on record everything is compared with them`() throws {
    let site = try EditedSite.built()
    try site.record(seemingly: 0)
    _ = try site.build()
    try site.edit(Self.north) { $0.replacing("country: CN", with: "country: CN\naddress: A") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  private static let ownFiles = [
    "SHA256SUMS", "data/records/0.js", "data/suppliers-1.json", "suppliers/no/north.html",
    "zh/suppliers/no/north.html",
  ]
}
