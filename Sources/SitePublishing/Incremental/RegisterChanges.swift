import ContentLoading

/// A row behind the last one of the register on record.
struct AddedRow: Sendable {
  let mark: UInt64
  /// The profile it names.
  let profile: Int
}

/// How the rows of the register differ from those on record: some are others, and some may have come behind the last one.
struct RegisterChanges {
  /// How many rows may be others at most.
  private static let most = 200

  /// By place in the whole register: the new mark of a row that is another one.
  private(set) var marks: [Int: UInt64] = [:]
  private(set) var added: [AddedRow] = []

  /// Nil when rows have gone or come elsewhere, when one could be another's double now, when one that has come names no
  /// supplier, or when a file is no register.
  ///
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(in files: [Int], of record: BuildRecord, _ site: String) throws {
    let known = record.suppliers
    let tree = record.inputs.tree
    for file in files {
      guard let (first, count) = known.rows(ofFile: file),
        let rows = try registerRows(of: tree.path(of: file), behind: count, in: site),
        rows.marks.count >= count,
        rows.marks.count == count || Int32(file) == known.registers.last?.file
      else { return nil }
      for (place, mark) in rows.marks.prefix(count).enumerated()
      where mark != known.marks[first + place] {
        marks[first + place] = mark
      }
      for (mark, supplier) in zip(rows.marks.dropFirst(count), rows.suppliers) {
        guard let profile = record.profile(ofSupplier: supplier) else { return nil }
        added.append(AddedRow(mark: mark, profile: profile))
      }
      guard marks.count + added.count <= Self.most else { return nil }
    }
    guard !marks.isEmpty || !added.isEmpty else { return }
    let new = Set(marks.values).union(added.map(\.mark))
    guard new.count == marks.count + added.count, !known.marks.contains(where: new.contains) else {
      return nil
    }
  }

  /// The profiles whose rows differ; -1 and less for a row that is not one profile's.
  func profiles(in known: SupplierRecord) -> Set<Int> {
    Set(marks.keys.map { Int(known.owners[$0]) } + added.map(\.profile))
  }
}

extension BuildRecord {
  /// The position of the profile of a supplier by its id.
  fileprivate func profile(ofSupplier id: String) -> Int? {
    guard !id.isEmpty, !id.contains("/") else { return nil }
    return inputs.tree.position(of: "content/suppliers/\(id).md").flatMap(profiles.position)
  }
}
