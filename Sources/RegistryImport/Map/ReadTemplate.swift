import DirectoryModel

/// Reads a template; names no table knows and braces that do not close are reported.
func readTemplate(
  _ text: Located<String>, naming slots: [String], constants: [String: String] = [:]
) -> Reported<ValueTemplate> {
  var parts: [ValueTemplate.Part] = []
  var diagnostics: [Diagnostic] = []
  var rest = text.value[...]
  func add(_ words: some StringProtocol) {
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + words)
    } else if !words.isEmpty {
      parts.append(.text(String(words)))
    }
  }
  while let open = rest.firstIndex(of: "{") {
    add(rest[..<open])
    guard let close = rest[open...].firstIndex(of: "}") else {
      diagnostics.append(.openBrace(text))
      rest = ""
      break
    }
    let inside = rest[rest.index(after: open)..<close].split(
      separator: "|", omittingEmptySubsequences: false)
    rest = rest[rest.index(after: close)...]
    var name = String(inside.first ?? "")
    let isOptional = name.hasSuffix("?")
    if isOptional { name.removeLast() }
    if let constant = constants[name] {
      add(constant)
      continue
    }
    let filters = inside.dropFirst().compactMap { word in
      let filter = ValueTemplate.Filter(rawValue: String(word))
      if filter == nil {
        diagnostics.append(
          .unknownValue(
            Located(String(word), at: text.range), of: "the filter of \(name)",
            known: ValueTemplate.Filter.allCases.map(\.rawValue)))
      }
      return filter
    }
    guard let slot = slots.firstIndex(of: name) else {
      diagnostics.append(
        .unknownField(name, at: text.range, known: slots + constants.keys.sorted()))
      continue
    }
    parts.append(.slot(slot, filters, isOptional: isOptional))
  }
  add(rest)
  return Reported(ValueTemplate(parts: parts, range: text.range), diagnostics)
}

extension Diagnostic {
  static func unknownField(_ name: String, at range: SourceRange, known: [String]) -> Self {
    Diagnostic(
      .importMap, "there is no field `\(name)` in this table", at: range,
      help: nearestName(to: name, among: known).map { "write `{\($0)}`, the nearest field" }
        ?? "add it to `fields`; known are \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }

  fileprivate static func openBrace(_ text: Located<String>) -> Self {
    Diagnostic(
      .importMap, "a brace opens in `\(text.value)` and does not close", at: text.range,
      help: "write the field's name between braces: `{name}`")
  }
}
