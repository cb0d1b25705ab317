import Foundation
import TestSupport
import Testing

/// What may become of an edition on its way, and what each way to check it says.
enum Tampering: String, CaseIterable {
  case none = "nothing, and it is newer than edition 1"
  case byteChanged = "one byte of a page is changed"
  case fileAdded = "a file is added"
  case fileRemoved = "a file is removed"
  case listSwapped = "a page is changed, and list and `EDITION.json` are made anew to fit"
  case replayed = "edition 1 comes again although edition 2 is known"
  case pastEnd = "it is valid no more on the day of the check"

  /// The number of the edition that is tampered with.
  var edition: Int { self == .replayed ? 1 : 2 }
  var known: String { self == .replayed ? "2" : "1" }
  var day: String { self == .pastEnd ? "2021-03-01" : SealedSample.day }

  func carryOut(in folder: String) throws {
    let page = folder + "/suppliers/index.html"
    switch self {
    case .none, .replayed, .pastEnd: break
    case .byteChanged: try Self.changeByte(of: page)
    case .fileAdded:
      try "<p>Mine".write(toFile: folder + "/offer.html", atomically: false, encoding: .utf8)
    case .fileRemoved: try FileManager.default.removeItem(atPath: page)
    case .listSwapped:
      try Self.changeByte(of: page)
      let made = try runTool(
        "/bin/bash", "-c",
        """
        others=$(cut -c 67- SHA256SUMS | grep -v '^EDITION.json$' | xargs sha256sum)
        contents=$(echo "$others" | sha256sum | cut -c 1-64)
        sed -i "s/\\"contents\\":\\"[0-9a-f]*\\"/\\"contents\\":\\"$contents\\"/" EDITION.json
        cut -c 67- SHA256SUMS > /tmp/names.$$ && xargs sha256sum < /tmp/names.$$ > SHA256SUMS
        rm /tmp/names.$$
        """, in: folder)
      try #require(made.status == 0, "\(made.output)")
    }
  }

  private static func changeByte(of file: String) throws {
    var bytes = try Data(contentsOf: URL(filePath: file))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: file))
  }
}

@Suite struct TamperedEditionTests {
  /// Whether each check accepts, in the order of the table's columns.
  static let accepted: [Tampering: [Bool]] = [
    .none: [true, true, true, true, true],
    .byteChanged: [false, false, true, false, true],
    .fileAdded: [false, false, true, true, true],
    .fileRemoved: [false, false, true, false, true],
    .listSwapped: [false, true, false, true, true],
    .replayed: [false, false, true, true, true],
    .pastEnd: [false, false, true, true, true],
  ]

  static let sentences: [Tampering: String] = [
    .none: "GOOD: whole, as it was signed, and valid on the day",
    .byteChanged: "suppliers/index.html is not as it was sealed",
    .fileAdded: "offer.html does not belong to it",
    .fileRemoved: "suppliers/index.html is missing",
    .listSwapped: "SHA256SUMS is not the list that was signed",
    .replayed: "it is edition 1, older than edition 2 that is known already",
    .pastEnd: "it was valid until 2021-02-28; the day is 2021-03-01",
  ]

  @Test(arguments: Tampering.allCases)
  func `our check and the stock tools say of a tampered edition what the guide says`(
    _ tampering: Tampering
  ) throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let name = "edition-\(tampering.edition)"
    try sample.unpack(tampering.edition == 1 ? sample.first : sample.second, to: folder)
    try tampering.carryOut(in: "\(folder.path)/\(name)")
    // Whoever tampers zips again, so the ZIP in itself is sound.
    let zipped = try runTool(
      "/usr/bin/python3", "-m", "zipfile", "-c", "sent.zip", name, in: folder.path)
    try #require(zipped.status == 0, "\(zipped.output)")

    for path in ["\(folder.path)/\(name)", "\(folder.path)/sent.zip"] {
      let options = ["--at", tampering.day, "--newer-than", tampering.known]
      let proven = try sourcebook(
        all: ["verify-edition", path, "--public-key", sample.publicKey] + options)
      let complete = try sourcebook(all: ["verify-edition", path] + options)
      let wanted = try #require(Self.accepted[tampering])
      #expect([proven.status, complete.status] == wanted.prefix(2).map { $0 ? 0 : 1 }, "\(path)")
      #expect(proven.output.contains(try #require(Self.sentences[tampering])), "\(proven.output)")
      if wanted[1] { #expect(complete.output.contains("anybody may have made it")) }
    }
    let edition = "\(folder.path)/\(name)"
    let stock = [
      try runTool(
        "/usr/bin/minisign", "-Vm", "SHA256SUMS", "-p", sample.publicKey, in: edition),
      try runTool(
        "/usr/bin/sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS", in: edition),
      try runTool("/usr/bin/unzip", "-tq", "\(folder.path)/sent.zip"),
    ]
    #expect(stock.map { $0.status == 0 } == Self.accepted[tampering]?.dropFirst(2).map { $0 })
  }

  @Test
  func
    `the guide's lines for stock tools find nothing in a good edition and a file that was added`()
    throws
  {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: sample.second, toPath: folder.path + "/edition-7.zip")
    try FileManager.default.copyItem(
      atPath: sample.publicKey, toPath: folder.path + "/sourcebook.pub")
    try sample.unpack(sample.second, to: folder)
    try FileManager.default.moveItem(
      atPath: folder.path + "/edition-2", toPath: folder.path + "/edition-7")
    let lines = try ["minisign -Vm", "sha256sum --check", "find . "].map { start in
      try #require(
        GuideChapter("editions.md").blocks.first { $0.isRun && $0.text.hasPrefix(start) }
      ).text
    }
    for (place, line) in lines.enumerated() {
      let run = try runTool("/bin/bash", "-c", line, in: folder.path + "/edition-7")
      #expect(place == 2 ? run.output == "nothing\n" : run.status == 0, "\(line): \(run.output)")
    }
    try folder.write("x", to: "edition-7/offer.html")
    let added = try runTool("/bin/bash", "-c", lines[2], in: folder.path + "/edition-7")
    #expect(added.output == "offer.html\n")
  }

  @Test func `the guide has the table these tests prove`() throws {
    let rows = Tampering.allCases.map { tampering in
      let cells = (Self.accepted[tampering] ?? []).map { $0 ? "accepts" : "**refuses**" }
      return "| \(tampering.rawValue) | \(cells.joined(separator: " | ")) |"
    }
    let table =
      ([
        "| what became of it | `verify-edition` with the key | without a key | `minisign -V` "
          + "| `sha256sum -c` | `unzip -t` |", "|---|---|---|---|---|---|",
      ] + rows).joined(separator: "\n")
    #expect(try GuideChapter("editions.md").text.contains(table), "\(table)")
  }
}
