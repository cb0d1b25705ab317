package import DirectoryModel

/// A thing to check, as a checklist file words it in one language.
package struct ChecklistTask: Sendable {
  /// The same in every language and in every edition whose main language words it alike.
  package let id: String
  let prose: Prose
  /// The nodes of the whole file.
  let text: [Prose.Node]
  /// Those inside the list item.
  let nodes: Range<Int>
}

/// The tasks of a checklist file by stage, in each language it is written in.
package struct StagedChecklist: Sendable {
  let checklist: Checklist
  let tasks: [LanguageTag: [ChecklistStage: [ChecklistTask]]]
}

/// Reads the tasks out of the checklists' texts; headings are stages in the words of the phrases.
package func stageChecklists(
  of directory: Directory, _ books: [LanguageTag: PhraseBook]
) -> Reported<[StagedChecklist]> {
  var staged = Reported<[StagedChecklist]>([])
  let checklists = directory.checklists.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  for checklist in checklists {
    var tasks: [LanguageTag: [ChecklistStage: [ChecklistTask]]] = [:]
    var first: TaskReader?
    for language in directory.settings.languages {
      guard let prose = checklist.text[language], !prose.isEmpty, let book = books[language] else {
        continue
      }
      var reader = TaskReader(prose, book)
      reader.read()
      staged.diagnostics += reader.diagnostics
      if let first, reader.diagnostics.isEmpty { staged.diagnostics += differences(reader, first) }
      let named = first ?? reader
      tasks[language] = reader.found.reduce(into: [:]) { stages, stage in
        stages[stage.key] = named.name(stage.value, at: stage.key, of: checklist.id, prose)
      }
      if first == nil { first = reader }
    }
    staged.value.append(StagedChecklist(checklist: checklist, tasks: tasks))
  }
  return staged
}

private func differences(_ reader: TaskReader, _ first: TaskReader) -> [Diagnostic] {
  ChecklistStage.allCases.compactMap { stage in
    let count = reader.found[stage]?.count ?? 0
    let wanted = first.found[stage]?.count ?? 0
    guard count != wanted else { return nil }
    return Diagnostic(
      .tasksDiffer,
      "`\(reader.title(of: stage))` has \(count) \(count == 1 ? "item" : "items"), \(wanted) in the main language",
      at: reader.places[stage] ?? .start(of: reader.prose.file),
      help: "put the same items into both, in the same order",
      notes: [.init("the other list is here", at: first.places[stage])], severity: .warning)
  }
}

/// Walks the top of a checklist's text: headings, and lists below them.
private struct TaskReader {
  let prose: Prose
  private let nodes: [Prose.Node]
  private(set) var found: [ChecklistStage: [Range<Int>]] = [:]
  private(set) var places: [ChecklistStage: SourceRange] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let titles: [(stage: ChecklistStage, title: String)]
  private var current: ChecklistStage?
  /// Whether the last heading was no stage, which has been said already.
  private var isLost = false

  init(_ prose: Prose, _ book: PhraseBook) {
    self.prose = prose
    nodes = prose.nodes
    titles = ChecklistStage.allCases.map { ($0, book.text($0.phrase)) }
  }

  func title(of stage: ChecklistStage) -> String {
    titles.first { $0.stage == stage }?.title ?? stage.rawValue
  }

  mutating func read() {
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      let end = max(Int(node.end), index + 1)
      switch node.kind {
      case .heading: enter(index..<end)
      case .bulletList, .orderedList: readList(node, index + 1..<end)
      case .paragraph, .quote, .item, .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak,
        .code, .emphasis, .strong, .link, .image:
        diagnostics.append(.noTask(at: prose.range(of: node, length: 1)))
      }
      index = end
    }
  }

  private mutating func enter(_ heading: Range<Int>) {
    let title = words(of: prose, nodes, in: heading)
    let first = nodes[heading].first { $0.kind == .text } ?? nodes[heading.lowerBound]
    let place = prose.range(of: first, length: title.utf8.count)
    current = titles.first { $0.title.lowercased() == title.lowercased() }?.stage
    isLost = current == nil
    if let current {
      if places[current] == nil { places[current] = place }
    } else {
      diagnostics.append(.noStage(title, known: titles.map(\.title), at: place))
    }
  }

  private mutating func readList(_ list: Prose.Node, _ inner: Range<Int>) {
    guard let current else {
      if !isLost { diagnostics.append(.noTask(at: prose.range(of: list, length: 1))) }
      return
    }
    var index = inner.lowerBound
    while index < inner.upperBound {
      let end = max(Int(nodes[index].end), index + 1)
      found[current, default: []].append(index + 1..<end)
      index = end
    }
  }

  /// Gives the items of a stage their ids: what they are called in the main language.
  func name(
    _ items: [Range<Int>], at stage: ChecklistStage, of checklist: Checklist.ID, _ text: Prose
  ) -> [ChecklistTask] {
    let own = found[stage] ?? []
    let nodes = text.nodes
    var taken: Set<String> = []
    return items.enumerated().map { index, item in
      let said =
        own.indices.contains(index)
        ? words(of: prose, self.nodes, in: own[index]) : words(of: text, nodes, in: item)
      let base = taskID(checklist.text + "\n" + stage.rawValue + "\n" + said)
      var id = base
      while !taken.insert(id).inserted { id += "x" }
      return ChecklistTask(id: id, prose: text, text: nodes, nodes: item)
    }
  }
}

/// Ten digits that stand for what is to be checked.
func taskID(_ text: String) -> String {
  let digits = String(TextHash(text).value, radix: 16)
  return String((String(repeating: "0", count: 16) + digits).suffix(10))
}

extension ChecklistStage {
  var phrase: Phrase {
    switch self {
    case .beforeContract: .stageBeforeContract
    case .beforeShipment: .stageBeforeShipment
    case .onArrival: .stageOnArrival
    case .beforeUse: .stageBeforeUse
    case .whenWrong: .stageWhenWrong
    }
  }
}

extension Diagnostic {
  fileprivate static func noStage(_ title: String, known: [String], at range: SourceRange) -> Self {
    Diagnostic(
      .unknownStage, "there is no stage `\(title)`", at: range,
      help: nearestName(to: title, among: known).map { "write `\($0)`" }
        ?? "write one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }

  fileprivate static func noTask(at range: SourceRange) -> Self {
    Diagnostic(
      .unknownStage, "text that is no item of a stage", at: range,
      help: "write it as an item `- [ ] …` below the heading of a stage")
  }
}
