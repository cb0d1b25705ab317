import DirectoryModel

/// What acceptance sampling says and does not say, with the standard's tables and the risk of each plan.
struct SamplingPage: PageContent {
  /// Lots of nearly one size with their code letter at each level.
  struct LotRow: Sendable {
    let lots: String
    let letters: [Column]

    static let shape = Shape<LotRow>([
      .text("lots") { $0.lots }, .rows("letters", Column.shape) { $0.letters },
    ])
  }

  struct Column: Sendable {
    let column: String
    let text: String

    static let shape = Shape<Column>([.text("column") { $0.column }, .text("text") { $0.text }])
  }

  /// The plans of one code letter.
  struct LetterRow: Sendable {
    let letter: String
    let size: String
    let cells: [Cell]

    static let shape = Shape<LetterRow>([
      .text("letter") { $0.letter }, .text("size") { $0.size },
      .rows("cells", Cell.shape) { $0.cells },
    ])
  }

  /// A plan with its risk, or an arrow to the letter whose plan is used.
  struct Cell: Sendable {
    let column: String
    let numbers: String
    let risk: String
    let arrow: String

    static let shape = Shape<Cell>([
      .text("column") { $0.column }, .text("numbers") { $0.numbers }, .text("risk") { $0.risk },
      .text("arrow") { $0.arrow },
    ])

    init(_ letter: CodeLetter, _ limit: QualityLimit, _ words: PageWords) {
      let plan = TabledPlan(letter, at: limit)
      let isOwn = plan.letter == letter
      column = limit.rawValue
      numbers = isOwn ? "\(plan.accept)/\(plan.reject)" : ""
      risk = isOwn ? words.percent(plan.oneInTen) : ""
      let mark = plan.sampleSize > letter.sampleSize ? "↓" : "↑"
      arrow = isOwn ? "" : mark + plan.letter.rawValue
    }
  }

  /// A choice of the planner's form.
  struct Choice: Sendable {
    let value: String
    let isUsual: Bool

    static let shape = Shape<Choice>([.text("value") { $0.value }, .flag("isUsual") { $0.isUsual }])

    static func limits(usual: DefectLimit) -> [Choice] {
      let limits = [DefectLimit.none] + QualityLimit.usual.map(DefectLimit.limit)
      return limits.map { Choice(value: $0.rawValue, isUsual: $0 == usual) }
    }
  }

  /// A class of defects in the planner.
  struct DefectClass: Sendable {
    let key: String
    let name: String
    let limits: [Choice]

    static let shape = Shape<DefectClass>([
      .text("key") { $0.key }, .text("name") { $0.name },
      .rows("limits", Choice.shape) { $0.limits },
    ])
  }

  let frame: PageFrame
  let example: String
  let levels: [Choice]
  let classes: [DefectClass]
  let percentPattern: String
  let lots: [LotRow]
  let letters: [LetterRow]

  static let kind = PageKind.sampling
  static let shape = Shape<SamplingPage>(
    [
      .text("example") { $0.example },
      .rows("levels", Choice.shape) { $0.levels },
      .rows("classes", DefectClass.shape) { $0.classes },
      .text("percentPattern") { $0.percentPattern },
      .rows("lots", LotRow.shape) { $0.lots },
      .rows("limits", Choice.shape) { _ in
        QualityLimit.usual.map { Choice(value: $0.rawValue, isUsual: false) }
      },
      .rows("rows", LetterRow.shape) { $0.letters },
      .file("plannerScript") { _ in "assets/sampling.js" },
      .file("plannerData") { _ in PagePath.samplingData },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(
      page, words, heading: [TextRun(words.text(.samplingTitle))],
      crumbs: [words.crumb(.sectionChecklists, PagePath.checklists)])
    let known = TabledPlan(.k, at: .p2p5)
    example = words.text(
      .samplingExample, String(known.sampleSize), QualityLimit.p2p5.rawValue, String(known.accept),
      words.percent(known.oneInTen))
    levels = InspectionLevel.allCases.map {
      Choice(value: $0.rawValue, isUsual: $0 == .general2)
    }
    classes = [
      DefectClass(
        key: "critical", name: words.text(.defectCritical), limits: Choice.limits(usual: .none)),
      DefectClass(
        key: "major", name: words.text(.defectMajor), limits: Choice.limits(usual: .limit(.p2p5))),
      DefectClass(
        key: "minor", name: words.text(.defectMinor), limits: Choice.limits(usual: .limit(.p4))),
    ]
    percentPattern = words.text(.samplingPercent, "#")
    lots = LotRange.all.map { range in
      LotRow(
        lots: words.lots(range),
        letters: InspectionLevel.allCases.map {
          Column(column: $0.rawValue, text: range.letter(at: $0).rawValue)
        })
    }
    letters = CodeLetter.allCases.map { letter in
      LetterRow(
        letter: letter.rawValue, size: words.number(letter.sampleSize),
        cells: QualityLimit.usual.map { Cell(letter, $0, words) })
    }
  }
}

extension PageWords {
  /// A share of one as per cent with one decimal.
  func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return text(.samplingPercent, "\(tenths / 10).\(tenths % 10)")
  }

  func lots(_ range: LotRange) -> String {
    guard let last = range.last else { return text(.samplingLotsFrom, number(range.first)) }
    return text(.samplingLots, number(range.first), number(last))
  }
}
