import ContentLoading
import DirectoryModel
import RegistrationRules

/// A site as loaded and judged, for a comparison.
struct JudgedEdition {
  let site: JudgedSite
  let proofs: [[StandingProof]]
}

/// Judges mixtures of two sites (old records on the new day, new rules with old records, and so on) to find what turned a
/// status.
///
/// A cause is what alone gives the new status; where nothing alone does, what the new status cannot do without.
final class JudgedCorners {
  private typealias Corner = Set<StatusCause.Kind>

  private struct Judged {
    let directory: Directory
    let judgement: Judgement
  }

  private let old: JudgedEdition
  private let new: JudgedEdition
  /// What differs between the two.
  private let differing: Corner
  private let jobs: Int
  private var judged: [Corner: Judged?] = [:]

  init(_ old: JudgedEdition, _ new: JudgedEdition, differing: Set<StatusCause.Kind>, jobs: Int) {
    self.old = old
    self.new = new
    self.differing = differing
    self.jobs = jobs
    judged[[]] = Judged(
      directory: old.site.loaded.directory, judgement: old.site.judgement)
    judged[differing] = Judged(
      directory: new.site.loaded.directory, judgement: new.site.judgement)
  }

  /// The kinds of causes of a turned status; nil when a mixture could not be judged.
  func causes(of place: StandingPlace) -> Set<StatusCause.Kind>? {
    guard let before = status([], place), let now = status(differing, place) else { return nil }
    var alone = Corner()
    var moving = Corner()
    var needed = Corner()
    for kind in differing.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard let with = status([kind], place),
        let without = status(differing.subtracting([kind]), place)
      else { return nil }
      if with == now { alone.insert(kind) }
      if with != before { moving.insert(kind) }
      if without != now { needed.insert(kind) }
    }
    let found = [alone, needed, moving].first { !$0.isEmpty } ?? differing
    // Sites differ in more than is compared: markets, schemes, issuers.
    return found.isEmpty ? [.edit] : found
  }

  /// `.some(nil)`: not listed in the mixture; nil: the mixture cannot be judged.
  private func status(_ corner: Set<StatusCause.Kind>, _ place: StandingPlace) -> Status?? {
    guard let judged = judged(corner) else { return nil }
    guard let position = judged.directory.position(of: Supplier.ID(place.supplier)) else {
      return .some(nil)
    }
    let offer = corner.contains(.edit) ? place.newOffer : place.oldOffer
    return .some(
      judged.judgement.standings[position].first {
        $0.offer == offer && $0.market.text == place.market
      }?.status)
  }

  private func judged(_ corner: Corner) -> Judged? {
    if let known = judged[corner] { return known }
    let made = judge(corner)
    judged[corner] = .some(made)
    return made
  }

  private func judge(_ corner: Corner) -> Judged? {
    let records = (corner.contains(.edit) ? new : old).site.loaded.directory
    let notices = (corner.contains(.notice) ? new : old).site.loaded.directory.notices
    let directory = Directory(
      settings: records.settings, files: records.files, suppliers: records.suppliers,
      products: records.products, markets: records.markets, schemes: records.schemes,
      places: records.places, issuers: records.issuers, certificates: records.certificates,
      notices: notices, checklists: records.checklists, pages: records.pages,
      waivers: records.waivers)
    let rules = decodeRules(
      (corner.contains(.rule) ? new : old).site.loaded.rules, in: directory)
    guard !rules.hasErrors else { return nil }
    let standpoint = (corner.contains(.clock) ? new : old).site.judgement.standpoint
    return Judged(
      directory: directory,
      judgement: RegistrationRules.judge(
        directory, by: rules.value, at: standpoint, jobs: jobs
      ).judgement)
  }
}
