import ArgumentParser
import DirectoryModel
import EditionSealing
import Glibc
import SitePublishing

/// Seals the built edition for those who get it from somebody else.
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Pack the built edition into one signed ZIP.",
    discussion: """
      Nothing is built: what was looked at is what is packed, and an edition older than the content \
      is refused. The folder packed to gets edition-N.zip, and beside it EDITION.json, SHA256SUMS \
      and its signature, which are in the ZIP too. N grows by one with every edition.
      """)

  @Option(help: "The folder that holds content/ and templates/.")
  var site = "."

  @Option(help: "The folder built to. Default: public/ in the site's folder.")
  var output: String?

  @Option(help: ArgumentHelp("The folder to pack to.", valueName: "dir"))
  var to: String

  @OptionGroup var key: KeyOption

  @Option(help: "The number of this edition. Default: one more than the edition before.")
  var number: Int?

  @Option(
    help: ArgumentHelp(
      "The EDITION.json of the edition before.",
      discussion: "Default: that in the folder packed to.", valueName: "file"))
  var previous: String?

  @Flag(
    help: ArgumentHelp(
      "Write one HTML file too, which opens on a phone from a message.",
      discussion: "It has 8 MiB at most; --product leaves out what is not about one."))
  var singleFile = false

  @Option(help: ArgumentHelp("The product the one file is about.", valueName: "id"))
  var product: String?

  @Option(help: "The language of the one file. Default: the main language.")
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Write a patch too, from the edition readers have to this one.", valueName: "folder or ZIP"))
  var patchFrom: String?

  @Flag(help: "Say nothing but warnings.")
  var quiet = false

  @Option(help: "When to colour what is said.")
  var color = ColorChoice.auto

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number is \(number); it begins with 1") }
    if !singleFile, product != nil || language != nil {
      throw ValidationError("--product and --language are about --single-file; add that")
    }
  }

  func run() throws {
    let console = Console(choice: color)
    let request = try SiteOptions.parse(["--site", site]).request()
    let built = try OutputFolder(output ?? site + "/public", site: site)
    let folder = try PackPlace(to, site: site, output: built.path)
    let secret = try key.read(keptFrom: [folder.site, built.path, folder.path])
    let inputs = try readBuiltInputs(request, of: built)
    // A ZIP holds the hour of the clock on the wall; everywhere the same one.
    setenv("TZ", "UTC0", 1)
    tzset()
    let packed = try packEdition(
      PackOrder(
        edition: built.path, folder: folder.path, key: secret, number: number,
        previous: try readPrevious(),
        inputs: .init(
          content: inputs.content, templates: inputs.templates, rules: inputs.rules),
        time: try readSourceDate(),
        oneFile: singleFile ? OneFileOrder(product: product, language: language) : nil,
        patchFrom: patchFrom))
    if !quiet { console.say(describe(packed, key: secret?.publicKey, in: to)) }
    if secret == nil {
      console.note(console.paint("warning", .yellow) + ": " + unsignedWarning)
    }
    let today = try readToday()
    if packed.label.validUntil < today {
      console.note(
        console.paint("warning", .yellow)
          + ": this edition was valid until \(packed.label.validUntil); readers are told that it has ended"
      )
    }
  }

  private func readPrevious() throws(WrongUsage) -> EditionLabel? {
    guard let previous else { return nil }
    guard let label = EditionLabel(at: previous) else {
      throw WrongUsage(
        "\(previous) is no EDITION.json", help: "give the file that lies beside the ZIP or in it")
    }
    return label
  }
}

private let unsignedWarning = """
  this edition is NOT SIGNED: nobody can tell it from one that somebody else made
    = help: make a pair of keys with `minisign -G`, and give the secret one with --key
  """
