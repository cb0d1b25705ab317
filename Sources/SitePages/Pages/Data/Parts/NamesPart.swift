import DirectoryModel

/// The names of products, markets, places, schemes and rules in one language, and what of each is searched for.
struct NamesPart {
  private let content: SiteContent
  private let words: PageWords

  init?(_ content: SiteContent, on route: PageRoute) {
    guard let book = content.books[route.language], let shared = content.shared[route.language]
    else { return nil }
    self.content = content
    words = PageWords(content: content, route: route, book: book, shared: shared)
  }

  func write(into buffer: inout ByteBuffer) {
    PartText.write("names-" + words.language.text, into: &buffer) { json in
      json.number("suppliers", content.lists.suppliers.count)
      json.number("searchShards", DataParts.searchShards(of: content.lists.suppliers.count))
      json.number("recordShards", content.lists.recordShards.count)
      json.texts("statuses", Status.allCases.map(\.rawValue))
      json.texts("uses", IntendedUse.allCases.map(\.rawValue))
      json.texts("evidence", EvidenceLevel.allCases.map(\.rawValue))
      json.list("products") { json in content.directory.products.forEach { product($0, &json) } }
      json.list("markets") { json in
        for market in content.directory.markets {
          json.object { json in
            json.text("id", market.id.text)
            json.text("name", words.plain(words.words(market.name)))
            json.text("page", PagePath.market(market.slug))
          }
        }
      }
      json.list("places") { json in content.lists.regions.forEach { place($0, &json) } }
      json.list("schemes") { json in
        for scheme in content.directory.schemes {
          json.object { json in
            json.text("id", scheme.id.text)
            json.text("name", words.plain(words.words(scheme.name)))
          }
        }
      }
      json.list("rules") { json in content.judgement.rules.forEach { rule($0, &json) } }
    }
  }

  private func product(_ product: Product, _ json: inout JSONText) {
    let languages = content.directory.settings.languages
    var terms = languages.map { product.name[$0] }
    for language in languages {
      terms += content.books[language].map { [$0.text(product.group.phrase)] } ?? []
    }
    json.newLine()
    json.object { json in
      json.text("id", product.id.text)
      json.text("name", words.plain(words.words(product.name)))
      json.text("page", PagePath.product(product.id))
      if product.use == .nonMedical { json.flag("neverMedical", true) }
      json.texts("terms", terms)
    }
  }

  private func place(_ region: DirectoryLists.Region, _ json: inout JSONText) {
    var terms = [region.country]
    for (language, book) in content.books.sorted(by: { $0.key < $1.key }) {
      terms.append(book.country(region.country))
      if let name = region.name {
        terms.append(content.directory.settings.regions[name]?[language] ?? name)
      }
    }
    json.object { json in
      json.text("country", region.country)
      json.text("countryName", words.book.country(region.country))
      json.optional("region", region.name.map(words.region))
      json.text("page", region.path())
      json.texts("terms", Array(Set(terms)).sorted())
    }
  }

  private func rule(_ rule: RuleStatement, _ json: inout JSONText) {
    json.object { json in
      json.text("code", rule.code)
      json.text("title", words.plain(words.words(rule.title)))
      json.text("page", PagePath.rule(rule.id))
      json.text("severity", rule.severity.rawValue)
    }
  }
}
