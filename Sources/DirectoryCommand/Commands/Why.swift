import ArgumentParser
import DirectoryModel
import SitePublishing

/// Tells what a page is made from, and what the last build did with it.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Tell what a page is made from and why the last build did or did not write it.",
    discussion:
      "PAGE is a file of the edition: suppliers/no/northlight.html, or public/zh/index.html.")

  @Argument(help: "The path of the page in the edition.")
  var page: String

  @Option(help: "The folder published to. Default: public/ in the site's folder.")
  var output: String?

  @OptionGroup var options: SiteOptions

  func run() throws {
    let folder = output ?? options.site + "/public"
    let request = try options.request()
    let path = page.hasPrefix(folder + "/") ? String(page.dropFirst(folder.utf8.count + 1)) : page
    let reason = try explainPage(
      path.hasPrefix("public/") ? String(path.dropFirst("public/".utf8.count)) : path, request,
      in: try OutputFolder(folder, site: options.site))
    guard let found = reason.value else { throw Ending(status: .contentHasErrors) }
    options.console.say(describe(found))
  }
}
