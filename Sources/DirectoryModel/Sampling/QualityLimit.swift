/// An acceptance quality limit (AQL): a column of the standard's table, in per cent of defective pieces.
package enum QualityLimit: String, Sendable, CaseIterable {
  case p0065 = "0.065"
  case p010 = "0.10"
  case p015 = "0.15"
  case p025 = "0.25"
  case p040 = "0.40"
  case p065 = "0.65"
  case p1 = "1.0"
  case p1p5 = "1.5"
  case p2p5 = "2.5"
  case p4 = "4.0"
  case p6p5 = "6.5"

  /// The columns buyers of goods in packs use, which pages print.
  package static let usual: [QualityLimit] = [.p065, .p1, .p1p5, .p2p5, .p4, .p6p5]

  /// The limit as a share of one.
  package var share: Double { Double(thousandths) / 100_000 }

  private var thousandths: Int {
    switch self {
    case .p0065: 65
    case .p010: 100
    case .p015: 150
    case .p025: 250
    case .p040: 400
    case .p065: 650
    case .p1: 1000
    case .p1p5: 1500
    case .p2p5: 2500
    case .p4: 4000
    case .p6p5: 6500
    }
  }
}
