import DirectoryModel

/// One row of the matrix “may this be used here?”: a place, and the answer in each market.
struct PlaceRow: Sendable {
  struct Cell: Sendable {
    let market: String
    let answer: PlaceAnswer.Answer?
    let word: String
    let says: [TextRun]
    /// How many markets the answer is for.
    var width: Int

    static let shape = Shape<Cell>([
      .text("market") { $0.market },
      .text("key") { $0.answer?.rawValue ?? "unstated" },
      .text("word") { $0.word },
      .runs("says") { $0.says },
      .text("width") { String($0.width) },
      .flag("isWide") { $0.width > 1 },
      .flag("isYes") { $0.answer == .yes },
      .flag("isConditional") { $0.answer == .conditional },
      .flag("isNo") { $0.answer == .no },
    ])
  }

  let name: [TextRun]
  let about: [TextRun]
  let isForCare: Bool
  let cells: [Cell]

  static let shape = Shape<PlaceRow>([
    .runs("place") { $0.name },
    .runs("about") { $0.about },
    .flag("isForCare") { $0.isForCare },
    .rows("cells", Cell.shape) { $0.cells },
  ])

  /// The rows of a product; places it says nothing of are left out.
  static func rows(of product: Product, _ words: PageWords) -> [PlaceRow] {
    words.directory.places.compactMap { place in
      let answers = product.places.filter { $0.place.value == place.id }
      return answers.isEmpty ? nil : PlaceRow(place, answers, words)
    }
  }

  private init(_ place: Place, _ answers: [PlaceAnswer], _ words: PageWords) {
    name = words.words(place.name)
    about = words.words(place.about)
    isForCare = place.isForCare
    let general = answers.first { $0.market == nil }
    let all = words.markets
    if let general, answers.count == 1 {
      cells = [
        Cell(
          words.plain(words.link(to: all.first?.id ?? Market.ID("")).label), general, words,
          width: all.count)
      ]
      return
    }
    cells = all.map { market in
      let own = answers.first { $0.market?.value == market.id }
      return Cell(words.plain(words.link(to: market.id).label), own ?? general, words, width: 1)
    }
  }
}

extension PlaceRow.Cell {
  fileprivate init(_ market: String, _ answer: PlaceAnswer?, _ words: PageWords, width: Int) {
    self.market = width == 1 ? market : words.text(.appliesAllMarkets)
    self.answer = answer?.answer
    self.width = width
    says = words.words(answer?.says)
    word =
      switch answer?.answer {
      case .yes: words.text(.placeYes)
      case .conditional: words.text(.placeIf)
      case .no: words.text(.placeNo)
      case nil: words.text(.placeUnstated)
      }
  }
}
