import DirectoryModel

/// One link of the chain of intended use: who had the goods, and what they were then said to be for.
struct UseStep: Sendable {
  let step: String
  let who: [TextRun]
  let use: String
  let isMedical: Bool
  let isUnknown: Bool
  /// Whether goods that were non-medical before are called medical from here on.
  var isBreak: Bool
  let day: [DayText]
  let note: [TextRun]
  let source: String

  static let shape = Shape<UseStep>([
    .text("step") { $0.step },
    .runs("who") { $0.who },
    .text("useWord") { $0.use },
    .flag("isMedical") { $0.isMedical },
    .flag("isUnknown") { $0.isUnknown },
    .flag("isBreak") { $0.isBreak },
    .day("date") { $0.day },
    .runs("note") { $0.note },
    .text("source") { $0.source },
  ])

  /// The chain of an offer, the offer itself as its last link; empty when no hand-over is on record.
  static func chain(of offer: Offer, by supplier: Supplier, _ words: PageWords) -> [UseStep] {
    guard !offer.handOvers.isEmpty else { return [] }
    var steps = offer.handOvers.map { UseStep($0, words) }
    steps.append(
      UseStep(
        step: words.text(.handOverOffer), who: words.foreign(supplier.name.value),
        use: words.text(offer.use.value.phrase), isMedical: offer.use.value == .medical,
        isUnknown: false, isBreak: false, day: [], note: [], source: ""))
    let firstPlain = steps.firstIndex { !$0.isMedical && !$0.isUnknown }
    if let firstPlain, let broken = steps[firstPlain...].firstIndex(where: \.isMedical) {
      steps[broken].isBreak = true
    }
    return steps
  }
}

extension UseStep {
  private init(_ handOver: HandOver, _ words: PageWords) {
    step = words.text(handOver.step.phrase)
    who = words.foreign(handOver.who)
    switch handOver.use {
    case .medical: use = words.text(IntendedUse.medical.phrase)
    case .nonMedical: use = words.text(IntendedUse.nonMedical.phrase)
    case .unknown: use = words.text(.handOverUseUnknown)
    }
    isMedical = handOver.use == .medical
    isUnknown = handOver.use == .unknown
    isBreak = false
    day = words.day(handOver.date)
    note = words.words(handOver.note)
    source = handOver.source ?? ""
  }
}
