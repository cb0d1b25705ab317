import DirectoryModel

/// What the name of a supplier decides of lists: where it stands, and how long its rows are taken for.
package struct ListedName: Sendable {
  private let key: ListKey
  private let bytes: Int

  /// - Parameters:
  ///   - name: in the language the supplier writes it.
  ///   - others: its names in other languages.
  ///   - id: of the supplier.
  package init(_ name: String, _ others: [String], id: String) {
    key = ListKey(name: name, id: id)
    bytes = name.utf8.count + (others.map(\.utf8.count).max() ?? 0)
  }

  /// Whether a name in the place of this one stands where it stood, between its neighbours, and under the same letter.
  package func isInPlace(_ new: ListedName, after: ListedName?, before: ListedName?) -> Bool {
    key.letter == new.key.letter && (after.map { $0.key < new.key } ?? true)
      && (before.map { new.key < $0.key } ?? true)
  }

  /// How much longer rows are taken for that have another name in the place of this one.
  package func growth(to new: ListedName) -> Int { new.bytes - bytes }
}

/// A page of a list, as far as it decides where the list is cut.
package struct CutPage: Sendable {
  /// How many rows a page has at most.
  let limit: Int
  let isFirst: Bool
  let isLast: Bool
  /// How many rows it has, and how long they are taken for.
  let rows: Int
  let weight: Int

  package init(limit: Int, isFirst: Bool, isLast: Bool, rows: Int, weight: Int) {
    self.limit = limit
    self.isFirst = isFirst
    self.isLast = isLast
    self.rows = rows
    self.weight = weight
  }

  /// Whether the page ends where it ended when its rows grow.
  ///
  /// - Parameters:
  ///   - growth: of all its rows; may be less than nothing.
  ///   - start: of its first row: one that takes less could fit the page before.
  /// - Returns: false when it may end elsewhere.
  package func ends(growing growth: Int, withFirst start: Int) -> Bool {
    let allowed = isFirst ? ListPaging.shared : ListPaging.budget
    return (rows == 1 || weight + growth <= allowed) && (rows == limit || isLast || growth >= 0)
      && (start >= 0 || isFirst)
  }
}

extension SiteContent {
  /// How long the rows of a page are taken for where its list is cut.
  package func weight(of page: ListPart) -> Int {
    let paging = ListPaging(directory, judgement)
    return (lists.rows(of: page, in: directory) ?? []).reduce(0) { sum, row in
      sum + (page.kind == .product ? paging.weight(ofOffer: row) : paging.weight(of: row.supplier))
    }
  }
}
