/// The steps of a build in their order; what they are called in reports.
package enum BuildStep: String, Sendable, CaseIterable {
  case compare = "compare with the last build"
  case load
  case rules = "rules and examples"
  case judge
  case trace
  case lists = "templates and lists"
  case plan
  case write = "render and write"
  case gates
  case publish = "manifest and switch"

  /// The step after this one.
  var next: BuildStep? {
    let all = BuildStep.allCases
    return all.firstIndex(of: self).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
  }
}
