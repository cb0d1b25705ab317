/// How large a sample is for its lot: the special levels take few pieces, III the most, II is the usual one.
package enum InspectionLevel: String, Sendable, CaseIterable {
  case special1 = "S-1"
  case special2 = "S-2"
  case special3 = "S-3"
  case special4 = "S-4"
  case general1 = "I"
  case general2 = "II"
  case general3 = "III"
}
