/// A value for each case of an enumeration, found by the number the case is in memory instead of its name.
struct CaseTable<Case: CaseIterable & Sendable, Value: Sendable>: Sendable {
  private let values: [Value?]

  init(_ value: (Case) -> Value?) {
    var values: [Value?] = []
    for wanted in Case.allCases {
      let number = Self.number(of: wanted)
      while values.count <= number { values.append(nil) }
      values[number] = value(wanted)
    }
    self.values = values
  }

  subscript(_ wanted: Case) -> Value? {
    let number = Self.number(of: wanted)
    return number < values.count ? values[number] : nil
  }

  private static func number(of wanted: Case) -> Int {
    withUnsafeBytes(of: wanted) { bytes in
      var number = 0
      for byte in bytes.reversed() { number = number << 8 | Int(byte) }
      return number
    }
  }
}
