import DirectoryModel

/// What must hold of a row's fields, all of it.
struct RowCondition: Sendable {
  enum Test: Sendable {
    case isOne(of: [String])
    case isNone(of: [String])
    case contains([String])
  }

  let parts: [(slot: Int, test: Test)]

  func holds(_ slots: [[Located<String>]]) -> Bool {
    parts.allSatisfy { part in
      let values = slots[part.slot].map(\.value)
      switch part.test {
      case .isOne(let wanted): return Self.isAmong(values, wanted)
      case .isNone(let unwanted): return !Self.isAmong(values, unwanted)
      case .contains(let words):
        return values.contains { value in words.contains { value.contains($0) } }
      }
    }
  }

  /// An empty text among the wanted ones means that the field is empty.
  private static func isAmong(_ values: [String], _ wanted: [String]) -> Bool {
    if values.isEmpty { return wanted.contains("") }
    return values.contains { value in
      wanted.contains { $0 == value || $0.lowercased() == value.lowercased() }
    }
  }
}
