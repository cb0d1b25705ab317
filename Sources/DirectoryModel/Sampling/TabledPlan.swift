/// What the standard's table says at a code letter and a limit: how many pieces, and how many of them may be bad.
package struct TabledPlan: Sendable, Hashable {
  /// The letter whose sample is drawn; another than the one asked for where the table has an arrow.
  package let letter: CodeLetter
  package let accept: Int

  package init(letter: CodeLetter, accept: Int) {
    self.letter = letter
    self.accept = accept
  }

  package var sampleSize: Int { letter.sampleSize }
  package var reject: Int { accept + 1 }

  /// ISO 2859-1:1999, table 2-A: single sampling, normal inspection.
  ///
  /// The table is one row of numbers set out aslant: a step down or to the right is a step along it. The letter's
  /// plan begins with zero accepted; the two places behind it have no plan of their own and lead up and down.
  package init(_ letter: CodeLetter, at limit: QualityLimit) {
    let letters = CodeLetter.allCases
    let row = letters.firstIndex(of: letter) ?? 0
    let column = QualityLimit.allCases.firstIndex(of: limit) ?? 0
    let step = row + column - Self.zeroAccepted
    let used: Int
    switch step {
    case ..<0: used = 0
    case 1: used = 0
    case 2: used = 3
    case Self.accepted.count...: used = Self.accepted.count - 1
    default: used = step
    }
    self.init(letter: letters[row + used - step], accept: Self.accepted[used])
  }

  /// Where letter A accepts on zero: the column of AQL 6.5.
  private static let zeroAccepted = 10
  /// The second and third place lead elsewhere and are never read.
  private static let accepted = [0, 0, 0, 1, 2, 3, 5, 7, 10, 14, 21]
}
