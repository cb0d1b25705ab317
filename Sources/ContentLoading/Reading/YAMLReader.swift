import CYAML
package import DirectoryModel

/// Reads a YAML text into values that know their place; nil when it cannot be read.
///
/// An empty text is an empty plain scalar. `firstLine` is the line of the file the text begins on.
package func readYAML(
  _ text: ArraySlice<UInt8>, in file: SourceFile.ID, firstLine: Int = 1
) -> Reported<ContentValue?> {
  text.withUnsafeBufferPointer { bytes in
    if let plain = PlainYAML.read(bytes, in: file, firstLine: firstLine) { return Reported(plain) }
    return readAnyYAML(bytes, in: file, firstLine: firstLine)
  }
}

/// Reads a YAML text by libyaml, whatever it uses of YAML.
func readAnyYAML(
  _ text: UnsafeBufferPointer<UInt8>, in file: SourceFile.ID, firstLine: Int
) -> Reported<ContentValue?> {
  var reader = YAMLReader(text, in: file, firstLine: firstLine)
  let value = reader.read()
  return Reported(value, reader.diagnostics)
}

private struct YAMLReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var places: YAMLPlaces
  private var tree = YAMLTree()
  private var ownDiagnostics: [Diagnostic] = []

  var diagnostics: [Diagnostic] { tree.diagnostics + ownDiagnostics }

  init(_ text: UnsafeBufferPointer<UInt8>, in file: SourceFile.ID, firstLine: Int) {
    self.text = text
    places = YAMLPlaces(text, in: file, firstLine: firstLine)
  }

  mutating func read() -> ContentValue? {
    guard !text.contains(0x09) else {
      let tabs = text.indices.filter { text[$0] == 0x09 }
      ownDiagnostics += tabs.prefix(20).map { .tab(at: places.point(atByte: $0)) }
      return nil
    }
    // libyaml keeps the parser's own address, so the parser must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard let start = text.baseAddress, yaml_parser_initialize(parser) == 1 else {
      return emptyValue
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, text.count)

    var event = yaml_event_t()
    var documents = 0
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        ownDiagnostics.append(problem(of: parser.pointee))
        return nil
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return tree.root ?? emptyValue }
      if event.type == YAML_DOCUMENT_START_EVENT {
        documents += 1
        if documents > 1 {
          ownDiagnostics.append(.secondDocument(at: places.point(event.start_mark)))
          return tree.root
        }
      }
      guard take(event) else { return nil }
    }
  }

  /// Hands an event to the tree; false when reading cannot go on.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let words = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let located = Located(
        String(decoding: words, as: UTF8.self), at: places.range(event.start_mark, event.end_mark))
      if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
        words.contains(where: { $0 < 0x20 || $0 >= 0x7F }),
        let control = located.value.unicodeScalars.first(where: isControl)
      {
        // Written as a sequence such as \u202E, which the check of the text does not see.
        ownDiagnostics.append(.controlCharacter(control, at: located.range))
      }
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
      tree.add(
        YAMLTree.Branch(value: .scalar(located, isPlain: isPlain), nodes: 1, height: 0),
        anchor: Self.text(scalar.anchor))
    case YAML_MAPPING_START_EVENT:
      return tree.open(
        mapping: true, anchor: Self.text(event.data.mapping_start.anchor),
        at: places.point(event.start_mark))
    case YAML_SEQUENCE_START_EVENT:
      return tree.open(
        mapping: false, anchor: Self.text(event.data.sequence_start.anchor),
        at: places.point(event.start_mark))
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      // The end of a block is a mark of no width at whatever follows it.
      let isFlow = event.end_mark.index > event.start_mark.index
      tree.close(at: isFlow ? places.range(event.start_mark, event.end_mark) : nil)
    case YAML_ALIAS_EVENT:
      return tree.addAlias(
        Self.text(event.data.alias.anchor) ?? "",
        at: places.range(event.start_mark, event.end_mark))
    default:
      break
    }
    return true
  }

  private mutating func problem(of parser: yaml_parser_t) -> Diagnostic {
    let words = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    let context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      return YAMLProblem(words, context).diagnostic(
        at: places.point(atByte: parser.problem_offset), context: nil)
    }
    let contextPlace = parser.context == nil ? nil : places.point(parser.context_mark)
    return YAMLProblem(words, context).diagnostic(
      at: places.point(parser.problem_mark), context: contextPlace)
  }

  private var emptyValue: ContentValue {
    .scalar(Located("", at: emptyPlace), isPlain: true)
  }

  private var emptyPlace: SourceRange {
    let place = places.point(atByte: 0)
    return SourceRange(file: place.file, line: Int(place.line), column: 1, length: 0)
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension Diagnostic {
  fileprivate static func tab(at range: SourceRange) -> Self {
    Diagnostic(.tabInYAML, "tab among the keys", at: range, help: "write blanks instead")
  }

  fileprivate static func secondDocument(at range: SourceRange) -> Self {
    Diagnostic(
      .yamlSyntax, "a second document begins here", at: range,
      help: "remove the line, or write the parts into files of their own")
  }
}
