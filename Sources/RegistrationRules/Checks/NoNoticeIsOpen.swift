import DirectoryModel

/// Unmet when a recall, alert, withdrawal or delisting covers the offer; a notice without lots covers every lot.
struct NoNoticeIsOpen: RuleCheck {
  static let name = "no-notice-is-open"
  static let dependsOnMarket = true

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    let open = subject.crossReferences.notices(about: subject.supplierPosition)
      .map { subject.directory.notices[$0] }
      .filter { $0.isOpen(at: subject.standpoint) && $0.covers(subject) }
    return open.isEmpty ? .met() : .unmet(open.map { .open($0, subject) })
  }
}

extension Notice {
  fileprivate func covers(_ subject: RuleSubject) -> Bool {
    covers.contains { cover in
      cover.supplier.value == subject.supplier.id
        && cover.product.map { $0.value == subject.product.id } ?? true
        && (cover.markets.isEmpty || cover.markets.contains { $0.value == subject.market })
        && (cover.models.isEmpty || subject.offer.models.isEmpty
          || subject.offer.models.contains { model in
            cover.models.contains { FoldedNumber($0) == FoldedNumber(model.value) }
          })
    }
  }
}

extension Finding {
  fileprivate static func open(_ notice: Notice, _ subject: RuleSubject) -> Finding {
    let title = notice.title.fallback
    return Finding(
      .noticeOpen, [notice.id.text, notice.published.description],
      message: "\(subject.product.id) is covered by the open \(notice.kind.rawValue) “\(title)” of "
        + "\(notice.published)",
      at: subject.offer.product.range,
      notes: [Diagnostic.Note("the notice is here", at: notice.range)])
  }
}
