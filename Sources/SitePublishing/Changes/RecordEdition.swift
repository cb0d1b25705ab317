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
  let proofs = traceProofs(of: judged.value.judged, jobs: request.jobs).proofs
  let lines = linesOf(judged.value, proofs, jobs: request.jobs).value
  let last = record.value.statements.last
  let compared = last.map { compareStatements($0, lines, judged.value) }
  if let compared, compared.hasErrors {
    return .refused(mistakes: mistakes(in: compared, files: record.value.files, of: site))
  }
  let changes = compared.flatMap(\.value)
  let edition = EditionName(of: judged.value.judgement.standpoint)
  let folder = "\(site)/content/editions"
  let number = wanted ?? (last?.number ?? 0) + 1
  // What a killed run left half written.
  for number in record.value.statements.map(\.number) + [number] {
    unlink(beside("\(folder)/\(number).json"))
  }
  if let last, let changes, changes.isEmpty, last.edition == edition {
    try dropStates(of: record.value.statements.dropLast(), in: folder)
    return .same(number: last.number)
  }
  guard number > last?.number ?? 0 else {
    throw WrongUsage(
      "edition \(last?.number ?? 0) is on record, so \(number) is no number for the next",
      help: "numbers of editions only grow; leave the number out for the next one")
  }
  let text = statementText(number: number, edition, changes, state: lines.bytes)
  guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw BrokenWorld.writing(folder) }
  try replaceFile("\(folder)/\(number).json", with: text)
  try dropStates(of: record.value.statements, in: folder)
  return .recorded(
    number: number, file: "content/editions/\(number).json", bytes: text.count, changes: changes)
}

private func mistakes<Value>(
  in reported: Reported<Value>, files: SourceFiles, of site: String
) -> [String] {
  reported.diagnostics.filter { $0.severity == .error }
    .map { mistakeLine($0, in: files, of: site) }
}

/// Only the last edition is compared with what follows; of the others the changes are enough.
private func dropStates(of earlier: some Sequence<EditionStatement>, in folder: String) throws {
  for statement in earlier where statement.state != nil {
    let path = "\(folder)/\(statement.number).json"
    guard let bytes = try readPresent(path) else { continue }
    try replaceFile(path, with: withoutState(bytes))
  }
}

/// Where a file is written before it is put in its place; hidden, and so no part of the content.
private func beside(_ path: String) -> String {
  let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  return path[..<slash] + "." + path[slash...] + ".new"
}

/// Writes a file beside the old one and puts it in its place.
private func replaceFile(_ path: String, with bytes: [UInt8]) throws(BrokenWorld) {
  let place = beside(path)
  let isWritten = bytes.withUnsafeBufferPointer { writeNew(place, $0, in: AT_FDCWD) }
  guard isWritten, rename(place, path) == 0 else {
    let reason = BrokenWorld.writing(path)
    unlink(place)
    throw reason
  }
}
