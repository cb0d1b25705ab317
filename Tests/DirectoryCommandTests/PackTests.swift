import Foundation
import TestSupport
import Testing

@Suite struct PackTests {
  @Test func `the same edition, number and key give the same bytes everywhere`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let runs = [
      ["TZ": "Asia/Shanghai", "LC_ALL": "tr_TR.UTF-8", "SOURCEBOOK_KEY": sample.secretKey],
      ["TZ": "America/Los_Angeles", "SOURCEBOOK_KEY": try read(sample.secretKey)],
    ]
    for (place, environment) in runs.enumerated() {
      let run = try sourcebook(
        "pack", "--site", sample.site.path, "--to", "\(folder.path)/\(place)", "--number", "7",
        environment: environment)
      #expect(run.status == 0, "\(run.complaints)")
    }
    for name in ["edition-7.zip", "EDITION.json", "SHA256SUMS", "SHA256SUMS.minisig"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/0/\(name)"))
      #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/1/\(name)")) == bytes)
    }
    let timed = try sourcebook(
      "pack", "--site", sample.site.path, "--to", "\(folder.path)/2", "--key", sample.secretKey,
      environment: ["SOURCE_DATE_EPOCH": "1606780801"])
    #expect(timed.status == 0)
    #expect(try read("\(folder.path)/2/SHA256SUMS.minisig").contains("timestamp:1606780801\t"))
    #expect(!(try read("\(folder.path)/0/SHA256SUMS.minisig").contains("timestamp")))
  }

  @Test func `an edition is numbered after the one before and names its digest`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    try sample.unpack(sample.first, to: folder)
    let before = try runTool("/usr/bin/sha256sum", "edition-1/EDITION.json", in: folder.path)
    let label = try read("\(sample.packed)/EDITION.json")
    #expect(label.contains("\"number\":2,"))
    #expect(
      label.contains("\"previous\":{\"number\":1,\"sha256\":\"\(before.output.prefix(64))\"}"))
  }

  @Test func `the digests of the inputs are what stock tools compute`() throws {
    let sample = try SealedSample.shared.get()
    let label = try read("\(sample.packed)/EDITION.json")
    for (key, part) in [
      ("content", "content"), ("templates", "templates"), ("rules", "content/rules"),
    ] {
      let run = try runTool(
        "/bin/bash", "-c",
        "find \(part) -type f ! -name README.md ! -name '.*' | LC_ALL=C sort | xargs sha256sum"
          + " | sha256sum", in: sample.site.path)
      #expect(label.contains("\"\(key)\":\"\(run.output.prefix(64))\""), "\(key) \(run.output)")
    }
  }

  @Test func `an edition that has not changed keeps its number and its bytes`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let packed = "\(folder.path)/packed"
    try FileManager.default.copyItem(atPath: sample.packed, toPath: packed)
    let run = try sourcebook(
      "pack", "--site", sample.site.path, "--to", packed, "--key", sample.secretKey)
    #expect(run.status == 0 && run.output.contains("nothing has changed"), "\(run.complaints)")
    for name in ["edition-2.zip", "EDITION.json", "SHA256SUMS.minisig"] {
      #expect(
        try Data(contentsOf: URL(filePath: "\(packed)/\(name)"))
          == Data(contentsOf: URL(filePath: "\(sample.packed)/\(name)")))
    }
  }

  @Test func `a number never goes back`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let packed = "\(folder.path)/packed"
    try FileManager.default.copyItem(atPath: sample.packed, toPath: packed)
    func pack(_ arguments: String...) throws -> CommandRun {
      let process = ["pack", "--site", sample.site.path, "--to", packed] + arguments
      return try sourcebook(all: process)
    }
    let lower = try pack("--number", "1")
    #expect(lower.status == 2 && lower.complaints.contains("the edition before has number 2"))
    let same = try pack("--number", "2", "--previous", "\(packed)/EDITION.json")
    #expect(same.status == 2 && same.complaints.contains("number 2 would go back"))
    try FileManager.default.removeItem(atPath: "\(packed)/EDITION.json")
    let forgotten = try pack()
    #expect(forgotten.status == 2 && forgotten.complaints.contains("edition-2.zip is there"))
    let foreign = try pack("--previous", sample.publicKey)
    #expect(foreign.status == 2 && foreign.complaints.contains("is no EDITION.json"))
    let built = try pack("--previous", "\(sample.site.path)/public/EDITION.json")
    #expect(built.status == 2 && built.complaints.contains("it was built and not packed"))
  }

  @Test func `an edition of an earlier day does not follow a later one`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/old"
    let built = try sourcebook(
      "build", "--site", sample.site.path, "--output", output, "--as-of", "2020-05-01",
      "--quiet")
    #expect(built.status == 0, "\(built.complaints)")
    let run = try sourcebook(
      "pack", "--site", sample.site.path, "--output", output, "--to", "\(folder.path)/packed",
      "--previous", "\(sample.packed)/EDITION.json")
    #expect(run.status == 2)
    #expect(run.complaints.contains("as of 2020-05-01, the edition before as of 2020-11-30"))
  }

  @Test func `what was not built from the content as it is, or was touched, is not packed`() throws
  {
    let site = try SiteCopy()
    let to = site.path + "-packed"
    defer { try? FileManager.default.removeItem(atPath: to) }
    func pack() throws -> CommandRun { try sourcebook("pack", "--site", site.path, "--to", to) }
    let unbuilt = try pack()
    #expect(unbuilt.status == 2 && unbuilt.complaints.contains("run `sourcebook build` first"))
    #expect(try sourcebook("build", "--site", site.path, "--quiet").status == 0)

    let page = try site.read("public/index.html")
    try site.write(page + " ", to: "public/index.html")
    let touched = try pack()
    #expect(touched.status == 3)
    #expect(touched.complaints.contains("index.html is not as it was sealed"))
    try site.write(page, to: "public/index.html")
    try site.write("mine", to: "public/mine.txt")
    let added = try pack()
    #expect(added.status == 3 && added.complaints.contains("mine.txt does not belong to it"))
    try FileManager.default.removeItem(atPath: site.path + "/public/mine.txt")

    let settings = try site.read("content/site.yaml")
    try site.write(settings + "\n", to: "content/site.yaml")
    let older = try pack()
    #expect(older.status == 2)
    #expect(older.complaints.contains("older than the content: content/site.yaml has changed"))
    try site.write("---\nname: X\n---\n", to: "content/suppliers/new-one.md")
    let come = try pack()
    #expect(come.status == 2 && come.complaints.contains("files have come or gone"))
    #expect(!FileManager.default.fileExists(atPath: to + "/edition-1.zip"))
  }

  @Test func `a folder that is packed is not packed to`() throws {
    let sample = try SealedSample.shared.get()
    for inner in ["public/packed", "content/packed", "templates"] {
      let run = try sourcebook(
        "pack", "--site", sample.site.path, "--to", "\(sample.site.path)/\(inner)")
      #expect(run.status == 2 && run.complaints.contains("which is what is packed"), "\(inner)")
    }
  }

  @Test func `an unsigned edition is said to be one, and keeps no older signature`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let packed = "\(folder.path)/packed"
    try FileManager.default.copyItem(atPath: sample.packed, toPath: packed)
    let run = try sourcebook("pack", "--site", sample.site.path, "--to", packed, "--quiet")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.complaints.contains("NOT SIGNED"))
    #expect(!FileManager.default.fileExists(atPath: packed + "/SHA256SUMS.minisig"))
    let check = try sourcebook(
      "verify-edition", "\(packed)/edition-2.zip", "--public-key", sample.publicKey, "--at",
      SealedSample.day)
    #expect(check.status == 1 && check.output.contains("it is not signed"))
  }

  @Test func `a killed packing leaves what was packed before, or the new edition`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let packed = "\(folder.path)/packed"
    try FileManager.default.copyItem(atPath: sample.packed, toPath: packed)
    for moment in 1...10 {
      let process = try command([
        "pack", "--site", sample.site.path, "--to", packed, "--key", sample.secretKey,
        "--number", "3", "--previous", "\(sample.packed)/EDITION.json",
      ])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(moment) * 40_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for archive in try FileManager.default.contentsOfDirectory(atPath: packed)
      where archive.hasSuffix(".zip") && !archive.hasPrefix(".") {
        let check = try runTool("/usr/bin/unzip", "-tq", "\(packed)/\(archive)")
        #expect(check.status == 0, "\(archive) \(check.output)")
      }
    }
    let whole = try sourcebook(
      "pack", "--site", sample.site.path, "--to", packed, "--key", sample.secretKey,
      "--number", "3", "--previous", "\(sample.packed)/EDITION.json")
    #expect(whole.status == 0, "\(whole.complaints)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: packed).sorted() == [
        "EDITION.json", "SHA256SUMS", "SHA256SUMS.minisig", "edition-1.zip", "edition-2.zip",
        "edition-3.zip", "verify.html",
      ])
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
