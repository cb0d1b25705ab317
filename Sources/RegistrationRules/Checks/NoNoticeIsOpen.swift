import DirectoryModel

/// Unmet when a recall, alert, withdrawal or delisting covers the offer; a notice without lots covers every lot.
final class NoNoticeIsOpen: RuleCheck {
  static let name = "no-notice-is-open"
  static let dependsOnMarket = true
  static let turns = AnswerTurns.otherThanPapers

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    let notices = subject.file.firm.notices
    if notices.isEmpty { return .met() }
    let open =
      notices
      .map { subject.directory.notices[$0] }
      .filter { $0.isOpen(at: subject.standpoint) }
      .compactMap { notice in
        notice.hit(on: subject).map { Finding.open(notice, $0, subject) }
      }
    return open.isEmpty ? .met() : .unmet(open)
  }
}

/// How surely a notice covers the lots of an offer.
private enum LotHit {
  case sure
  /// The notice or the offer does not say which lots: every lot counts as covered.
  case lotsUnknown
}

extension Notice {
  /// How the notice covers an offer, nil when it does not.
  fileprivate func hit(on subject: RuleSubject) -> LotHit? {
    var weaker: LotHit?
    for cover in covers where cover.speaks(of: subject) {
      switch cover.lots {
      case .all: return .sure
      case .unknown: weaker = .lotsUnknown
      case .listed(let spans):
        if subject.offer.lots.isEmpty {
          weaker = .lotsUnknown
        } else if subject.offer.lots.contains(where: { lot in spans.contains { $0.contains(lot) } })
        {
          return .sure
        }
      }
    }
    return weaker
  }
}

extension Notice.Cover {
  /// Whether the cover is about goods such as the offer's, whatever their lots.
  fileprivate func speaks(of subject: RuleSubject) -> Bool {
    supplier.value == subject.supplier.id
      && product.map { $0.value == subject.product.id } ?? true
      && (markets.isEmpty || markets.contains { $0.value == subject.market })
      && (models.isEmpty || subject.offer.models.isEmpty
        || subject.offer.models.contains { model in
          models.contains { FoldedNumber($0) == FoldedNumber(model.value) }
        })
  }
}

extension Finding {
  fileprivate static func open(
    _ notice: Notice, _ hit: LotHit, _ subject: RuleSubject
  ) -> Finding {
    let title = notice.title.fallback
    let isSure = hit == .sure
    return Finding(
      isSure ? .noticeOpen : .noticeOpenLotUnknown,
      [notice.id.text, notice.published.description],
      message: "\(subject.product.id) is covered by the open \(notice.kind.rawValue) “\(title)” of "
        + "\(notice.published)" + (isSure ? "" : "; lots unknown, so every lot counts"),
      at: subject.offer.product.range,
      notes: [Diagnostic.Note("the notice is here", at: notice.range)])
  }
}
