import ContentDigest
import ContentLoading
import DirectoryModel
import SitePages

/// A later day for which the content is published; a few profiles and register rows may have changed meanwhile.
///
/// What a supplier's page says follows from the day only by the days on record: those of its papers. Suppliers of whom
/// something turns meanwhile are judged again; pages that name no supplier are made again; all other files are the published
/// ones, but for the places where they say which edition they belong to.
struct MovedDay {
  /// Which suppliers another day reaches.
  struct Reach {
    /// Days that are no longer ahead, and days an edition says something of for the first time.
    let days: [ClosedRange<CalendarDay>]
    let profiles: Set<Int>

    func reaches(_ day: CalendarDay) -> Bool { days.contains { $0.contains(day) } }
  }

  /// The last build, standing on the new day.
  let record: BuildRecord
  /// The edition that is published.
  let before: EditionFacts
  let suppliers: ChangedSuppliers

  /// How many suppliers are judged again this way at most.
  private static let most = 5_000

  /// Reads the suppliers of whom something turns; nil when more may have changed than the day, or when too much turns.
  ///
  /// - Parameters:
  ///   - record: of the last build.
  ///   - files: that have changed since.
  ///   - names: of all suppliers.
  ///   - request: names the day, or site.yaml does.
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(
    of record: BuildRecord, changed files: [Int], _ names: NameFile, _ request: BuildRequest
  ) throws {
    let settings = "content/site.yaml"
    let known = record.days
    let others = files.filter { record.inputs.tree.path(of: $0) != settings }
    guard !record.remarked.contains(settings),
      let days = try readStandpointDays(of: request.site), days.besidesDays == known.besidesDays,
      let basis = BuildRecord.Basis(request, asOf: days.asOf, knownBy: days.knownBy),
      basis.differsInDays(from: record.basis)
    else { return nil }
    let (old, new) = (record.basis.standpoint, basis.standpoint)
    before = facts(of: old, validFor: known.validFor, request)
    let after = facts(of: new, validFor: known.validFor, request)
    // A number may say a year that has not come.
    guard old.asOf < new.asOf, old.asOf.parts.year == new.asOf.parts.year,
      before.validUntil < after.validUntil,
      before.validUntil.parts.year == after.validUntil.parts.year,
      old.knownBy <= new.knownBy, new.knownBy.number < known.nextRecorded
    else { return nil }
    let reached = [
      old.asOf.adding(days: 1)...new.asOf,
      before.validUntil.adding(days: 1)...after.validUntil,
    ]
    // Waivers are held against a day of their own.
    let (held, now) = (record.basis.waiverDay, basis.waiverDay)
    guard held <= now, held == now || !known.hasGeneralTurn(in: held.adding(days: 1)...now),
      !reached.contains(where: known.hasGeneralTurn), !record.hasRemarkOnWaivers
    else { return nil }
    let profiles = reached.reduce(into: Set()) { $0.formUnion(known.profiles(turningIn: $1)) }
    let related = known.related(to: profiles)
    guard related.count <= Self.most else { return nil }
    var moved = record
    moved.basis = basis
    moved.settingsAsOf = days.asOf
    moved.settingsKnownBy = days.knownBy
    guard
      let suppliers = try ChangedSuppliers(
        in: others, moving: Reach(days: reached, profiles: related), of: moved, names, request)
    else { return nil }
    self.record = moved
    self.suppliers = suppliers
  }
}

extension BuildRecord.Basis {
  /// Whether all that decides the bytes of an edition is the same but the days.
  fileprivate func differsInDays(from other: BuildRecord.Basis) -> Bool {
    site == other.site && tool == other.tool && generator == other.generator
      && standpoint != other.standpoint
  }
}
