import ArgumentParser
import DirectoryModel
import Glibc
import SitePublishing

/// The options every command about a site shares.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.")
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The day rules and certificates must run on.", discussion: "Default: site.yaml, else today."))
  var asOf: CalendarDay?

  @Option(
    help: ArgumentHelp(
      "The day facts must have been recorded by.", discussion: "Default: site.yaml, else today."))
  var knownBy: CalendarDay?

  @Option(help: "How many threads to use. Default: one for each processor.")
  var jobs: Int?

  @Flag(help: "Say nothing but diagnostics.")
  var quiet = false

  @Option(help: "When to colour what is said.")
  var color = ColorChoice.auto

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs is \(jobs); write a number from 1 to 256")
    }
  }

  var console: Console { Console(choice: color) }

  /// - Throws: `WrongUsage` when the folder has no content, or SOURCE_DATE_EPOCH is no number; `BrokenWorld` when
  ///   the folder cannot be looked into.
  func request(
    isFresh: Bool = false, progress: BuildProgress? = nil
  ) throws -> BuildRequest {
    guard access(site + "/content", F_OK) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw BrokenWorld(
          "folder \(site) cannot be read: \(String(cString: strerror(errno)))",
          help: "give yourself the right to read it")
      }
      throw WrongUsage(
        "folder \(site) holds no content/", help: "name the site's folder with --site")
    }
    return BuildRequest(
      site: site, asOf: asOf, knownBy: knownBy, today: try today(),
      jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      generator: "sourcebook \(Sourcebook.version)", isFresh: isFresh,
      progress: progress)
  }

  /// The day in UTC, from SOURCE_DATE_EPOCH where it is set.
  ///
  /// - Throws: `WrongUsage` when that is no number.
  func today() throws -> CalendarDay {
    guard let epoch = getenv("SOURCE_DATE_EPOCH") else {
      return CalendarDay(number: Int32(time(nil) / 86_400))
    }
    let text = String(cString: epoch)
    guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
      throw WrongUsage(
        "SOURCE_DATE_EPOCH is `\(text)`", help: "set it to seconds since 1970-01-01, or unset it")
    }
    return CalendarDay(number: Int32(seconds / 86_400))
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
