import ArgumentParser

/// A language the command itself can speak when it explains.
enum ReadingLanguage: String, CaseIterable, ExpressibleByArgument {
  case en, zh

  /// The words around an explanation.
  struct Labels {
    let inForce: String
    let always: String
    let until: String
    let now: String
    let severity: String
    let help: String
    let more: String
  }

  var labels: Labels {
    switch self {
    case .en:
      Labels(
        inForce: "in force", always: "always", until: "to", now: "now", severity: "severity",
        help: "help", more: "more")
    case .zh:
      Labels(
        inForce: "有效期", always: "自始", until: "至", now: "今", severity: "级别", help: "补正",
        more: "详见")
    }
  }
}
