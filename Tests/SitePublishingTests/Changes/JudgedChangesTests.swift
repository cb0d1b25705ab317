import DirectoryModel
import TestSupport
import Testing

@testable import SitePublishing

/// What two sites differ in, and why statuses turned, where both can be judged.
@Suite struct JudgedChangesTests {
  private let old: ChangingSite
  private let new: ChangingSite

  init() throws {
    old = try ChangingSite()
    new = try ChangingSite()
  }

  private func compare(
    _ before: String = "2020-02-01", _ after: String = "2020-02-01"
  ) throws -> EditionChanges {
    try changes(old.source(on: before), new.source(on: after))
  }

  @Test func `the same site on the same day differs in nothing`() throws {
    let changes = try compare()
    #expect(changes.isEmpty)
    #expect(changes.method == .judging)
    #expect(changes.untold == [])
  }

  @Test func `records that come, go and change are told with their fields`() throws {
    try new.edit("content/suppliers/alder.md", "city: Wuhan", "city: Xiaogan")
    new.remove("content/suppliers/birch.md")
    try new.write(
      "---\nname: Cedar\ncountry: CN\nroles: [trader]\n---\n", to: "content/suppliers/cedar.md")
    try new.edit("content/certificates/all.csv", "2020-01-02,register", "2020-01-31,register")
    try new.edit("content/products/mask.md", "name: Mask", "name: Face mask")
    #expect(
      try compare().recordLines == [
        "changed supplier alder: city Wuhan>Xiaogan", "removed supplier birch",
        "added supplier cedar",
        "changed certificate approval A-100: checked 2020-01-02>2020-01-31",
        "changed product mask: name Mask>Face mask",
      ])
  }

  @Test func `an offer whose model changes is the same offer`() throws {
    try new.edit("content/suppliers/alder.md", "model: A-1", "model: A-2")
    #expect(
      try compare().recordLines == ["changed offer mask, medical, A-2: models A-1>A-2"])
  }

  @Test func `an edit that takes the paper away is an edit`() throws {
    try new.edit("content/suppliers/alder.md", "    certificates: [A-100]\n", "")
    #expect(
      try compare().statusLines == [
        "alder EU cleared>not-cleared edit(offer mask, medical, A-1 changed)"
      ])
  }

  @Test func `a day that passes the end of a paper is the clock`() throws {
    #expect(
      try compare("2020-02-01", "2020-07-01").statusLines == [
        "alder EU cleared>lapsed clock(certificate approval A-100 ends 2020-07-01)"
      ])
    #expect(try compare("2020-02-01", "2020-06-30").statusLines == [])
  }

  @Test func `going back before the day a paper begins is the clock as well`() throws {
    try old.edit("content/certificates/all.csv", "2020-01-01,2020-06-30", "2020-01-20,2020-06-30")
    try new.edit("content/certificates/all.csv", "2020-01-01,2020-06-30", "2020-01-20,2020-06-30")
    #expect(
      try compare("2020-02-01", "2020-01-19").statusLines == [
        "alder EU cleared>not-cleared clock(certificate approval A-100 begins 2020-01-20)"
      ])
  }

  @Test func `a stricter rule is the rule, whatever else was edited`() throws {
    try new.edit("content/suppliers/alder.md", "city: Wuhan", "city: Xiaogan")
    try new.write(
      SmallDirectory.rule.replacing("EU-1", with: "EU-2")
        .replacing(
          "holds-certificate: {schemes: [approval]}", with: "names-standard: {standards: [X]}"),
      to: "content/rules/masks-name-a-standard.md")
    let lines = try compare().statusLines
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("rule(rule EU-2 added)") == true, "\(lines)")
    new.remove("content/rules/masks-name-a-standard.md")
    try new.edit("content/rules/masks-are-approved.md", "[approval]", "[other]")
    #expect(
      try compare().statusLines == ["alder EU cleared>not-cleared rule(rule EU-1 changed)"])
  }

  @Test func `a notice is a notice, and also when the day has reached it`() throws {
    try new.write(SmallDirectory.notice, to: "content/notices/recall.md")
    #expect(
      try compare("2020-03-02", "2020-03-02").statusLines == [
        "alder EU cleared>withdrawn notice(notice recall added)"
      ])
    try old.write(SmallDirectory.notice, to: "content/notices/recall.md")
    #expect(
      try compare("2020-02-28", "2020-03-02").statusLines == [
        "alder EU cleared>withdrawn clock(notice recall begins 2020-03-01)"
      ])
  }

  @Test func `two causes of which each would do are both told`() throws {
    try new.edit("content/certificates/all.csv", "2020-06-30", "2020-01-31")
    let lines = try compare("2020-01-15", "2020-08-01").statusLines
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("alder EU cleared>lapsed clock(") == true, "\(lines)")
    // On the old day the shorter paper still ran: the edit alone turns nothing.
    try new.edit("content/certificates/all.csv", "2020-01-31", "2020-01-10")
    let both = try compare("2020-01-15", "2020-08-01").statusLines
    #expect(both.count == 1)
    #expect(both.first?.contains("edit(certificate approval A-100 changed)") == true, "\(both)")
    #expect(both.first?.contains("clock(") == true, "\(both)")
  }

  @Test func `what needs both a new paper and the day on which it begins tells both`() throws {
    try old.edit("content/suppliers/alder.md", "certificates: [A-100]", "certificates: [A-200]")
    try new.edit("content/suppliers/alder.md", "certificates: [A-100]", "certificates: [A-200]")
    try new.write(
      SmallDirectory.register
        + "\napproval,A-200,Alder Masks,,mask,,,medical,2020-05-01,2021-06-30,valid,2020-05-02,,register,\n",
      to: "content/certificates/all.csv")
    let lines = try compare("2020-02-01", "2020-06-01").statusLines
    #expect(lines.count == 1)
    let line = lines.first ?? ""
    #expect(line.contains("edit(certificate approval A-200 added)"), "\(line)")
    #expect(line.contains("clock(certificate approval A-200 begins 2020-05-01)"), "\(line)")
  }

  @Test func `a day facts must be known by moves like the clock`() throws {
    let changes = try changes(
      old.source(on: "2020-02-01", knownBy: "2020-01-01"),
      new.source(on: "2020-02-01", knownBy: "2020-02-01"))
    #expect(changes.recordLines == ["added certificate approval A-100"])
    #expect(changes.statuses.count == 1)
    #expect(changes.statuses.first?.causes.map(\.kind) == [.clock])
    #expect(
      changes.statuses.first?.causes.first?.facts == [
        .init(.certificate, "approval A-100", .recorded, on: CalendarDay("2020-01-02"))
      ])
  }

  @Test func `a site with errors is refused with its mistakes and places`() throws {
    try new.write("---\nname: [x\n---\n", to: "content/suppliers/alder.md")
    let compared = try diffEditions(
      old.source(on: "2020-02-01"), new.source(on: "2020-02-01"), jobs: 1)
    guard case .refused(let mistakes) = compared else {
      Issue.record("it was compared")
      return
    }
    #expect(mistakes.first?.contains("content/suppliers/alder.md:") == true)
  }
}
