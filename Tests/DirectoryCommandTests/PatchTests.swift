import Foundation
import TestSupport
import Testing

@Suite struct PatchTests {
  /// A folder with edition 1 unpacked, the patch to edition 2, and edition 2 to compare with.
  private func stick() throws -> (TemporaryFolder, SealedSample) {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let packed = "\(folder.path)/packed"
    try FileManager.default.copyItem(atPath: sample.packed, toPath: packed)
    let run = try sourcebook(
      "pack", "--site", sample.site.path, "--to", packed, "--key", sample.secretKey,
      "--patch-from", sample.first)
    try #require(run.status == 0, "\(run.complaints)")
    #expect(run.output.contains("patch from edition 1"), "\(run.output)")
    try sample.unpack(sample.first, to: folder)
    try sample.unpack(sample.second, to: folder)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/stick", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: folder.path + "/edition-1", toPath: folder.path + "/stick/directory")
    return (folder, sample)
  }

  private func patch(
    _ folder: TemporaryFolder, _ sample: SealedSample, by file: String = "packed/patch-1-to-2.zip"
  ) throws -> CommandRun {
    try sourcebook(
      "patch", folder.path + "/stick/directory", "\(folder.path)/\(file)", "--public-key",
      sample.publicKey)
  }

  private func expectEdition2(_ folder: TemporaryFolder) throws {
    let compared = try runTool(
      "/usr/bin/diff", "-r", "stick/directory", "edition-2", in: folder.path)
    #expect(compared.status == 0, "\(compared.output)")
    #expect(try list(folder) == ["directory"], "nothing is left beside it")
  }

  private func list(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/stick").sorted()
  }

  @Test func `a patched edition is the next one byte for byte, and doing it again does nothing`()
    throws
  {
    let (folder, sample) = try stick()
    let run = try patch(folder, sample)
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.output.hasPrefix("edition 1 is now edition 2: "), "\(run.output)")
    try expectEdition2(folder)
    let again = try patch(folder, sample)
    #expect(again.status == 0 && again.output.contains("edition 2 is there already"))
  }

  @Test func `a patch is small, signed, and the same again`() throws {
    let (folder, sample) = try stick()
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/packed/patch-1-to-2.zip"))
    #expect(bytes.count < 600_000, "\(bytes.count)")
    let again = try sourcebook(
      "pack", "--site", sample.site.path, "--to", folder.path + "/packed", "--key",
      sample.secretKey, "--patch-from", folder.path + "/stick/directory")
    #expect(again.status == 0, "\(again.complaints)")
    #expect(
      try Data(contentsOf: URL(filePath: folder.path + "/packed/patch-1-to-2.zip")) == bytes)
    try #require(
      try runTool("/usr/bin/unzip", "-q", "packed/patch-1-to-2.zip", in: folder.path).status == 0)
    let stock = try runTool(
      "/usr/bin/minisign", "-Vm", "PATCH.json", "-p", sample.publicKey,
      in: folder.path + "/patch-1-to-2")
    #expect(stock.status == 0, "\(stock.output)")
    let back = try sourcebook(
      "pack", "--site", sample.site.path, "--to", folder.path + "/packed", "--patch-from",
      sample.second)
    #expect(back.status == 2 && back.complaints.contains("would go back"), "\(back.complaints)")
  }

  @Test func `another base, a touched one and a foreign patch are refused, and nothing changes`()
    throws
  {
    let (folder, sample) = try stick()
    let page = folder.path + "/stick/directory/index.html"
    let before = try Data(contentsOf: URL(filePath: page))
    try (before + Data("x".utf8)).write(to: URL(filePath: page))
    let touched = try patch(folder, sample)
    #expect(touched.status == 1 && touched.complaints.contains("is not whole"))
    #expect(touched.complaints.contains("index.html is not as it was sealed"))
    try before.write(to: URL(filePath: page))

    try makeKeys("other", in: folder)
    let foreign = try sourcebook(
      "patch", folder.path + "/stick/directory", folder.path + "/packed/patch-1-to-2.zip",
      "--public-key", folder.path + "/other.pub")
    #expect(foreign.status == 1 && foreign.complaints.contains("not by yours"))

    let fifth = try sourcebook(
      "pack", "--site", sample.site.path, "--to", folder.path + "/fifth", "--key",
      sample.secretKey, "--number", "5")
    try #require(fifth.status == 0, "\(fifth.complaints)")
    try sample.unpack(folder.path + "/fifth/edition-5.zip", to: folder)
    let wrong = try sourcebook(
      "patch", folder.path + "/edition-5", folder.path + "/packed/patch-1-to-2.zip",
      "--public-key", sample.publicKey)
    #expect(wrong.status == 1, "\(wrong.complaints)")
    #expect(wrong.complaints.contains("from edition 1 to 2, and edition-5 holds edition 5"))

    let none = try sourcebook("patch", folder.path + "/stick/directory", sample.second)
    #expect(none.status == 1 && none.complaints.contains("is no patch"), "\(none.complaints)")
    let unsure = try sourcebook(
      "patch", folder.path + "/none", folder.path + "/packed/patch-1-to-2.zip")
    #expect(unsure.status == 2 && unsure.complaints.contains("there is no folder"))
    #expect(try list(folder) == ["directory"])
  }

  @Test(arguments: [
    "z.writestr('patch-1-to-2/files/index.html', 'x')",
    "z.writestr('patch-1-to-2/files/mine.html', 'x')", "z.writestr('../evil', 'x')",
    "z.writestr('patch-1-to-2/files/bomb.html', bytes(700 << 20), zipfile.ZIP_DEFLATED)",
  ])
  func `a patch that was tampered with is refused`(made: String) throws {
    let (folder, sample) = try stick()
    let added = try runTool(
      "/usr/bin/python3", "-W", "ignore", "-c",
      "import zipfile\nwith zipfile.ZipFile('packed/patch-1-to-2.zip', 'a') as z:\n  \(made)",
      in: folder.path)
    try #require(added.status == 0, "\(added.output)")
    let run = try patch(folder, sample)
    #expect(run.status == 1, "\(run.complaints)\(run.output)")
    let compared = try sourcebook(
      "verify-edition", folder.path + "/stick/directory", "--public-key", sample.publicKey, "--at",
      SealedSample.day)
    #expect(compared.status == 0 && compared.output.contains("edition 1,"))
    #expect(try list(folder) == ["directory"])
  }

  @Test func `patching killed at any moment leaves the old edition or the new one, and goes on`()
    throws
  {
    let (folder, sample) = try stick()
    var delay: UInt32 = 5_000
    for _ in 1...14 {
      let process = try command([
        "patch", folder.path + "/stick/directory", folder.path + "/packed/patch-1-to-2.zip",
        "--public-key", sample.publicKey,
      ])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(delay)
      delay = delay * 3 / 2
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let check = try sourcebook(
        "verify-edition", folder.path + "/stick/directory", "--public-key", sample.publicKey,
        "--at", SealedSample.day)
      #expect(check.status == 0, "\(check.output)")
    }
    let run = try patch(folder, sample)
    #expect(run.status == 0, "\(run.complaints)")
    try expectEdition2(folder)
  }

  @Test
  func `a file system like that of a stick, killed at any moment, ends with the next edition`()
    throws
  {
    let (folder, sample) = try stick()
    // FAT has no second names and cannot exchange folders.
    try folder.write(
      """
      #define _GNU_SOURCE
      #include <errno.h>
      #include <stdio.h>
      int link(const char *old, const char *new) { errno = EPERM; return -1; }
      int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
        if (flags == 0) return renameat(from, old, to, new);
        errno = EINVAL;
        return -1;
      }
      """, to: "stick.c")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let compiled = try runTool(
      "/usr/bin/env", "clang", "-shared", "-fPIC", "-o", "stick.so", "stick.c", in: folder.path,
      environment: ["PATH": path])
    try #require(compiled.status == 0, "\(compiled.output)")
    let arguments = [
      "patch", folder.path + "/stick/directory", folder.path + "/packed/patch-1-to-2.zip",
      "--public-key", sample.publicKey,
    ]
    let environment = ["LD_PRELOAD": folder.path + "/stick.so"]
    var delay: UInt32 = 20_000
    for _ in 1...10 {
      let process = try command(arguments, environment: environment)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(delay)
      delay = delay * 3 / 2
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let present = try list(folder).contains("directory") ? "directory" : ".directory.old"
      let check = try sourcebook(
        "verify-edition", folder.path + "/stick/\(present)", "--public-key", sample.publicKey,
        "--at", SealedSample.day)
      #expect(check.status == 0, "\(check.output)")
    }
    let run = try sourcebook(all: arguments, environment: environment)
    #expect(run.status == 0, "\(run.complaints)")
    try expectEdition2(folder)
  }

  @Test(arguments: [true, false])
  func `a switch killed between two renames is ended by the next run`(isMade: Bool) throws {
    let (folder, sample) = try stick()
    let stick = folder.path + "/stick"
    try FileManager.default.moveItem(
      atPath: stick + "/directory", toPath: stick + "/.directory.old")
    if isMade {
      try FileManager.default.copyItem(
        atPath: folder.path + "/edition-2", toPath: stick + "/.directory.next")
    }
    let run = try patch(folder, sample)
    #expect(run.status == 0, "\(run.complaints)")
    try expectEdition2(folder)
  }

  @Test func `what an interrupted run left wrong is made anew`() throws {
    let (folder, sample) = try stick()
    let next = folder.path + "/stick/.directory.next"
    try FileManager.default.createDirectory(
      atPath: next + "/suppliers", withIntermediateDirectories: true)
    for name in ["index.html", "foreign.html", "suppliers/index.html"] {
      try "half".write(toFile: next + "/" + name, atomically: false, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(
      atPath: next + "/assets", withDestinationPath: folder.path)
    let run = try patch(folder, sample)
    #expect(run.status == 0, "\(run.complaints)")
    try expectEdition2(folder)
  }
}
