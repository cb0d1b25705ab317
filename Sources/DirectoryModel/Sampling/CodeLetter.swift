/// A code letter of ISO 2859-1, which stands for a size of sample; there is no I and no O.
package enum CodeLetter: String, Sendable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"
  case g = "G"
  case h = "H"
  case j = "J"
  case k = "K"
  case l = "L"
  case m = "M"
  case n = "N"
  case p = "P"
  case q = "Q"
  case r = "R"

  package var sampleSize: Int {
    switch self {
    case .a: 2
    case .b: 3
    case .c: 5
    case .d: 8
    case .e: 13
    case .f: 20
    case .g: 32
    case .h: 50
    case .j: 80
    case .k: 125
    case .l: 200
    case .m: 315
    case .n: 500
    case .p: 800
    case .q: 1250
    case .r: 2000
    }
  }
}
