import EditionSealing
import Foundation

/// What packing came to, as printed at the end.
func describe(_ packed: PackedEdition, key: PublicKey?, in folder: String) -> String {
  let seal = packed.seal
  let first =
    packed.isKnown
    ? "edition \(seal.number) was packed before and nothing has changed: it is written again as it was"
    : "edition \(seal.number): \(packed.files) files in \(folder)/\(packed.archive), \(packed.bytes / 1024) KiB"
  let before = seal.previous.map { "follows edition \($0.number)" } ?? "the first one"
  let lines = [
    first,
    "as of \(packed.label.asOf), facts known by \(packed.label.knownBy), valid until "
      + "\(packed.label.validUntil); \(before)",
    packed.oneFile.map { "one file: \(folder)/\($0.name), \($0.bytes / 1024) KiB" },
    packed.patch.map { patch in
      "patch from edition \(patch.label.from.number): \(folder)/\(patch.archive), "
        + "\(patch.changed) files new or changed, \(patch.label.removed.count) removed, "
        + "\(patch.bytes / 1024) KiB"
    },
    key.map { "signed; give readers this public key by another way: \($0.text)" },
  ]
  return lines.compactMap { $0 }.joined(separator: "\n")
}

/// What checking an edition came to.
func describe(_ check: EditionCheck, _ path: String) -> String {
  var lines: [String] = []
  if let label = check.label {
    let number = label.seal.map { "edition \($0.number)" } ?? "an edition without number"
    lines.append(
      printable(
        "\(path): \(number), as of \(label.asOf), facts known by \(label.knownBy), valid until "
          + "\(label.validUntil), \(check.files) files"))
  } else {
    lines.append(printable("\(path): \(check.files) files"))
  }
  let ofFiles = check.faults.filter(\.isOfFile)
  let shown = check.faults.filter { !$0.isOfFile } + ofFiles.prefix(20)
  for fault in shown { lines.append("  fault: " + printable(fault.sentence)) }
  if ofFiles.count > 20 { lines.append("  fault: and \(ofFiles.count - 20) more files") }
  if case .proven(let id, let comment) = check.signer {
    lines.append(printable("signed by key \(id): \(comment.replacing("\t", with: " "))"))
  }
  lines.append(verdict(of: check))
  return lines.joined(separator: "\n")
}

private func verdict(of check: EditionCheck) -> String {
  let count = check.faults.count
  guard count == 0 else {
    return "NOT GOOD: \(count) \(count == 1 ? "fault" : "faults"); do not rely on it"
  }
  switch check.signer {
  case .proven: return "GOOD: whole, as it was signed, and valid on the day"
  case .notProven: return "NOT GOOD"
  case .notAsked(let hasSignature):
    return "COMPLETE, and no more: without --public-key anybody may have made it"
      + (hasSignature ? "" : "; it is not signed either")
  }
}
