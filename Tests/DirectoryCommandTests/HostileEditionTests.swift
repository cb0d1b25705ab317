import Foundation
import TestSupport
import Testing

@Suite struct HostileEditionTests {
  @Test(arguments: [
    ("z.writestr('edition-2/../../evil.html', 'x')", "`edition-2/../../evil.html` is a name"),
    ("z.writestr('/etc/evil', 'x')", "`/etc/evil` is a name no edition has"),
    ("z.writestr('edition-2/a\\\\b.html', 'x')", "is a name no edition has"),
    ("z.writestr('edition-2/COM1.html', 'x')", "is a name no edition has"),
    ("z.writestr('edition-2/中.html', 'x')", "a name in it cannot be read"),
    ("z.writestr('other/index.html', 'x')", "other/index.html does not belong to it"),
    ("z.writestr('edition-2/index.html', 'x')", "index.html is there twice"),
    (
      "i = zipfile.ZipInfo('edition-2/link'); i.create_system = 3; i.external_attr = 0o120777 << 16; "
        + "z.writestr(i, '/etc/passwd')", "link is a link or device, not a file"
    ),
    (
      "z.writestr('edition-2/bomb.html', bytes(900 << 20), zipfile.ZIP_DEFLATED)",
      "the ZIP unpacks to more than"
    ),
  ])
  func `a ZIP with what no edition has is refused`(made: String, reason: String) throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: sample.second, toPath: folder.path + "/sent.zip")
    let added = try runTool(
      "/usr/bin/python3", "-W", "ignore", "-c",
      "import zipfile\nwith zipfile.ZipFile('sent.zip', 'a') as z:\n  \(made)", in: folder.path)
    try #require(added.status == 0, "\(added.output)")
    let run = try check("\(folder.path)/sent.zip", sample)
    #expect(run.status == 1 && run.output.contains(reason), "\(run.output)\(run.complaints)")
    #expect(run.output.contains("NOT GOOD"))
  }

  @Test func `a ZIP that is cut short, flipped or none is refused`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: URL(filePath: sample.second))
    for part in [0, 1, 100, whole.count / 2, whole.count - 1] {
      try folder.write(whole.prefix(part), to: "sent.zip")
      let run = try check("\(folder.path)/sent.zip", sample)
      #expect(run.status == 1 && run.output.contains("NOT GOOD"), "\(part) \(run.output)")
    }
    for place in stride(from: 50, to: whole.count, by: whole.count / 12) {
      var bytes = whole
      bytes[place] ^= 0xFF
      try folder.write(bytes, to: "sent.zip")
      let run = try check("\(folder.path)/sent.zip", sample)
      let stock = try runTool("/usr/bin/unzip", "-tq", "\(folder.path)/sent.zip")
      #expect(stock.status == 0 || run.status == 1, "at \(place): \(run.output)\(stock.output)")
    }
  }

  @Test func `links and devices in a folder are refused and not followed`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try sample.unpack(sample.second, to: folder)
    let edition = folder.path + "/edition-2"
    let page = edition + "/index.html"
    let twin = folder.path + "/twin.html"
    try FileManager.default.moveItem(atPath: page, toPath: twin)
    try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: twin)
    try FileManager.default.createSymbolicLink(
      atPath: edition + "/round", withDestinationPath: edition)
    try #require(mkfifo(edition + "/pipe", 0o644) == 0)
    let run = try check(edition, sample)
    #expect(run.status == 1)
    for path in ["index.html", "round", "pipe"] {
      #expect(run.output.contains("\(path) is a link or device, not a file"), "\(run.output)")
    }
    try FileManager.default.removeItem(atPath: edition + "/SHA256SUMS")
    try FileManager.default.createSymbolicLink(
      atPath: edition + "/SHA256SUMS", withDestinationPath: "/dev/zero")
    #expect(try check(edition, sample).output.contains("there is no SHA256SUMS"))
  }

  @Test func `another key, no signature and a rewritten comment are told apart`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try makeKeys("other", in: folder)
    try sample.unpack(sample.second, to: folder)
    let edition = folder.path + "/edition-2"
    let other = try sourcebook(
      "verify-edition", edition, "--public-key", folder.path + "/other.pub", "--at",
      SealedSample.day)
    #expect(other.status == 1 && other.output.contains("not by yours"), "\(other.output)")
    let file = edition + "/SHA256SUMS.minisig"
    let signature = try String(contentsOfFile: file, encoding: .utf8)
    for (text, reason) in [
      (signature.replacing("edition:2", with: "edition:9"), "the comment of the signature"),
      ("hello", "is no signature of minisign"), (String(signature.prefix(90)), "is no signature"),
    ] {
      try text.write(toFile: file, atomically: false, encoding: .utf8)
      #expect(try check(edition, sample).output.contains(reason))
    }
    try FileManager.default.removeItem(atPath: file)
    #expect(try check(edition, sample).output.contains("it is not signed"))
  }

  @Test func `a signature as minisign itself makes it is accepted, of both kinds`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try sample.unpack(sample.second, to: folder)
    for kind in ["-H", "-l"] {
      let signed = try runTool(
        "/usr/bin/minisign", "-S", kind, "-s", sample.secretKey, "-m", "SHA256SUMS",
        in: folder.path + "/edition-2")
      #expect(signed.status == 0, "\(signed.output)")
      #expect(try check(folder.path + "/edition-2", sample).status == 0)
    }
  }

  @Test func `the known edition is told by its file, and a fork is seen`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try sample.unpack(sample.first, to: folder)
    func check(_ known: String) throws -> CommandRun {
      try sourcebook(
        "verify-edition", sample.second, "--newer-than", known, "--at", SealedSample.day)
    }
    let label = folder.path + "/edition-1/EDITION.json"
    #expect(try check(label).status == 0)
    let same = try check(sample.packed + "/EDITION.json")
    #expect(same.status == 1 && same.output.contains("edition 2, which is known already"))
    let text = try String(contentsOfFile: label, encoding: .utf8)
    try text.replacing("0.1.0", with: "0.1.1").write(
      toFile: label, atomically: false, encoding: .utf8)
    #expect(try check(label).output.contains("it follows another edition 1"))
    let second = try String(contentsOfFile: sample.packed + "/EDITION.json", encoding: .utf8)
    try folder.write(second.replacing("0.1.0", with: "0.1.1"), to: "other.json")
    #expect(try check(folder.path + "/other.json").output.contains("two have the same number"))
    let wrong = try check("yesterday")
    #expect(wrong.status == 2 && wrong.complaints.contains("neither the number"))
    let built = try sourcebook(
      "verify-edition", sample.site.path + "/public", "--newer-than", "1", "--at", "2020-12-24")
    #expect(built.status == 1 && built.output.contains("it has no number"))
  }

  @Test func `what is no edition at all is told so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "some/file")
    let run = try sourcebook("verify-edition", folder.path + "/some")
    #expect(run.status == 1)
    #expect(run.output.contains("there is no SHA256SUMS") && run.output.contains("EDITION.json"))
    #expect(try sourcebook("verify-edition", "/no/such/edition").status == 2)
    #expect(try sourcebook("verify-edition", "/dev/null").status == 2)
    let key = try sourcebook("verify-edition", folder.path, "--public-key", "RWnonsense")
    #expect(key.status == 2 && key.complaints.contains("neither a public key nor a file"))
  }

  private func check(_ path: String, _ sample: SealedSample) throws -> CommandRun {
    try sourcebook(
      "verify-edition", path, "--public-key", sample.publicKey, "--at", SealedSample.day)
  }
}
