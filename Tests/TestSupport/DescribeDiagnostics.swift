package import DirectoryModel

/// Diagnostics as text for tests: place, severity and code, message, help, notes.
package func describe(_ diagnostics: [Diagnostic], in files: SourceFiles? = nil) -> String {
  func place(_ range: SourceRange?) -> String {
    guard let range else { return "" }
    let start = "\(range.line):\(range.column)"
    return files.map { "\($0.path(of: range.file)):\(start): " } ?? "\(start): "
  }
  return diagnostics.map { diagnostic in
    var lines = [
      "\(place(diagnostic.range))\(diagnostic.severity.rawValue)[\(diagnostic.code)]: "
        + diagnostic.message
    ]
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    lines += diagnostic.notes.map { "  note: \(place($0.range))\($0.message)" }
    return lines.joined(separator: "\n") + "\n"
  }.joined()
}
