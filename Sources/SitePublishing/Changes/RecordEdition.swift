import ContentLoading
package import DirectoryModel
import Glibc
import RegistrationRules

/// What recording an edition came to.
package enum RecordedEdition: Sendable {
  /// The number, the file from the site's folder, its bytes, and what changed since the edition before.
  case recorded(number: Int, file: String, bytes: Int, changes: EditionChanges?)
  /// Nothing differs from the edition with this number.
  case same(number: Int)
  case refused(mistakes: [String])
}

/// Writes down what an edition says under `content/editions`, so that later ones can be compared with it.
///
/// - Parameters:
///   - request: the site to be judged, or a copy of an earlier state of it.
///   - site: the folder whose `content/editions` is written to.
///   - wanted: the number of the edition; else the one after the last on record.
/// - Returns: what was written.
/// - Throws: `WrongUsage` when the number does not grow; `BrokenWorld` when files cannot be read or written.
package func recordEdition(
  _ request: BuildRequest, in site: String, number wanted: Int? = nil
) throws -> RecordedEdition {
  var clock = StepClock()
  let judged = try judgeSite(request, timing: &clock)
  let record = try loadStatements(of: site)
  guard !judged.hasErrors, !record.hasErrors else {
    return .refused(
      mistakes: mistakes(in: judged, files: judged.value.loaded.directory.files, of: request.site)
        + mistakes(in: record, files: record.value.files, of: site))
  }
  let proofs = traceProofs(
    in: judged.value.loaded.directory, by: judged.value.rules, of: judged.value.judgement,
    jobs: request.jobs)
  let lines = linesOf(judged.value, proofs, jobs: request.jobs).value
  let last = record.value.statements.last
  let compared = last.map { compareStatements($0, lines, judged.value) }
  if let compared, compared.hasErrors {
    return .refused(mistakes: mistakes(in: compared, files: record.value.files, of: site))
  }
  let changes = compared.flatMap(\.value)
  let edition = EditionName(of: judged.value.judgement.standpoint)
  if let last, let changes, changes.isEmpty, last.edition == edition {
    return .same(number: last.number)
  }
  let number = wanted ?? (last?.number ?? 0) + 1
  guard number > last?.number ?? 0 else {
    throw WrongUsage(
      "edition \(last?.number ?? 0) is on record, so \(number) is no number for the next",
      help: "numbers of editions only grow; leave the number out for the next one")
  }
  let text = statementText(number: number, edition, changes, state: lines.bytes)
  let folder = "\(site)/content/editions"
  guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw BrokenWorld.writing(folder) }
  try replaceFile("\(folder)/\(number).json", with: text)
  // Only the last edition is compared with what follows; of the others the changes are enough.
  for earlier in record.value.statements where earlier.state != nil {
    let path = "\(folder)/\(earlier.number).json"
    try replaceFile(path, with: withoutState(readWhole(path)))
  }
  return .recorded(
    number: number, file: "content/editions/\(number).json", bytes: text.count, changes: changes)
}

private func mistakes<Value>(
  in reported: Reported<Value>, files: SourceFiles, of site: String
) -> [String] {
  reported.diagnostics.filter { $0.severity == .error }
    .map { mistakeLine($0, in: files, of: site) }
}

/// Writes a file beside the old one and puts it in its place.
private func replaceFile(_ path: String, with bytes: [UInt8]) throws(BrokenWorld) {
  let place = path + ".new"
  unlink(place)
  guard let file = fopen(place, "wbxe") else { throw .writing(place) }
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count, rename(place, path) == 0 else {
    let reason = BrokenWorld.writing(path)
    unlink(place)
    throw reason
  }
}
