import ContentLoading
import DirectoryModel
import Glibc
import RegistrationRules

// Measures judging: in all, by rule, and at growing sizes.
//
//   judging-benchmark SITE [RUNS [whole]]
//
// SITE is a folder of `Tests/Benchmark/make_content.py`; loading it is the peer the figures are held against.

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("name the folder of a site")
  exit(2)
}
let runs = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let jobs = 2

let loadStart = Stopwatch()
let loaded = try loadDirectory(from: arguments[1], jobs: jobs).value
let loading = loadStart.elapsed
let directory = loaded.directory
let rules = decodeRules(loaded.rules, in: directory).value
guard let asOf = directory.settings.asOf ?? CalendarDay("2020-11-30") else { exit(2) }
let standpoint = Standpoint(asOf: asOf, knownBy: directory.settings.knownBy ?? asOf)

let offers = directory.suppliers.reduce(0) { $0 + $1.offers.count }
let places = directory.suppliers.reduce(0) { $0 + $1.offers.reduce(0) { $0 + $1.markets.count } }
print(
  "\(directory.suppliers.count) suppliers, \(offers) offers, \(places) offers x markets, "
    + "\(directory.certificates.count) certificates, \(rules.count) rules, \(jobs) threads")
print("loading: \(seconds(loading.wall)) s wall, \(seconds(loading.processor)) s CPU")

let whole = median(of: runs) { judge(directory, by: rules, at: standpoint, jobs: jobs) }
print(
  "judging: \(seconds(whole.wall)) s wall, \(seconds(whole.processor)) s CPU, "
    + "\(hundredths(whole.wall / loading.wall)) of loading in wall time")

if let peer = MarkdownPeer(site: arguments[1]) {
  let text = peer.time(runs: 5)
  let count = directory.suppliers.count
  print(
    "libcmark: \(micro(text, 1)) µs for a text of 2,700 bytes; judging took "
      + "\(hundredths(whole.wall / (text * Double(count)))) of \(count) such texts by one thread")
}

if arguments.contains("whole") { exit(0) }

print("\ngrowth (median of \(runs))")
for part in [8, 4, 2, 1] {
  let count = directory.suppliers.count / part
  let smaller = directory.first(count)
  let time = median(of: runs) { judge(smaller, by: rules, at: standpoint, jobs: jobs) }
  print("  \(count) suppliers: \(seconds(time.wall)) s, \(micro(time.wall, count)) µs each")
}

print("\nshare of each rule (alone, without what all share)")
let empty = median(of: 3) { judge(directory, by: [], at: standpoint, jobs: jobs) }
let shares = rules.map { rule in
  let alone = median(of: 3) { judge(directory, by: [rule], at: standpoint, jobs: jobs) }
  return (rule.statement, max(0, alone.processor - empty.processor))
}
let sum = shares.reduce(0) { $0 + $1.1 }
print("  what all share: \(seconds(empty.processor)) s CPU; rules alone: \(seconds(sum)) s CPU")
for (rule, time) in shares.sorted(by: { $0.1 > $1.1 }) {
  print("  \(rule.code) \(rule.checkName): \(seconds(time)) s, \(hundredths(100 * time / sum)) %")
}
