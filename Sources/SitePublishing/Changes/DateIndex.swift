import DirectoryModel

/// The days on which certificates, rules and notices of two editions begin and end.
struct DateIndex {
  private struct Dated {
    let fact: StatusCause.Fact
    let day: CalendarDay
  }

  /// By digest of the certificate's key.
  private var papers: [TextDigest: [Dated]] = [:]
  private var rules: [CalendarDay: [StatusCause.Fact]] = [:]
  private var notices: [CalendarDay: [(fact: StatusCause.Fact, suppliers: Set<String>)]] = [:]
  private var covered: [String: Set<String>] = [:]

  init(_ old: EditionSide, _ new: EditionSide) {
    for side in [old, new] {
      for certificate in side.state.certificates + side.unchangedCertificates {
        add(certificate: certificate)
      }
      for rule in side.state.rules ?? [] { add(rule: rule) }
      for notice in side.state.notices ?? [] { add(notice: notice) }
    }
  }

  /// The suppliers a notice is about, in either edition.
  func suppliers(ofNotice key: String) -> [String] { (covered[key] ?? []).sorted() }

  private mutating func add(certificate: StatedRecord) {
    var dated: [Dated] = []
    func add(_ event: StatusCause.Event, _ day: CalendarDay?) {
      guard let day else { return }
      dated.append(
        Dated(fact: .init(.certificate, certificate.key, event, on: day), day: day))
    }
    add(.begins, certificate.day("issued"))
    add(.ends, certificate.day("expires")?.adding(days: 1))
    add(.recorded, certificate.day("recorded"))
    guard !dated.isEmpty else { return }
    papers[TextDigest(of: certificate.key), default: []] += dated
  }

  private mutating func add(rule: StatedRecord) {
    for written in (rule.text("in-force") ?? "").split(separator: "; ") {
      guard let window = DayWindow(written: written) else { continue }
      if let from = window.from {
        rules[from, default: []].append(.init(.rule, rule.key, .begins, on: from))
      }
      if let end = window.until?.adding(days: 1) {
        rules[end, default: []].append(.init(.rule, rule.key, .ends, on: end))
      }
    }
  }

  private mutating func add(notice: StatedRecord) {
    let suppliers = Set((notice.text("suppliers") ?? "").split(separator: "; ").map(String.init))
    covered[notice.key, default: []].formUnion(suppliers)
    if let day = notice.day("published") {
      notices[day, default: []].append((.init(.notice, notice.key, .begins, on: day), suppliers))
    }
    if let day = notice.day("ended") {
      notices[day, default: []].append((.init(.notice, notice.key, .ends, on: day), suppliers))
    }
  }

  /// What begins or ends on a day on which a status turned; that it turned, where nothing is stated.
  ///
  /// Rules that answer otherwise now are looked at first, and all others only when nothing else explains the day.
  func facts(
    on day: CalendarDay, papers wanted: [TextDigest], rules codes: Set<String>, supplier: String
  ) -> [StatusCause.Fact] {
    let own =
      wanted.flatMap { papers[$0] ?? [] }.filter { $0.day == day && $0.fact.event != .recorded }
      .map(\.fact)
    let about = (notices[day] ?? []).filter { $0.suppliers.contains(supplier) }.map(\.fact)
    let dated = rules[day] ?? []
    let answering = dated.filter { codes.contains($0.key) }
    let found = own + about + answering
    let facts = found.isEmpty ? dated : found
    guard !facts.isEmpty else { return [.init(.offer, "", .turns, on: day)] }
    return unique(facts)
  }

  /// Certificates the publisher learnt of in the span; its first day was known before.
  func recorded(
    in span: ClosedRange<CalendarDay>, papers wanted: [TextDigest]
  ) -> [StatusCause.Fact] {
    unique(
      wanted.flatMap { papers[$0] ?? [] }
        .filter {
          $0.fact.event == .recorded && span.contains($0.day) && $0.day != span.lowerBound
        }
        .map(\.fact))
  }

  private func unique(_ facts: [StatusCause.Fact]) -> [StatusCause.Fact] {
    var seen: Set<StatusCause.Fact> = []
    return facts.filter { seen.insert($0).inserted }
  }
}
