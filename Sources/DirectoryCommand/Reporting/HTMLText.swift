/// Text of others made safe for a page: marks of HTML become words, control characters visible.
func html(_ text: String) -> String {
  var safe = ""
  for scalar in printable(text).unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
