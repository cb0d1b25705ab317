import DirectoryModel

/// The checklists of every product, market and use as data for the buyer's desk: each item once, lists by their numbers.
struct ChecklistItems {
  private struct Item: Hashable {
    let id: String
    let text: String
    let from: String
    /// `must` or `should` where a rule asks for it.
    let weight: String
  }

  private let content: SiteContent
  private let words: PageWords

  init?(_ content: SiteContent, on route: PageRoute) {
    guard let book = content.books[route.language], let shared = content.shared[route.language]
    else { return nil }
    self.content = content
    words = PageWords(content: content, route: route, book: book, shared: shared)
  }

  func write(into buffer: inout ByteBuffer) {
    var numbers: [Item: Int] = [:]
    var items: [Item] = []
    let lists = content.lists.checklists.map { place in
      (
        place,
        words.stages(of: place).map { stage in
          stage.items.map { item in
            let item = self.item(item)
            if let number = numbers[item] { return number }
            numbers[item] = items.count
            items.append(item)
            return items.count - 1
          }
        }
      )
    }
    PartText.write("checklists-" + words.language.text, into: &buffer) { json in
      json.list("stages") { json in
        for stage in ChecklistStage.allCases {
          json.object { json in
            json.text("id", stage.rawValue)
            json.text("title", words.text(stage.phrase))
          }
        }
      }
      json.list("items") { json in items.forEach { write($0, &json) } }
      json.object("lists") { json in
        for (place, stages) in lists { write(stages, of: place, &json) }
      }
    }
  }

  private func item(_ item: ChecklistItem) -> Item {
    Item(
      id: item.id, text: item.plainTask.isEmpty ? words.plain(item.words) : item.plainTask,
      from: item.link.map { words.plain($0.label) } ?? "",
      weight: item.isMust ? "must" : item.isShould ? "should" : "")
  }

  private func write(_ item: Item, _ json: inout JSONText) {
    json.newLine()
    json.object { json in
      json.text("id", item.id)
      json.text("text", item.text)
      json.optional("from", item.from)
      json.optional("weight", item.weight)
    }
  }

  private func write(_ stages: [[Int]], of place: ChecklistPlace, _ json: inout JSONText) {
    let product = content.directory.products[place.product]
    let market = content.directory.markets[place.market]
    json.newLine()
    json.object(JSONName("\(product.id),\(market.id),\(place.use.rawValue)")) { json in
      json.text("page", place.path(in: content.directory))
      json.list("items") { json in
        for numbers in stages {
          json.list(nil) { json in numbers.forEach { json.number(nil, $0) } }
        }
      }
    }
  }
}
