import DirectoryModel

/// Two records that say different things of one paper for the same day, as both write them.
struct StatementConflict {
  enum Field {
    case standing, end, holder
  }

  let field: Field
  let one: Located<String>
  let other: Located<String>
}

/// Compares what register rows say of one paper; rows about different days are history, not a conflict.
///
/// A row is said on the day it was checked, or recorded where no check is stated. What takes a paper back holds from its
/// `since` on, and no record that calls the paper valid on a later day agrees with it. A change back (valid again, a later
/// end, a new holder) is history when it comes later from evidence that is not weaker, and says since when.
struct StatementComparison {
  private let directory: Directory
  private let asOf: CalendarDay
  private let supplier: Supplier
  private let maker: Supplier?

  init(_ subject: RuleSubject) {
    directory = subject.directory
    asOf = subject.standpoint.asOf
    supplier = subject.supplier
    maker = subject.offer.madeBy.flatMap { subject.directory.supplier($0.value) }
  }

  /// Whether two rows with one number can mean the same paper and goods.
  func areAboutOnePaper(_ one: Certificate, _ other: Certificate) -> Bool {
    guard one.scheme.value == other.scheme.value else { return false }
    if let use = one.use, let otherUse = other.use, use != otherUse { return false }
    guard !one.models.isEmpty, !other.models.isEmpty else { return true }
    let models = Set(one.models.map(FoldedNumber.init))
    return other.models.contains { models.contains(FoldedNumber($0)) }
  }

  func conflicts(between one: Certificate, _ other: Certificate) -> [StatementConflict] {
    [standing(one, other), end(one, other), holder(one, other)].compactMap { $0 }
  }

  private func standing(_ one: Certificate, _ other: Certificate) -> StatementConflict? {
    guard let first = one.standing, let second = other.standing, first.value != second.value else {
      return nil
    }
    let isConflict =
      switch (first.value, second.value) {
      case (.valid, _): isStillValid(one, against: other)
      case (_, .valid): isStillValid(other, against: one)
      default: one.holdsFrom == other.holdsFrom && one.holdsFrom <= asOf
      }
    return isConflict
      ? StatementConflict(
        field: .standing, one: first.map(\.rawValue), other: second.map(\.rawValue)) : nil
  }

  /// Whether a record calls the paper valid on a day for which another says that it was taken back.
  private func isStillValid(_ valid: Certificate, against back: Certificate) -> Bool {
    let from = back.holdsFrom
    guard from <= asOf, from <= valid.said else { return false }
    return !valid.isChange(after: from, notWeakerThan: back)
  }

  private func end(_ one: Certificate, _ other: Certificate) -> StatementConflict? {
    guard let first = one.expires, let second = other.expires, first.value != second.value else {
      return nil
    }
    // Another day of issue is another issue of the paper, with an end of its own.
    if let issued = one.issued, let otherIssued = other.issued, issued.value != otherIssued.value {
      return nil
    }
    let (earlier, later) = one.said <= other.said ? (one, other) : (other, one)
    let isExtension =
      earlier.said < later.said && later.isNotWeaker(than: earlier)
      && (earlier.expires?.value ?? first.value) < (later.expires?.value ?? second.value)
    return isExtension
      ? nil
      : StatementConflict(
        field: .end, one: first.map(\.description), other: second.map(\.description))
  }

  private func holder(_ one: Certificate, _ other: Certificate) -> StatementConflict? {
    guard let first = one.holder, let second = other.holder, first.value != second.value,
      FoldedName(first.value) != FoldedName(second.value)
    else { return nil }
    // A list of private labels names under one number each firm that may use it.
    if let firm = one.supplier, let otherFirm = other.supplier, firm.value != otherFirm.value {
      return nil
    }
    let (earlier, later) = one.said <= other.said ? (one, other) : (other, one)
    if later.isChange(after: earlier.said, notWeakerThan: earlier) { return nil }
    let firms = [supplier, maker].compactMap { $0 }
    let isOneFirm = firms.contains { $0.bears(first.value) && $0.bears(second.value) }
    return isOneFirm ? nil : StatementConflict(field: .holder, one: first, other: second)
  }
}

extension Certificate {
  /// The day the row speaks for.
  fileprivate var said: CalendarDay { checked ?? recorded }

  /// The day from which what the row says of the standing holds.
  fileprivate var holdsFrom: CalendarDay { since ?? said }

  /// Whether the row says that something changed after a day, and may say so against the other row.
  fileprivate func isChange(after day: CalendarDay, notWeakerThan other: Certificate) -> Bool {
    guard let begins = [since, issued?.value].compactMap({ $0 }).max() else { return false }
    return day < begins && isNotWeaker(than: other)
  }

  fileprivate func isNotWeaker(than other: Certificate) -> Bool { weakness <= other.weakness }

  private var weakness: Int {
    switch evidence {
    case .register?: 0
    case .document?: 1
    case .declared?: 2
    case nil: 3
    }
  }
}
