import DirectoryModel

/// The sampling plans of a product by lot size, with the risk beside each.
struct SamplingTable: Sendable {
  /// A class of defects and its limit.
  struct Column: Sendable {
    let name: String
    let limit: String

    static let shape = Shape<Column>([.text("name") { $0.name }, .text("limit") { $0.limit }])
  }

  struct Row: Sendable {
    let lots: String
    let letter: String
    let cells: [Cell]

    static let shape = Shape<Row>([
      .text("lots") { $0.lots }, .text("letter") { $0.letter },
      .rows("cells", Cell.shape) { $0.cells },
    ])
  }

  /// The plan of one class for lots of one row.
  struct Cell: Sendable {
    let column: String
    /// How many pieces are looked at: a number, or all.
    let pieces: String
    /// Small lots of the row of which every piece is looked at.
    let small: String
    let numbers: String
    let risk: String

    static let shape = Shape<Cell>([
      .text("column") { $0.column }, .text("pieces") { $0.pieces }, .text("small") { $0.small },
      .text("numbers") { $0.numbers }, .text("risk") { $0.risk },
    ])

    init(_ plan: TabledPlan, of range: LotRange, under column: String, _ words: PageWords) {
      let takesAll = range.last.map { plan.sampleSize >= $0 } ?? false
      self.column = column
      pieces = takesAll ? words.text(.samplingAll) : words.number(plan.sampleSize)
      small =
        !takesAll && plan.sampleSize >= range.first
        ? words.text(.samplingAllUpTo, words.number(plan.sampleSize)) : ""
      numbers = "\(plan.accept)/\(plan.reject)"
      risk = takesAll ? "" : words.percent(plan.oneInTen)
    }
  }

  let level: String
  let columns: [Column]
  let rows: [Row]
  let note: [TextRun]
  let planner: String

  static let shape = Shape<SamplingTable>([
    .text("level") { $0.level },
    .rows("columns", Column.shape) { $0.columns },
    .rows("rows", Row.shape) { $0.rows },
    .runs("note") { $0.note },
    .page("plannerPage") { $0.planner },
  ])

  init(_ sampling: Product.Sampling, _ words: PageWords) {
    let classes: [(name: Phrase, limit: DefectLimit)] = [
      (.defectCritical, sampling.critical), (.defectMajor, sampling.major),
      (.defectMinor, sampling.minor),
    ]
    let columns = classes.map { name, limit in
      Column(name: words.text(name), limit: words.limit(limit))
    }
    level = sampling.level.rawValue
    self.columns = columns
    rows = LotRange.all.map { range in
      let plans = sampling.plans(of: range)
      return Row(
        lots: words.lots(range), letter: range.letter(at: sampling.level).rawValue,
        cells: zip(columns, [plans.critical, plans.major, plans.minor]).map { column, plan in
          Cell(plan, of: range, under: column.name, words)
        })
    }
    note = words.words(sampling.note)
    planner = PagePath.planner(sampling)
  }
}

extension PageWords {
  func limit(_ limit: DefectLimit) -> String {
    switch limit {
    case .none: text(.samplingNoneAllowed)
    case .limit(let limit): text(.samplingLimit, limit.rawValue)
    }
  }
}
