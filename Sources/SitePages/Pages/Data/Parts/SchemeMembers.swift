import DirectoryModel

/// What a reader of a number is told about its scheme, and what its digits cannot say together.
struct SchemeMembers {
  private let scheme: CertificateScheme
  private let words: PageWords

  init(_ scheme: CertificateScheme, _ words: PageWords) {
    self.scheme = scheme
    self.words = words
  }

  func write(_ json: inout JSONText) {
    json.text("id", scheme.id.text)
    json.text("name", say(scheme.name))
    json.text("kind", words.text(scheme.kind.phrase))
    json.text("issuedBy", say(scheme.issuedBy))
    json.optional("legislation", scheme.legislation.map(say))
    json.text("proves", say(scheme.proves))
    json.text("doesNotProve", say(scheme.doesNotProve))
    json.optional("lasts", scheme.lasts.map(say))
    json.texts("pitfalls", scheme.pitfalls.map(say))
    json.list("inForce") { json in
      for period in scheme.inForce {
        json.object { json in
          json.optional("from", period.window.from?.description)
          json.optional("until", period.window.until?.description)
          json.optional("source", period.source.map(say))
        }
      }
    }
    if let register = scheme.register {
      json.object("register") { json in
        json.text("name", say(register.name))
        json.text("url", register.url)
      }
    }
    json.list("contradictions") { json in
      for contradiction in scheme.contradictions { write(contradiction, &json) }
    }
  }

  private func say(_ text: Words) -> String { words.plain(words.words(text)) }

  private func write(_ contradiction: NumberContradiction, _ json: inout JSONText) {
    json.object { json in
      json.list("when") { json in contradiction.when.forEach { write($0, &json) } }
      json.list("unless") { json in contradiction.unless.forEach { write($0, &json) } }
      json.text("says", say(contradiction.says))
      if contradiction.isDoubt { json.flag("doubt", true) }
    }
  }

  /// A span of numbers is a list of its two ends.
  private func write(_ condition: NumberContradiction.Condition, _ json: inout JSONText) {
    json.object { json in
      json.text("segment", condition.segment)
      json.list("values") { json in
        for value in condition.values {
          switch value {
          case .text(let text): json.text(nil, text)
          case .numbers(let span):
            json.list(nil) { json in
              json.number(nil, span.lowerBound)
              json.number(nil, span.upperBound)
            }
          }
        }
      }
    }
  }
}
