import DirectoryModel

/// The names a template may use at one place: those of the page and of the rows that are open.
struct TemplateScope {
  private var open: [ShapeDescription]

  init(page: ShapeDescription) { open = [page] }

  mutating func enter(_ rows: ShapeDescription) { open.append(rows) }
  mutating func leave() { open.removeLast() }

  /// How many rows are open.
  var depth: Int { open.count }

  /// What a name means here, innermost rows first.
  func find(_ name: String) -> (depth: Int, kind: ShapeKind, value: RowValue)? {
    for depth in open.indices.reversed() {
      if let index = open[depth].names.firstIndex(where: { $0.name == name }) {
        return (depth, open[depth].names[index].kind, open[depth].values[index])
      }
    }
    return nil
  }

  /// That a name means nothing here.
  func unknown(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    let names = open.flatMap { $0.names.map(\.name) }
    let inner = open.last?.names.map { "`\($0.name)`" }.joined(separator: ", ") ?? ""
    return Diagnostic(
      .templateUnknownName, "`\(tag.name)` is not a name this page offers here",
      at: text.nameRange(tag),
      help: nearestName(to: tag.name, among: names).map { "write `\($0)`, the nearest name" }
        ?? "write one of \(inner)")
  }
}
