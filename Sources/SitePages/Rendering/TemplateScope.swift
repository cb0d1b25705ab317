import DirectoryModel

/// The names a template may use at one place: those of the page and of the rows that are open.
struct TemplateScope {
  private var open: [ShapeDescription]

  init(page: ShapeDescription) { open = [page] }

  mutating func enter(_ rows: ShapeDescription) { open.append(rows) }
  mutating func leave() { open.removeLast() }

  /// What a name means here, innermost rows first.
  func find(_ name: String) -> (slot: Operation.Slot, kind: ShapeKind)? {
    for depth in open.indices.reversed() {
      if let index = open[depth].names.firstIndex(where: { $0.name == name }) {
        let slot = Operation.Slot(depth: Int32(depth), index: Int32(index))
        return (slot, open[depth].names[index].kind)
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
