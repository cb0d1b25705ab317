import ContentLoading
package import DirectoryModel
import RegistrationRules

/// What is compared with another edition.
package enum EditionSource: Sendable {
  /// A published edition, by its folder.
  case edition(folder: String)
  /// A site that is loaded and judged; `name` is how its edition is called in reports.
  case site(BuildRequest, name: String?)
}

/// What a comparison came to.
package enum ComparedEditions: Sendable {
  case changes(EditionChanges)
  /// Sites with errors, each mistake with the name of its site, place and words.
  case refused(mistakes: [String])
}

/// Compares two editions.
///
/// - Throws: `BrokenWorld` when files cannot be read.
package func diffEditions(
  _ old: EditionSource, _ new: EditionSource, jobs: Int
) throws -> ComparedEditions {
  let (old, new) = (try load(old, jobs: jobs), try load(new, jobs: jobs))
  guard let oldSide = old.side, let newSide = new.side else {
    return .refused(mistakes: old.mistakes + new.mistakes)
  }
  let changes = compareEditions(oldSide, newSide)
  guard let oldJudged = old.judged, let newJudged = new.judged else { return .changes(changes) }
  let corners = JudgedCorners(
    oldJudged, newJudged, differing: differing(oldJudged, newJudged, changes), jobs: jobs)
  return .changes(compareEditions(oldSide, newSide, judged: corners.causes))
}

private struct LoadedSide {
  let side: EditionSide?
  var judged: JudgedEdition?
  var mistakes: [String] = []
}

private func load(_ source: EditionSource, jobs: Int) throws -> LoadedSide {
  switch source {
  case .edition(let folder):
    return LoadedSide(side: try readEdition(at: folder, jobs: jobs))
  case .site(let request, let name):
    var clock = StepClock()
    let site = try judgeSite(request, timing: &clock)
    let judged = site.value
    guard !site.hasErrors else {
      let files = judged.loaded.directory.files
      return LoadedSide(
        side: nil,
        mistakes: site.diagnostics.filter { $0.severity == .error }.map {
          mistakeLine($0, in: files, of: name ?? request.site)
        })
    }
    let proofs = traceProofs(of: judged.judged, jobs: jobs).proofs
    let standpoint = judged.judgement.standpoint
    let side = EditionSide(
      name: name.map { EditionName(name: $0, standpoint: standpoint) }
        ?? EditionName(of: standpoint),
      state: stateEdition(judged, proofs, jobs: jobs))
    return LoadedSide(side: side, judged: JudgedEdition(site: judged, proofs: proofs))
  }
}

/// `site: content/x.yaml:3:1: error[SB101]: …`.
func mistakeLine(_ mistake: Diagnostic, in files: SourceFiles, of site: String) -> String {
  let place = mistake.range.map { "\(files.path(of: $0.file)):\($0.line):\($0.column): " } ?? ""
  return "\(site): \(place)error[\(mistake.code)]: \(mistake.message)"
}

/// What may have turned a status: the day, rules or notices that differ, and records, which hold more than is compared.
private func differing(
  _ old: JudgedEdition, _ new: JudgedEdition, _ changes: EditionChanges
) -> Set<StatusCause.Kind> {
  var kinds: Set<StatusCause.Kind> = [.edit]
  if old.site.judgement.standpoint != new.site.judgement.standpoint { kinds.insert(.clock) }
  if changes.records.contains(where: { $0.subject == .rule }) { kinds.insert(.rule) }
  // A notice the day has reached is not in the old edition, but may be in its site.
  let notices = [old, new].map { $0.site.loaded.directory }.map { directory in
    directory.notices.map { notice in
      [StatedField].fields { state(notice, in: directory.settings.languages, to: &$0) }
        .compactMap(\.text)
    }
  }
  if notices[0] != notices[1] { kinds.insert(.notice) }
  return kinds
}
