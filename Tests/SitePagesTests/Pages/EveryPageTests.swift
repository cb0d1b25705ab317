import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Every page` {
  let pages: [(file: String, text: String)]
  let files: Set<String>

  init() throws {
    let sample = try SampleContent()
    let assets = try SampleContent.templates.assets.map(\.path)
    files = Set(sample.plan.pages.map(\.route.file) + assets)
    pages = sample.plan.pages.filter(\.kind.isPage)
      .map { ($0.route.file, sample.text($0.route.file) ?? "") }
  }

  @Test func `has one heading of the first level, a title and a language`() {
    for (file, text) in pages {
      #expect(text.split(separator: "<h1>").count == 2, "\(file)")
      let language = file.hasPrefix("zh/") ? "zh" : "en"
      #expect(text.contains("<html lang=\"\(language)\" data-edition="), "\(file)")
      #expect(text.contains("<title>") && !text.contains("<title></title>"), "\(file)")
    }
  }

  @Test func `carries the security policy and neither inline script nor style`() {
    let policy =
      "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; base-uri 'none'; form-action 'none'\""
    for (file, text) in pages {
      #expect(text.contains(policy), "\(file)")
      for script in text.split(separator: "<script", omittingEmptySubsequences: false).dropFirst() {
        #expect(script.hasPrefix(" src=\""), "\(file)")
        // The script of every page runs at once, so that nothing moves when it has marked the page.
        let isFirst = script.prefix { $0 != ">" }.hasSuffix("assets/site.js\"")
        #expect(isFirst || script.contains("\" defer></script>"), "\(file)")
      }
      for refused in ["<style", " style=", " onclick=", "<base"] {
        #expect(!text.contains(refused), "\(file) has \(refused)")
      }
    }
  }

  @Test func `says its edition and links to its twin`() {
    for (file, text) in pages {
      #expect(text.contains("2020-11-30"), "\(file)")
      #expect(text.contains("hreflang="), "\(file)")
    }
  }

  @Test func `uses each id once`() {
    for (file, text) in pages {
      let ids = values(of: "id", in: text)
      #expect(ids.count == Set(ids).count, "\(file)")
    }
  }

  @Test func `links only to files and anchors that exist, or marks the link as external`() {
    for (file, text) in pages {
      let ids = Set(values(of: "id", in: text))
      for address in values(of: "href", in: text) + values(of: "src", in: text) {
        if address.hasPrefix("#") {
          #expect(ids.contains(String(address.dropFirst())), "\(file): \(address)")
        } else if address.hasPrefix("https://") {
          #expect(text.contains("rel=\"external\" href=\"\(address)\""), "\(file)")
        } else {
          #expect(files.contains(resolve(address, from: file)), "\(file): \(address)")
        }
      }
    }
  }

  @Test func `stays under a hundred kilobytes`() {
    for (file, text) in pages { #expect(text.utf8.count < 100_000, "\(file)") }
  }

  private func values(of attribute: String, in text: String) -> [String] {
    text.split(separator: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  private func resolve(_ address: String, from file: String) -> String {
    var folders = file.split(separator: "/").dropLast().map(String.init)
    for part in address.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
      if part == ".." {
        if folders.isEmpty { return "outside" }
        folders.removeLast()
      } else {
        folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}
