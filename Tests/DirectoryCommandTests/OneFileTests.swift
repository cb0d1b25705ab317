import Foundation
import TestSupport
import Testing

@Suite struct OneFileTests {
  private func pack(_ options: String...) throws -> (CommandRun, TemporaryFolder, SealedSample) {
    let sample = try SealedSample.shared.get()
    let folder = try TemporaryFolder()
    let run = try sourcebook(
      all: [
        "pack", "--site", sample.site.path, "--to", folder.path + "/packed", "--key",
        sample.secretKey,
      ] + options)
    return (run, folder, sample)
  }

  private func check(_ file: String, _ sample: SealedSample, has pages: [String]) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Browser/check_one_file.py").path
    let ran = try DirectoryCommandTests.run(
      "/usr/bin/python3", [script, file, sample.site.path + "/public"] + pages)
    #expect(ran.status == 0, "\(ran.output)\(ran.complaints)")
  }

  @Test func `a product in one file has every word of its pages and nothing from outside`() throws {
    let (run, folder, sample) = try pack("--single-file", "--product", "surgical-mask")
    try #require(run.status == 0, "\(run.complaints)")
    let file = folder.path + "/packed/edition-1-surgical-mask.html"
    try check(
      file, sample,
      has: [
        "products/surgical-mask.html", "suppliers/no/northlight-medical.html",
        "markets/eu.html", "quality.html", "pages/how-we-check.html",
      ])
    let stock = try runTool(
      "/usr/bin/minisign", "-Vm", file, "-p", sample.publicKey, in: folder.path)
    #expect(stock.status == 0, "\(stock.output)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for part in ["edition-line", "clock ended", "site-notice", "data-valid-until=\"2021-02-28\""] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("Edition number: <b>1</b>"))
  }

  @Test func `the whole sample fits into one file, in each language`() throws {
    let (english, folder, sample) = try pack("--single-file")
    try #require(english.status == 0, "\(english.complaints)")
    try check(
      folder.path + "/packed/edition-1.html", sample,
      has: ["index.html", "suppliers/no/northlight-medical.html", "rules/index.html"])
    let (chinese, second, _) = try pack("--single-file", "--language", "zh")
    try #require(chinese.status == 0, "\(chinese.complaints)")
    try check(
      second.path + "/packed/edition-1-zh.html", sample,
      has: ["zh/index.html", "zh/suppliers/no/northlight-medical.html"])
  }

  @Test func `a product, a language and an option that cannot be are refused`() throws {
    let (product, folder, _) = try pack("--single-file", "--product", "surgical-maks")
    #expect(product.status == 2 && product.complaints.contains("ask for surgical-mask"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/packed/edition-1.zip"))
    let (language, _, _) = try pack("--single-file", "--language", "fr")
    #expect(language.status == 2 && language.complaints.contains("choose one of en, zh"))
    let (alone, _, _) = try pack("--product", "surgical-mask")
    #expect(alone.status == 2 && alone.complaints.contains("--single-file"))
  }

  @Test func `an edition too large for one file is refused with its size and another way`() throws {
    let site = try SiteCopy()
    let long = String(repeating: "Words that make a profile long.\n\n", count: 15_000)
    for name in ["tollgate-imports", "northlight-medical", "vlietland-label", "elmshore-medical"] {
      let path = "content/suppliers/\(name).md"
      try site.write(try site.read(path) + "\n" + long, to: path)
    }
    let built = try sourcebook("build", "--site", site.path, "--quiet")
    try #require(built.status == 0, "\(built.complaints.prefix(600))")
    let folder = try TemporaryFolder()
    let run = try sourcebook(
      "pack", "--site", site.path, "--to", folder.path + "/packed", "--single-file")
    #expect(run.status == 2, "\(run.complaints)")
    #expect(run.complaints.contains("in one file, over 8.0 MiB"), "\(run.complaints)")
    #expect(run.complaints.contains("make a file per product with --product: antigen-kit"))
  }
}
