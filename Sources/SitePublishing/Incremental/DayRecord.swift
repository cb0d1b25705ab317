import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages
import WorkSharing

/// What is on record of the days on which something becomes something else by itself, and where pages say which edition they
/// belong to: enough to know what another as-of day reaches.
struct DayRecord: Sendable {
  /// A day on which what is known of a supplier's papers becomes something else.
  struct Turn: Sendable, BitwiseCopyable, Comparable {
    let day: Int32
    let profile: Int32

    static func < (left: Turn, right: Turn) -> Bool {
      (left.day, left.profile) < (right.day, right.profile)
    }
  }

  /// Two suppliers who have to do with one another; each pair is there both ways round.
  struct Relation: Sendable, BitwiseCopyable, Hashable, Comparable {
    let profile: Int32
    let other: Int32

    static func < (left: Relation, right: Relation) -> Bool {
      (left.profile, left.other) < (right.profile, right.other)
    }
  }

  /// Of all lines of site.yaml but those that name the days.
  let besidesDays: Digest
  /// How many days an edition is valid for.
  let validFor: Int
  /// Of all suppliers, after the as-of day, in their order; some may have been taken back since.
  let turns: [Turn]
  /// Of suppliers whose verdicts or proofs come from one another's records, in their order.
  let relations: [Relation]
  /// Of suppliers whose pages show the same papers, in their order.
  let sharers: [Relation]
  /// The days on which rules, schemes, issuers and notices turn, in their order.
  let general: [Int32]
  /// The first day after the standpoint's on which something was recorded; the last of all for none.
  let nextRecorded: Int32
  /// Where files say which edition they belong to, those of a file behind one another.
  let mentions: [EditionMention]
  /// By output: where its own stand in `mentions`.
  let mentionPlaces: [MentionPlace]

  struct MentionPlace: Sendable, BitwiseCopyable {
    let start: Int32
    let end: Int32

    init(_ range: Range<Int32>) { (start, end) = (range.lowerBound, range.upperBound) }
  }

  func mentions(in output: Int) -> ArraySlice<EditionMention> {
    let place = mentionPlaces[output]
    return mentions[Int(place.start)..<Int(place.end)]
  }

  /// The profiles of suppliers of whom something turns in a stretch of days.
  func profiles(turningIn days: ClosedRange<CalendarDay>) -> Set<Int> {
    let first = turns.partitioningIndex { $0.day >= days.lowerBound.number }
    return Set(turns[first...].prefix { $0.day <= days.upperBound.number }.map { Int($0.profile) })
  }

  /// The same profiles with all that one of them has to do with, directly or through others.
  func related(to profiles: Set<Int>) -> Set<Int> {
    var found = profiles
    var open = Array(profiles)
    while let profile = open.popLast() {
      for relation in Self.relations(of: profile, in: relations)
        + Self.relations(of: profile, in: sharers)
      where found.insert(Int(relation.other)).inserted {
        open.append(Int(relation.other))
      }
    }
    return found
  }

  /// From whose records else verdicts and proofs of these profiles come.
  func relations(of profiles: [Int]) -> Set<Relation> {
    Set(profiles.lazy.flatMap { Self.relations(of: $0, in: relations) })
  }

  private static func relations(of profile: Int, in all: [Relation]) -> ArraySlice<Relation> {
    let first = all.partitioningIndex { $0.profile >= Int32(profile) }
    return all[first...].prefix { $0.profile == Int32(profile) }
  }

  /// Whether a rule, a scheme, an issuer or a notice turns in a stretch of days.
  func hasGeneralTurn(in days: ClosedRange<CalendarDay>) -> Bool {
    general.contains { (days.lowerBound.number...days.upperBound.number).contains($0) }
  }

  /// The same with other mentions in some files, and with more turns.
  func exchanging(
    mentions files: [(output: Int, mentions: [EditionMention])], adding more: [Turn] = []
  ) -> DayRecord {
    var (kept, places) = (mentions, mentionPlaces)
    for (output, own) in files {
      let place = places[output]
      if Int(place.end - place.start) == own.count {
        for (step, mention) in own.enumerated() { kept[Int(place.start) + step] = mention }
      } else {
        places[output] = MentionPlace(Int32(kept.count)..<Int32(kept.count + own.count))
        kept += own
      }
    }
    let missing = more.filter { turn in
      let place = turns.partitioningIndex { $0 >= turn }
      return place == turns.count || turns[place] != turn
    }
    let all = missing.isEmpty ? turns : (turns + missing).sorted()
    return DayRecord(
      besidesDays: besidesDays, validFor: validFor, turns: all, relations: relations,
      sharers: sharers, general: general, nextRecorded: nextRecorded, mentions: kept,
      mentionPlaces: places)
  }
}

extension DayRecord {
  /// - Parameters:
  ///   - site: holds the suppliers.
  ///   - order: of the profiles.
  ///   - mentions: of the files of the edition.
  ///   - files: the outputs among these files.
  ///   - jobs: how many threads share the suppliers.
  init(
    of site: PreparedSite, _ order: ProfileOrder, _ mentions: FileMentions, outputs files: [Int],
    jobs: Int
  ) {
    let content = site.content
    let directory = content.directory
    let standpoint = content.edition.standpoint
    besidesDays = site.judged.loaded.settingsBesidesDays
    validFor = directory.settings.validFor
    let suppliers = order.suppliers
    // In place, since these can be a few for each of very many suppliers.
    var turns: [Turn] = []
    for chunk in mapChunks(
      of: suppliers.count, size: 512, jobs: jobs,
      { range in
        range.flatMap { Self.turns(ofSupplierAt: suppliers[$0], profile: $0, in: content) }
      })
    {
      turns += chunk
    }
    turns.sort()
    self.turns = turns
    let position = { (supplier: Int32) in Int32(order.positions[Int(supplier)]) }
    relations = Set(
      site.traced.relations.map {
        Relation(profile: position($0.supplier), other: position($0.other))
      }
    ).sorted()
    sharers = Set(
      Self.sharers(in: content).map {
        Relation(profile: position($0.supplier), other: position($0.other))
      }
    ).sorted()
    general = generalTurns(directory, content.judgement.rules).map(\.number)
    let recorded =
      directory.certificates.lazy.map(\.recorded).filter { $0 > standpoint.knownBy }
      + directory.suppliers.compactMap(\.recorded).filter { $0 > standpoint.knownBy }
      + directory.notices.compactMap(\.recorded).filter { $0 > standpoint.knownBy }
    nextRecorded = recorded.lazy.map(\.number).min() ?? .max
    self.mentions = mentions.all
    mentionPlaces = files.map { MentionPlace(mentions.place(of: $0)) }
  }

  /// Suppliers whose pages show the same papers, each pair both ways round.
  private static func sharers(in content: SiteContent) -> [(supplier: Int32, other: Int32)] {
    var sharers: [(supplier: Int32, other: Int32)] = []
    var shown = [Int32](repeating: -1, count: content.directory.certificates.count)
    for supplier in content.directory.suppliers.indices.map({ Int32($0) }) {
      for row in content.lists.records.papers(ofSupplierAt: Int(supplier)) {
        let first = shown[Int(row)]
        if first < 0 {
          shown[Int(row)] = supplier
        } else {
          sharers += [(first, supplier), (supplier, first)]
        }
      }
    }
    return sharers
  }

  /// When something turns of a supplier after the standpoint's day.
  static func turns(
    ofSupplierAt position: Int, profile: Int, in content: SiteContent
  ) -> [Turn] {
    let directory = content.directory
    let asOf = content.edition.standpoint.asOf
    let papers = content.lists.records.papers(ofSupplierAt: position)
    let days =
      papers.flatMap { directory.certificates[Int($0)].turns }
      + directory.suppliers[position].offers.flatMap { $0.handOvers.compactMap(\.date) }
    return Set(days.filter { $0 > asOf }).map { Turn(day: $0.number, profile: Int32(profile)) }
  }
}
