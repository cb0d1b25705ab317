import DirectoryModel

/// The words for values of findings in one language, so that the buyer's desk words a finding as the pages do.
struct FindingValues {
  private let content: SiteContent
  private let words: PageWords

  init?(_ content: SiteContent, on route: PageRoute) {
    guard let book = content.books[route.language], let shared = content.shared[route.language]
    else { return nil }
    self.content = content
    words = PageWords(content: content, route: route, book: book, shared: shared)
  }

  func write(into buffer: inout ByteBuffer) {
    PartText.write("values-" + words.language.text, into: &buffer) { json in
      json.object("tables") { json in
        for fact in Fact.allCases {
          json.optional(JSONName(fact.rawValue), FindingTable(of: fact)?.rawValue)
        }
      }
      json.object("separators") { json in
        for fact in Fact.allCases {
          json.optional(JSONName(fact.rawValue), FindingTable.separator(of: fact))
        }
      }
      for table in FindingTable.allCases {
        json.newLine()
        json.object(JSONName(table.rawValue)) { json in
          for value in table.values(in: content.directory) {
            json.optional(JSONName(value), table.word(value, words))
          }
        }
      }
    }
  }
}
