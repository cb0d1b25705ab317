import DirectoryModel

/// What carrying out a step needs beside the values.
struct StepSurroundings {
  /// The tables that are looked up, by their names.
  var lookups: [String: [String: String]] = [:]
  var diagnostics: [Diagnostic] = []
  let limit = 1000
  var told = 0

  /// Remarks on values are listed one by one up to a number, then only counted.
  mutating func tell(_ diagnostic: Diagnostic) {
    told += 1
    if told <= limit { diagnostics.append(diagnostic) }
  }
}

extension ValueStep {
  /// The values after the step; what cannot be read is told and left out.
  func apply(
    to values: [Located<String>], of field: String, _ around: inout StepSurroundings
  ) -> [Located<String>] {
    switch self {
    case .line(let number):
      return each(values) { text in
        let lines = text.split(separator: "\n")
        let place = number > 0 ? number - 1 : lines.count + number
        return lines.indices.contains(place) ? String(lines[place]) : nil
      }
    case .split(let separators):
      return values.flatMap { value in
        parts(of: value.value, at: separators).map { Located($0, at: value.range) }
      }
    case .before(let marks):
      return each(values) { text in
        let found = marks.compactMap { text.firstRange(of: $0)?.lowerBound }.min()
        return String(text[..<(found ?? text.endIndex)])
      }
    case .after(let marks):
      return each(values) { text in
        marks.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
          .map { String(text[$0.upperBound...]) }
      }
    case .starting(let words):
      return each(values) { text in
        words.first { text.hasPrefix($0) }.map { String(text.dropFirst($0.count)) }
      }
    case .ending(let words):
      return each(values) { text in
        words.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) }
      }
    case .inBrackets(let open, let close):
      return each(values) { text in
        guard let end = text.lastIndex(of: close), let start = text[..<end].lastIndex(of: open)
        else { return nil }
        return String(text[text.index(after: start)..<end])
      }
    case .withoutBrackets(let open, let close):
      return each(values) { text in
        var rest = text[...]
        while rest.last == close, let start = rest.lastIndex(of: open), start > rest.startIndex {
          rest = trimmed(rest[..<start])
        }
        return String(rest)
      }
    case .replace(let pairs):
      return each(values) { text in
        pairs.reduce(text) { $0.replacing($1.old, with: $1.new) }
      }
    case .dropEnd(let ends):
      return each(values) { text in
        ends.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
      }
    case .first(let count): return each(values) { String($0.prefix(count)) }
    case .upper: return each(values) { $0.uppercased() }
    case .lower: return each(values) { $0.lowercased() }
    case .values(let table, let otherwise):
      return each(values) { $0.isEmpty ? nil : $0 }.compactMap { value in
        if let known = table[value.value] {
          return known.isEmpty ? nil : Located(known, at: value.range)
        }
        switch otherwise {
        case .same: return value
        case .text(let text): return text.isEmpty ? nil : Located(text, at: value.range)
        case .told:
          around.tell(.notInTable(value, of: field, known: table.keys.sorted()))
          return nil
        }
      }
    case .day(let styles):
      return values.compactMap { value in
        for style in styles {
          if let day = style.day(in: value.value) {
            return Located(day.description, at: value.range)
          }
        }
        around.tell(.noDay(value, of: field))
        return nil
      }
    case .lookUp(let name):
      return each(values) { around.lookups[name]?[$0] }
    case .matching(let shapes):
      return values.compactMap { value in
        if shapes.contains(where: { $0.fits(value.value) }) { return value }
        let forms = shapes.map(\.text).joined(separator: " or ")
        around.tell(.notOfShape(value, of: field, forms))
        return nil
      }
    }
  }

  private func each(
    _ values: [Located<String>], _ change: (String) -> String?
  ) -> [Located<String>] {
    values.compactMap { value in
      guard let text = change(value.value) else { return nil }
      let rest = trimmed(text[...])
      return rest.isEmpty ? nil : Located(String(rest), at: value.range)
    }
  }

  private func parts(of text: String, at separators: [String]) -> [String] {
    var parts = [text[...]]
    for separator in separators where !separator.isEmpty {
      parts = parts.flatMap { $0.split(separator: separator) }
    }
    return parts.map { String(trimmed($0)) }.filter { !$0.isEmpty }
  }
}

private func trimmed(_ text: Substring) -> Substring {
  var rest = text
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return rest
}

extension Diagnostic {
  fileprivate static func notInTable(
    _ value: Located<String>, of field: String, known: [String]
  ) -> Self {
    Diagnostic(
      .importValue, "`\(value.value)` is not among the values of `\(field)` and is left out",
      at: value.range,
      help: nearestName(to: value.value, among: known).map {
        "add it to `values`, the nearest there is `\($0)`"
      } ?? "add it to `values`, or say what it becomes with `otherwise`", severity: .warning)
  }

  fileprivate static func noDay(_ value: Located<String>, of field: String) -> Self {
    Diagnostic(
      .importValue, "`\(value.value)` is no day in a style of `\(field)` and is left out",
      at: value.range, help: "add its style to `day`", severity: .warning)
  }

  fileprivate static func notOfShape(
    _ value: Located<String>, of field: String, _ shape: String
  ) -> Self {
    Diagnostic(
      .importValue,
      "`\(value.value)` does not have the form \(shape) of `\(field)` and is left out",
      at: value.range, help: "take out what stands around it, or correct the form",
      severity: .warning)
  }
}
