import DirectoryModel

/// Met when the offer names a running paper of one of the schemes that covers product, use and model.
final class HoldsCertificate: RuleCheck {
  static let name = "holds-certificate"
  let schemes: [CertificateScheme.ID]
  private let wanted: WantedSchemes
  /// The schemes as a finding lists them.
  private let names: [String]
  /// The same in the words of its message.
  private let alternatives: String

  init(from parameters: inout FieldReader, in directory: Directory) {
    schemes = parameters.schemes("schemes", in: directory)
    wanted = WantedSchemes(schemes.compactMap { directory.position(of: $0) })
    names = [schemes.map(\.text).joined(separator: " / ")]
    alternatives = schemes.map(\.text).joined(separator: " or ")
  }

  func answer(about subject: RuleSubject) -> Answer {
    guard let papers = subject.file.papers(of: wanted) else {
      return .unmet([noPaper(for: subject)])
    }
    guard let first = papers.running.first else {
      let unknown =
        papers.unknownFindings(papers.unknown, of: subject)
        + papers.unrecorded.map(Finding.unrecorded)
      let failing = papers.failingFindings(of: subject)
      // What was taken back is said even while another paper may still prove the offer.
      if !unknown.isEmpty { return .unknown(unknown + failing.filter(\.fact.isWithdrawal)) }
      return .unmet(failing.isEmpty ? [noPaper(for: subject)] : failing)
    }
    let uncovered = papers.uncoveredModels(by: papers.running, of: subject)
    if uncovered.isEmpty { return .met(by: first.index) }
    let open = unknown(in: papers, about: uncovered, of: subject)
    if !open.isEmpty { return .unknown(open) }
    return .unmet(
      uncovered.map { .otherModel($0, paper: subject.claim(of: first)) }
        + papers.failingFindings(of: subject))
  }

  private func noPaper(for subject: RuleSubject) -> Finding {
    let supplier = subject.supplier
    let offer = subject.offer
    return Finding(.noPaper, names, at: offer.use.range) { [self] _ in
      String(
        joining: supplier.name.value, " names no ", alternatives, " for ", offer.product.value.text)
    }
  }

  /// What is missing to tell whether papers of unknown state cover these models.
  private func unknown(
    in papers: NamedPapers, about models: [Located<String>], of subject: RuleSubject
  ) -> [Finding] {
    let wanted = Set(models.map { FoldedNumber($0.value) })
    let speaking = papers.unknown.filter { paper, _ in
      let listed = subject.certificate(of: paper).models
      return listed.isEmpty || listed.contains { wanted.contains(FoldedNumber($0)) }
    }
    return papers.unknownFindings(speaking, of: subject)
      + papers.unrecorded.map(Finding.unrecorded)
  }
}
