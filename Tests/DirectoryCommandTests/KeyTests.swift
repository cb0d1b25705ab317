import Foundation
import TestSupport
import Testing

@Suite struct KeyTests {
  @Test func `a key inside the site, the output or the folder packed to is refused`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("build", "--site", site.path, "--quiet").status == 0)
    let folder = try TemporaryFolder()
    try makeKeys("k", in: folder)
    let text = try #require(folder.read("k.key"))
    try folder.write("", to: "packed/empty")
    for place in [
      "\(site.path)/content/k.key", "\(site.path)/templates/k.key", "\(site.path)/public/k.key",
      "\(site.path)/k.key", "\(folder.path)/packed/k.key",
    ] {
      try text.write(toFile: place, atomically: false, encoding: .utf8)
      for environment in [[:], ["SOURCEBOOK_KEY": place]] {
        let run = try sourcebook(
          all: ["pack", "--site", site.path, "--to", "\(folder.path)/packed"]
            + (environment.isEmpty ? ["--key", place] : []), environment: environment)
        #expect(run.status == 2, "\(place)")
        #expect(run.complaints.contains("from where it could be published"), "\(run.complaints)")
      }
      try FileManager.default.removeItem(atPath: place)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "\(site.path)/content/k.key")
    try text.write(
      toFile: "\(site.path)/content/k.key", atomically: false, encoding: .utf8)
    let linked = try sourcebook(
      "pack", "--site", site.path, "--to", "\(folder.path)/packed", "--key",
      "\(folder.path)/link")
    #expect(linked.status == 2 && linked.complaints.contains("could be published"))
  }

  @Test func `a key with a password is opened by it and by nothing else`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let made = try runTool(
      "/bin/sh", "-c",
      "printf 'a secret\\na secret\\n' | minisign -G -p locked.pub -s locked.key", in: folder.path)
    #expect(made.status == 0, "\(made.output)")
    func pack(_ environment: [String: String]) throws -> CommandRun {
      try sourcebook(
        "pack", "--site", sample.site.path, "--to", "\(folder.path)/packed", "--key",
        "\(folder.path)/locked.key", environment: environment)
    }
    let wrong = try pack(["SOURCEBOOK_KEY_PASSWORD": "another"])
    #expect(wrong.status == 2)
    #expect(wrong.complaints.contains("the password does not open the key"))
    let right = try pack(["SOURCEBOOK_KEY_PASSWORD": "a secret"])
    #expect(right.status == 0, "\(right.complaints)")
    let check = try runTool(
      "/usr/bin/minisign", "-Vm", "packed/SHA256SUMS", "-p", "locked.pub", in: folder.path)
    #expect(check.status == 0, "\(check.output)")
    let none = try runTool(
      "/usr/bin/setsid", "-w", try #require(command([]).executableURL).path, "pack", "--site",
      sample.site.path, "--to", "\(folder.path)/packed", "--key", "\(folder.path)/locked.key")
    #expect(none.status == 2 && none.output.contains("no terminal to ask"), "\(none.output)")
  }

  @Test func `the password is asked for on the terminal and not shown`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let made = try runTool(
      "/bin/sh", "-c",
      "printf 'a secret\\na secret\\n' | minisign -G -p locked.pub -s locked.key", in: folder.path)
    #expect(made.status == 0)
    let program = try #require(command([]).executableURL).path
    let run = try runTool(
      "/usr/bin/python3", "-c",
      """
      import os, pty, sys
      child, terminal = pty.fork()
      if child == 0:
          os.execv(sys.argv[1], sys.argv[1:])
      said = b""
      while b"Password of the key: " not in said:
          said += os.read(terminal, 1024)
      os.write(terminal, b"a secret\\n")
      try:
          while piece := os.read(terminal, 1024):
              said += piece
      except OSError:
          pass
      status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
      sys.stdout.buffer.write(said)
      sys.exit(status)
      """, program, "pack", "--site", sample.site.path, "--to", "\(folder.path)/packed", "--key",
      "\(folder.path)/locked.key")
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("a secret"))
    #expect(run.output.contains("public key"))
  }

  @Test func `what is no secret key is refused with the reason`() throws {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let key = try String(contentsOfFile: sample.secretKey, encoding: .utf8)
    var lines = key.split(separator: "\n").map(String.init)
    var body = try #require(Data(base64Encoded: lines[1]))
    body[100] ^= 1
    lines[1] = body.base64EncodedString()
    try folder.write(lines.joined(separator: "\n"), to: "damaged")
    body[2] = 0x58
    try folder.write(body.base64EncodedString(), to: "strange")
    try folder.write("hello", to: "text")
    try folder.write("aGVsbG8=", to: "short")
    try folder.write(key + key, to: "two")
    for (given, reason) in [
      (sample.publicKey, "it is the public half"), ("\(folder.path)/damaged", "it is damaged"),
      ("\(folder.path)/strange", "protected in a way not known"),
      ("\(folder.path)/text", "is not one line"),
      ("\(folder.path)/short", "it has not the form of one"),
      ("\(folder.path)/two", "is not one line"), ("/no/such/key", "there is no key file"),
    ] {
      let run = try sourcebook(
        "pack", "--site", sample.site.path, "--to", "\(folder.path)/packed", "--key", given)
      #expect(run.status == 2 && run.complaints.contains(reason), "\(run.complaints)")
      #expect(!run.complaints.contains(lines[1]), "no secret is repeated")
    }
  }
}
