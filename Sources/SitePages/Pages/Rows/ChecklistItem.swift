import DirectoryModel

/// One thing to check on a buyer's list, with the rule it comes from where there is one.
struct ChecklistItem: Sendable {
  let id: String
  /// The words of a checklist file.
  var task: [ProseText] = []
  /// The same words without their markup, for the buyer's desk.
  var plainTask = ""
  /// The words of a rule, or of ours.
  var words: [TextRun] = []
  var link: NamedLink?
  var isMust = false
  var isShould = false
  var since: [DayText] = []

  static let shape = Shape<ChecklistItem>([
    .text("item") { $0.id },
    .rows("task", ProseText.shape) { $0.task },
    .runs("words") { $0.words },
    .link("from") { $0.link },
    .flag("isMust") { $0.isMust },
    .flag("isShould") { $0.isShould },
    .day("since") { $0.since },
  ])
}

/// A stage of a purchase and what is to be checked then.
struct ChecklistStageRow: Sendable {
  let stage: ChecklistStage
  let title: String
  let items: [ChecklistItem]

  static let shape = Shape<ChecklistStageRow>([
    .text("stage") { $0.stage.rawValue },
    .page("stageLink") { "#" + $0.stage.rawValue },
    .text("stageTitle") { $0.title },
    .flag("hasItems") { !$0.items.isEmpty },
    .rows("items", ChecklistItem.shape) { $0.items },
  ])
}

extension PageWords {
  /// What is to be checked of goods in a market for a use: the checklist files, the rules in force, the papers wanted,
  /// the sample to draw.
  func stages(of place: ChecklistPlace) -> [ChecklistStageRow] {
    let rules = rules(for: place)
    let evidence = evidenceItems(for: place, besides: rules)
    return ChecklistStage.allCases.map { stage in
      let asked = rules.filter { $0.buyerCheck?.stage == stage }.compactMap(ruleItem)
      return ChecklistStageRow(
        stage: stage, title: text(stage.phrase),
        items: tasks(of: place, at: stage) + asked
          + (stage == .beforeContract ? evidence : [])
          + (stage == .onArrival ? samplingItem(for: place) : []))
    }
  }

  /// The rules in force that are for such goods and leave a buyer something to check.
  private func rules(for place: ChecklistPlace) -> [RuleStatement] {
    let product = directory.products[place.product]
    let market = directory.markets[place.market].id
    return judgement.rules.filter { rule in
      guard rule.buyerCheck != nil, let period = rule.period(on: judgement.standpoint.asOf) else {
        return false
      }
      return period.applies.covers(product) && period.applies.covers(market)
        && period.applies.covers(place.use)
    }
  }

  private func tasks(of place: ChecklistPlace, at stage: ChecklistStage) -> [ChecklistItem] {
    let product = directory.products[place.product]
    let market = directory.markets[place.market].id
    let languages = [language] + directory.settings.languages
    return content.checklists.flatMap { staged -> [ChecklistItem] in
      let applies = staged.checklist.applies
      guard applies.covers(product), applies.covers(market), applies.covers(place.use),
        let written = languages.first(where: { staged.tasks[$0] != nil })
      else { return [] }
      return (staged.tasks[written]?[stage] ?? []).map { task in
        let html = taskHTML(task, at: route)
        return ChecklistItem(
          id: task.id,
          task: [ProseText(html: html, language: written == language ? "" : written.text)],
          plainTask: plainTask(task))
      }
    }
  }

  private func plainTask(_ task: ChecklistTask) -> String {
    let text = SitePages.words(of: task.prose, task.text, in: task.nodes)
    return text.hasPrefix("[ ] ") ? String(text.dropFirst(4)) : text
  }

  private func ruleItem(_ rule: RuleStatement) -> ChecklistItem? {
    guard let check = rule.buyerCheck else { return nil }
    let period = rule.period(on: judgement.standpoint.asOf)
    return ChecklistItem(
      id: "rule-" + rule.code.lowercased(), words: words(check.item),
      link: NamedLink([TextRun(rule.code)], page: PagePath.rule(rule.id)),
      isMust: rule.severity == .error, isShould: rule.severity != .error,
      since: day(period?.window.from))
  }

  /// The papers wanted that no rule of the list asks for already.
  private func evidenceItems(
    for place: ChecklistPlace, besides rules: [RuleStatement]
  ) -> [ChecklistItem] {
    let product = directory.products[place.product]
    let asked = rules.filter { $0.checkName == "holds-certificate" }.map { rule in
      Set(rule.period(on: judgement.standpoint.asOf)?.parameters.flatMap(\.values) ?? [])
    }
    return product.evidence
      .filter { $0.isFor(directory.markets[place.market].id, place.use) }
      .flatMap(\.papers)
      .filter { schemes in asked.allSatisfy { $0.isDisjoint(with: schemes.map(\.text)) } }
      .map { schemes in
        let names = schemes.map { plain(name(of: $0)) }
        return ChecklistItem(
          id: "paper-" + taskID(schemes.map(\.text).joined(separator: " ")),
          words: [TextRun(text(.checklistSee, alternatives(names)))],
          link: NamedLink(
            [TextRun(text(.checklistWanted))], page: PagePath.product(product.id) + "#wanted"))
      }
  }

  private func samplingItem(for place: ChecklistPlace) -> [ChecklistItem] {
    let product = directory.products[place.product]
    guard let sampling = product.sampling else { return [] }
    return [
      ChecklistItem(
        id: "sample",
        words: [
          TextRun(
            text(
              .checklistSample, sampling.level.rawValue, limit(sampling.critical),
              limit(sampling.major), limit(sampling.minor)))
        ],
        link: NamedLink([TextRun(text(.samplingTitle))], page: "#plans"))
    ]
  }
}
