package import DirectoryModel

/// The situations the papers of an offer are in, one after the other.
///
/// On days of one situation every question has one answer, so that it is asked once.
struct OfferSituations {
  /// The days on which an answer about the offer can change, in their order; those of the rules left aside.
  let days: [CalendarDay]
  /// The first day of each stretch of days in one situation; before the first lies one more stretch.
  let starts: [CalendarDay]
  /// By stretch: its situation.
  let situations: [Int]
  /// By situation: a day on which it is so.
  let samples: [CalendarDay]

  /// Whether nothing but the worth of papers can turn an answer.
  let turnWithPapersOnly: Bool

  init(of file: OfferFile, on turns: FactTurns, ruleTurns: [CalendarDay]) {
    days = turns.days(of: file)
    let papers = file.paperSituations
    turnWithPapersOnly = papers == .byWorth
    // Where more than the worth of papers may change, each day is asked about that was listed for any market.
    starts = turnWithPapersOnly ? days : sortedDays(days + ruleTurns)
    guard let first = starts.first else {
      situations = [0]
      samples = [file.standpoint.asOf]
      return
    }
    let stretches = [first.adding(days: -1)] + starts
    if papers == .byDay {
      situations = Array(stretches.indices)
      samples = stretches
      return
    }
    let rows = file.rows
    var situations: [Int] = []
    var samples: [CalendarDay] = []
    situations.reserveCapacity(stretches.count)
    // What each row is worth on each sample, one sample behind the other.
    var worths: [CertificateState] = []
    worths.reserveCapacity(rows.count * 4)
    for day in stretches {
      let start = worths.count
      for place in rows.indices {
        worths.append(rows[place].row.state(on: day, in: file.directory))
      }
      let known = samples.indices.first { sample in
        (papers == .byWorth || samples[sample].parts.year == day.parts.year)
          && rows.indices.allSatisfy { worths[sample * rows.count + $0] == worths[start + $0] }
      }
      situations.append(known ?? samples.count)
      if known == nil { samples.append(day) } else { worths.removeSubrange(start...) }
    }
    self.situations = situations
    self.samples = samples
  }

  /// The situation on a day.
  func situation(on day: CalendarDay) -> Int {
    situations[starts.firstIndex { day < $0 } ?? starts.count]
  }
}

/// How days of one situation are told.
private enum PaperSituations {
  /// Each paper is worth the same.
  case byWorth
  /// They are of one year too: a number without a row may say a year that has not come.
  case byWorthAndYear
  /// Every day is a situation of its own.
  case byDay
}

extension OfferFile {
  fileprivate var paperSituations: PaperSituations {
    guard offer.handOvers.isEmpty, firm.notices.isEmpty else { return .byDay }
    var situations = PaperSituations.byWorth
    for paper in papers {
      guard let row = paper.rows.first else {
        situations = .byWorthAndYear
        continue
      }
      guard paper.rows.count == 1, directory.certificates[row.index].dayOfIssue != nil else {
        return .byDay
      }
    }
    return situations
  }
}

/// The days on which what is known of papers and goods turns, rules left aside.
struct FactTurns: Sendable {
  private let directory: Directory
  /// By position of the scheme or issuer.
  private let schemes: [[CalendarDay]]
  private let issuers: [[CalendarDay]]

  init(_ directory: Directory) {
    self.directory = directory
    schemes = directory.schemes.map { $0.inForce.flatMap(\.window.turns) }
    issuers = directory.issuers.map { $0.scopes.flatMap(\.window.turns) }
  }

  /// Days on which an answer about an offer can change, in their order.
  func days(of file: OfferFile) -> [CalendarDay] {
    var days = file.offer.handOvers.compactMap(\.date)
    for paper in file.papers {
      for row in paper.rows {
        let certificate = directory.certificates[row.index]
        certificate.addTurns(to: &days)
        if row.schemePosition >= 0 { days += schemes[row.schemePosition] }
        guard certificate.dayOfIssue == nil else { continue }
        if let issuer = directory.issuer(ofCertificate: row.index) { days += issuers[issuer] }
        days += paper.number.years.compactMap { CalendarDay(year: $0, month: 1, day: 1) }
      }
    }
    for index in file.firm.notices {
      let notice = directory.notices[index]
      days += [notice.published, notice.ended].compactMap { $0 }
    }
    return sortedDays(days)
  }
}

extension Certificate {
  /// The days on which what a row is worth becomes something else by itself; those of its scheme and issuer left aside.
  package var turns: [CalendarDay] {
    var days: [CalendarDay] = []
    addTurns(to: &days)
    return days
  }

  fileprivate func addTurns(to days: inout [CalendarDay]) {
    if let dayOfIssue { days.append(dayOfIssue) }
    if let since { days.append(since) }
    if let checked { days.append(checked) }
    if let lastDay { days.append(lastDay.adding(days: 1)) }
  }
}

extension FoldedNumber {
  /// Every stretch of four digits that can be a year from 1900 to 2099.
  fileprivate var years: [Int] {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4 else { return [] }
    return (0...(bytes.count - 4)).compactMap { start in
      let digits = bytes[start..<(start + 4)]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      let year = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
      return (1900...2099).contains(year) ? year : nil
    }
  }
}
