import DirectoryModel
import Glibc

/// Wall and processor time since it was made, in seconds.
struct Stopwatch {
  private let wall = Stopwatch.now(CLOCK_MONOTONIC)
  private let processor = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)

  var elapsed: (wall: Double, processor: Double) {
    (Self.now(CLOCK_MONOTONIC) - wall, Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The medians of wall and processor time of some runs, in seconds.
///
/// What the work returns is given back after the time is taken: whoever judges keeps the judgement.
func median<Result>(of runs: Int, _ work: () -> Result) -> (wall: Double, processor: Double) {
  var kept: Result?
  let times = (0..<max(1, runs)).map { _ in
    kept = nil
    let watch = Stopwatch()
    kept = work()
    return watch.elapsed
  }
  withExtendedLifetime(kept) {}
  let middle = times.count / 2
  return (times.map(\.wall).sorted()[middle], times.map(\.processor).sorted()[middle])
}

func seconds(_ value: Double) -> String { hundredths(value * 10, digits: 3) }

func hundredths(_ value: Double, digits: Int = 2) -> String {
  let whole = Int((value * 100).rounded())
  let scale = digits == 3 ? 1000 : 100
  let rest = String(whole % scale)
  return "\(whole / scale)." + String(repeating: "0", count: digits - rest.utf8.count) + rest
}

func micro(_ value: Double, _ count: Int) -> String {
  hundredths(value * 1e6 / Double(max(1, count)))
}

extension Directory {
  /// The same directory with its first suppliers only.
  func first(_ count: Int) -> Directory {
    Directory(
      settings: settings, files: files, suppliers: Array(suppliers.prefix(count)),
      products: products, markets: markets, schemes: schemes, places: places, issuers: issuers,
      certificates: certificates, notices: notices, checklists: checklists, pages: pages,
      waivers: waivers)
  }
}
