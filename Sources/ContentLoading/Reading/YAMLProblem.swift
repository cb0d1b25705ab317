import DirectoryModel

/// What libyaml says of a text it cannot read, in a sentence an author can act on.
struct YAMLProblem {
  private let words: String
  private let context: String

  init(_ words: String, _ context: String) {
    self.words = words
    self.context = context
  }

  func diagnostic(at range: SourceRange, context start: SourceRange?) -> Diagnostic {
    let sentence = Self.sentences[words] ?? sentenceWithContext
    var notes: [Diagnostic.Note] = []
    if let start, start != range, let remark = Self.remarks[context] {
      notes.append(Diagnostic.Note(remark, at: start))
    }
    return Diagnostic(
      .yamlSyntax, sentence?.message ?? "YAML cannot be read here: \(words)", at: range,
      help: sentence?.help ?? "compare the line with the ones before it", notes: notes)
  }

  private var sentenceWithContext: (message: String, help: String)? {
    switch (words, context) {
    case ("found unexpected end of stream", "while scanning a quoted scalar"):
      ("quoted text is not closed", "add the closing quote")
    case ("found unexpected document indicator", _):
      ("quoted text is not closed before the line `---`", "add the closing quote")
    default: nil
    }
  }

  private static let sentences: [String: (message: String, help: String)] = [
    "mapping values are not allowed in this context": (
      "colon where no value can begin", "put the text in quotes, or check the indentation"
    ),
    "block sequence entries are not allowed in this context": (
      "dash where no list can begin", "write the list on the lines below its key"
    ),
    "mapping keys are not allowed in this context": (
      "question mark where no key can begin", "put the text in quotes"
    ),
    "could not find expected ':'": (
      "key without a colon", "write `key: value`, or put a text of several lines in quotes"
    ),
    "found character that cannot start any token": (
      "character that cannot begin a value", "put the value in quotes"
    ),
    "did not find expected key": (
      "line that fits no mapping around it", "check the indentation and the quotes"
    ),
    "did not find expected '-' indicator": (
      "line that fits no list around it", "begin it with a dash, or check the indentation"
    ),
    "did not find expected ',' or ']'": (
      "list in brackets goes on without a comma", "add `,` between the values, or the closing `]`"
    ),
    "did not find expected ',' or '}'": (
      "mapping in braces goes on without a comma", "add `,` between the keys, or the closing `}`"
    ),
    "did not find expected node content": (
      "value is missing", "write a value, or put it in quotes"
    ),
    "did not find expected <document start>": (
      "text after the end of the values", "remove it, or indent it as the lines before"
    ),
    "found unknown escape character": (
      "backslash sequence that is not known", "write two backslashes, or use single quotes"
    ),
    "did not find expected hexdecimal number": (
      "backslash sequence without its digits", "write two backslashes, or use single quotes"
    ),
    "found invalid Unicode character escape code": (
      "backslash sequence that names no character", "write the character itself"
    ),
    "found a tab character where an indentation space is expected": (
      "tab where blanks are expected", "write blanks instead"
    ),
    "did not find expected comment or line break": (
      "text behind the sign of a text block", "begin the text on the next line"
    ),
    "found undefined tag handle": ("tag that is not defined", "put the value in quotes"),
    "did not find expected alphabetic or numeric character": (
      "name of an anchor or alias is missing", "put the value in quotes"
    ),
    "control characters are not allowed": ("control character", "remove the character"),
  ]

  private static let remarks: [String: String] = [
    "while parsing a block mapping": "the mapping begins here",
    "while parsing a block collection": "the list begins here",
    "while parsing a flow sequence": "the list begins here",
    "while parsing a flow mapping": "the mapping begins here",
    "while scanning a quoted scalar": "the quoted text begins here",
    "while scanning a simple key": "the key begins here",
  ]
}
