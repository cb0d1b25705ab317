/// Every wording that pages take from Swift; the raw value is the key in `templates/phrases/<language>.yaml`.
package enum Phrase: String, CaseIterable, Sendable {
  case statusCleared = "status.cleared"
  case statusUnproven = "status.unproven"
  case statusLapsed = "status.lapsed"
  case statusNotCleared = "status.not-cleared"
  case statusWithdrawn = "status.withdrawn"
}
