import DirectoryModel

extension DayWindow {
  /// `2020-04-01..2020-04-25`; an open end is left out.
  var written: String { "\(from?.description ?? "")..\(until?.description ?? "")" }

  /// The window that is written so; nil for anything else.
  init?(written: some StringProtocol) {
    guard let dots = written.firstRange(of: "..") else { return nil }
    let ends = (written[..<dots.lowerBound], written[dots.upperBound...])
    let days = (CalendarDay(String(ends.0)), CalendarDay(String(ends.1)))
    guard ends.0.isEmpty == (days.0 == nil), ends.1.isEmpty == (days.1 == nil) else { return nil }
    self.init(from: days.0, until: days.1)
  }
}

extension Applicability {
  /// What it is for, `all` where it sets no bounds.
  var written: String {
    let parts =
      products.map(\.text) + groups.map(\.rawValue) + markets.map(\.text) + uses.map(\.rawValue)
      + roles.map(\.rawValue)
    return parts.isEmpty ? "all" : parts.joined(separator: ", ")
  }
}

extension Notice.Cover {
  var written: String {
    let lots =
      switch lots {
      case .all: "all lots"
      case .unknown: "lots unknown"
      case .listed(let spans): spans.map { "\($0.from)-\($0.to)" }.joined(separator: ", ")
      }
    return [
      supplier.value.text, product?.value.text ?? "", models.joined(separator: ", "), lots,
      markets.map(\.value.text).joined(separator: ", "),
    ].filter { !$0.isEmpty }.joined(separator: " / ")
  }
}

extension Prose {
  /// Its words with marks that tell headings, lists and links apart; of a text nobody reads, only compares.
  var written: String {
    nodes.lazy.map { node in
      let text = text(of: node)
      return text.isEmpty ? "\(node.kind.rawValue)" : "\(node.kind.rawValue) \(text)"
    }.joined(separator: "\n")
  }
}
