/// A value of a row as Markdown that shows it as it is: no mark, tag or link of it counts.
func plainMarkdown(_ text: String) -> String {
  text.split(separator: "\n").map { line in
    var escaped = ""
    var isStart = true
    var digits = 0
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "!": escaped += "\\"
      case "#", "+", "-", "=", ":": if isStart { escaped += "\\" }
      case ".", ")": if digits > 0, escaped.utf8.count == digits { escaped += "\\" }
      default: break
      }
      if ("0"..."9").contains(scalar) { digits += 1 }
      escaped.unicodeScalars.append(scalar)
      isStart = false
    }
    return escaped
  }.joined(separator: "\n\n")
}
