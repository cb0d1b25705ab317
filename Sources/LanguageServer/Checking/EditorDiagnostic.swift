import DirectoryModel

/// A message as an editor shows it.
struct EditorDiagnostic: Encodable, Hashable, Sendable {
  struct Description: Encodable, Hashable, Sendable {
    let href: String
  }

  struct Related: Encodable, Hashable, Sendable {
    let location: Location
    let message: String
  }

  let range: TextSpan
  /// 1 error, 2 warning, 3 information, 4 hint.
  let severity: Int
  let code: String
  let codeDescription: Description?
  let source: String
  let message: String
  let relatedInformation: [Related]?
  /// What could stand at the range instead.
  let replacement: String?

  private enum CodingKeys: CodingKey {
    case range, severity, code, codeDescription, source, message, relatedInformation
  }

  /// - Parameters:
  ///   - diagnostic: what there is to say.
  ///   - lines: of its file.
  ///   - files: of its site.
  ///   - rule: the file of the rule behind it.
  ///   - texts: what it speaks of.
  init(
    _ diagnostic: Diagnostic, lines: LineIndex?, files: SourceFiles, rule: SourceFile.ID?,
    _ texts: CheckedTexts
  ) {
    range = diagnostic.range.map { texts.span(of: $0, in: lines) } ?? .top
    severity = Self.severity(of: diagnostic)
    code = diagnostic.code
    codeDescription = rule.map {
      Description(href: texts.address(of: files.path(of: $0)))
    }
    source = diagnostic.isFinding ? "sourcebook rule" : "sourcebook"
    let placeless = diagnostic.notes.filter { $0.range == nil }.map { "\nnote: \($0.message)" }
    message =
      diagnostic.message + (diagnostic.help.map { "\nhelp: \($0)" } ?? "")
      + placeless.joined()
    let related = diagnostic.notes.compactMap { note -> Related? in
      note.range.map { range in
        let path = files.path(of: range.file)
        let isHere = range.file == diagnostic.range?.file
        let span = texts.span(of: range, in: isHere ? lines : texts.lines(of: path))
        return Related(
          location: Location(uri: texts.address(of: path), range: span), message: note.message)
      }
    }
    relatedInformation = related.isEmpty ? nil : related
    replacement = diagnostic.replacement
  }

  /// The same where its lines stand now; nil when one of them was changed.
  ///
  /// Other places of the same document move along, or are left out.
  func moved(by shift: LineShift, in uri: String) -> EditorDiagnostic? {
    guard let range = shift.moved(range) else { return nil }
    let related = relatedInformation?.compactMap { other -> Related? in
      guard other.location.uri == uri else { return other }
      return shift.moved(other.location.range).map {
        Related(location: Location(uri: uri, range: $0), message: other.message)
      }
    }
    return EditorDiagnostic(self, at: range, related: related)
  }

  private init(_ other: EditorDiagnostic, at range: TextSpan, related: [Related]?) {
    self.range = range
    severity = other.severity
    code = other.code
    codeDescription = other.codeDescription
    source = other.source
    message = other.message
    relatedInformation = related
    replacement = other.replacement
  }

  /// Findings are no mistakes of the file, so each is shown one step weaker than a mistake of its severity.
  private static func severity(of diagnostic: Diagnostic) -> Int {
    let step = diagnostic.isFinding ? 1 : 0
    return switch diagnostic.severity {
    case .error: 1 + step
    case .warning: 2 + step
    case .note: 3 + step
    }
  }
}

extension [EditorDiagnostic] {
  /// By place, then code and words.
  var inOrder: [EditorDiagnostic] {
    sorted { left, right in
      left.range != right.range
        ? left.range < right.range : (left.code, left.message) < (right.code, right.message)
    }
  }
}

/// All messages about one file; an empty list takes those before it away.
struct PublishedDiagnostics: Encodable {
  let uri: String
  let version: Int?
  let diagnostics: [EditorDiagnostic]
}
