/// The way to the other pages of a long list: the first, the last and those near this one.
struct Pager: Sendable {
  struct Step: Sendable {
    let label: String
    let path: String
    let isCurrent: Bool
    /// Whether pages are left out before this one.
    let isAfterGap: Bool

    static let shape = Shape<Step>([
      .text("number") { $0.label }, .page("page") { $0.path },
      .flag("isCurrent") { $0.isCurrent }, .flag("isAfterGap") { $0.isAfterGap },
    ])
  }

  let position: String
  let previous: String
  let next: String
  let steps: [Step]

  static let shape = Shape<Pager>([
    .text("position") { $0.position },
    .page("previousPage") { $0.previous },
    .page("nextPage") { $0.next },
    .rows("steps", Step.shape) { $0.steps },
  ])

  /// Nothing for a list that fits one page.
  static func pagers(
    part: Int, of parts: Int, _ words: PageWords, path: (Int) -> String
  ) -> [Pager] {
    guard parts > 1 else { return [] }
    let shown = (0..<parts).filter { $0 == 0 || $0 == parts - 1 || abs($0 - part) <= 2 }
    let steps = shown.enumerated().map { index, number in
      Step(
        label: words.number(number + 1), path: path(number), isCurrent: number == part,
        isAfterGap: index > 0 && shown[index - 1] != number - 1)
    }
    return [
      Pager(
        position: words.text(.pagerPosition, words.number(part + 1), words.number(parts)),
        previous: part > 0 ? path(part - 1) : "", next: part + 1 < parts ? path(part + 1) : "",
        steps: steps)
    ]
  }
}
