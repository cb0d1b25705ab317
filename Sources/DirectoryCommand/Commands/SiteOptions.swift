public import ArgumentParser
public import DirectoryModel
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

  /// How many threads share the work.
  var threads: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

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
      site: site, asOf: asOf, knownBy: knownBy, today: try readToday(), jobs: threads,
      generator: "sourcebook \(Sourcebook.version)", isFresh: isFresh,
      progress: progress)
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
