import DirectoryModel

/// A buyer's checklist as shown on the pages of the goods it is for.
struct ChecklistCard: Sendable {
  let anchor: String
  let title: [TextRun]
  let text: [ProseText]

  static let shape = Shape<ChecklistCard>([
    .text("anchor") { $0.anchor },
    .runs("title") { $0.title },
    .rows("text", ProseText.shape) { $0.text },
  ])
}

extension PageWords {
  /// The checklists made for goods of this kind, in their order, then by id.
  func checklists(for product: Product) -> [ChecklistCard] {
    directory.checklists
      .filter { checklist in
        checklist.applies.covers(product)
          && IntendedUse.allCases.contains {
            product.use.allows($0) && checklist.applies.covers($0)
          }
      }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
      .map { checklist in
        let anchor = "checklist-\(checklist.id.text)"
        return ChecklistCard(
          anchor: anchor, title: words(checklist.title),
          text: prose(checklist.text, topHeading: 4, anchor: anchor))
      }
  }
}
