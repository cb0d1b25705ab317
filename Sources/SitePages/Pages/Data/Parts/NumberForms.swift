import DirectoryModel

/// How the numbers of every scheme are built, for the page that reads the number on a carton.
///
/// The scripts read a number by this alone, so a new scheme file needs no change of theirs.
struct NumberForms {
  private let content: SiteContent
  private let words: PageWords
  /// The lists of values that segments choose from, each once: many forms begin with the same provinces.
  private let choices: [Choices]
  private let choicePlaces: [Choices: Int]

  /// The values of a segment with what they mean in the reader's language.
  struct Choices: Hashable {
    let values: [String]
    let meanings: [Words]
  }

  init?(_ content: SiteContent, on route: PageRoute) {
    guard let book = content.books[route.language], let shared = content.shared[route.language]
    else { return nil }
    self.content = content
    words = PageWords(content: content, route: route, book: book, shared: shared)
    var choices: [Choices] = []
    var places: [Choices: Int] = [:]
    for scheme in content.directory.schemes {
      guard case .forms(let forms) = scheme.numbers else { continue }
      for list in forms.flatMap(\.segments).compactMap(Choices.init) where places[list] == nil {
        places[list] = choices.count
        choices.append(list)
      }
    }
    (self.choices, choicePlaces) = (choices, places)
  }

  func write(into buffer: inout ByteBuffer) {
    PartText.write("numbers-" + words.language.text, into: &buffer) { json in
      json.number("heldShards", content.lists.held.count)
      writing(&json)
      json.list("choices") { json in choices.forEach { write($0, &json) } }
      json.list("schemes") { json in
        for scheme in content.directory.schemes {
          json.newLine()
          json.object { json in
            SchemeMembers(scheme, words).write(&json)
            forms(of: scheme, &json)
          }
        }
      }
      json.newLine()
      NumberExamples(content).write(&json)
      json.list("products") { json in content.directory.products.forEach { product($0, &json) } }
    }
  }

  /// What is forgiven of the way a number is written.
  private func writing(_ json: inout JSONText) {
    json.newLine()
    json.object("writing") { json in
      json.text("traditional", FoldedNumber.traditional)
      json.text("simplified", FoldedNumber.plainForms)
      json.texts("labels", NumberWriting.labels)
      json.text("marks", NumberWriting.marks)
      json.text("breaks", NumberWriting.breaks)
      json.text("ending", NumberWriting.ending)
      json.text("numerals", Self.numerals)
      json.object("lookAlikes") { json in
        for (character, twin) in NumberWriting.lookAlikes.sorted(by: { $0.key < $1.key }) {
          json.text(JSONName(String(character)), twin)
        }
      }
      json.object("provinces") { json in
        for province in ChineseProvince.all {
          json.text(
            JSONName(province.code),
            words.language.text == "zh" ? province.chineseName : province.name)
        }
      }
      json.text(
        "creditCode", String(decoding: CheckDigitScheme.creditCodeAlphabet, as: UTF8.self))
    }
  }

  /// Chinese characters that are figures; scripts know those of other writing by their class.
  private static let numerals: String = {
    var found = String.UnicodeScalarView()
    for value in UInt32(0x3400)...0x9FFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.numericType != nil else {
        continue
      }
      found.append(scalar)
    }
    return String(found)
  }()

  private func write(_ choices: Choices, _ json: inout JSONText) {
    json.newLine()
    json.list(nil) { json in
      for (value, meaning) in zip(choices.values, choices.meanings) {
        json.text(nil, value)
        json.text(nil, words.plain(words.words(meaning)))
      }
    }
  }

  private func forms(of scheme: CertificateScheme, _ json: inout JSONText) {
    guard case .forms(let forms) = scheme.numbers else { return }
    json.list("forms") { json in
      for form in forms {
        json.object { json in
          json.text("name", words.plain(words.words(form.name)))
          json.list("segments") { json in form.segments.forEach { segment($0, &json) } }
        }
      }
    }
  }

  private func segment(_ segment: NumberForm.Segment, _ json: inout JSONText) {
    json.object { json in
      json.optional("name", segment.name)
      json.optional("label", segment.label.map { words.plain(words.words($0)) })
      switch segment.shape {
      case .text(let text, let isOptional):
        json.text("text", text)
        if isOptional { json.flag("optional", true) }
      case .choice: json.number("choice", Choices(segment).flatMap { choicePlaces[$0] } ?? 0)
      case .digits(let count): json.span("digits", count)
      case .letters(let count): json.span("letters", count)
      case .han(let count): json.span("han", count)
      case .year(let years): json.span("year", years)
      case .shortYear(let years): json.span("shortYear", years)
      case .checkDigit(let scheme): json.text("check", scheme.rawValue)
      }
    }
  }

  /// What numbers of each scheme must say to cover the goods.
  private func product(_ product: Product, _ json: inout JSONText) {
    json.newLine()
    json.object { json in
      json.text("id", product.id.text)
      json.text("name", words.plain(words.words(product.name)))
      json.text("page", PagePath.product(product.id))
      json.object("numbers") { json in
        for (scheme, demand) in product.numbers.sorted(by: { $0.key.text < $1.key.text }) {
          json.object(JSONName(scheme.text)) { json in
            switch demand {
            case .none: json.flag("none", true)
            case .segments(let demands):
              json.list("segments") { json in
                for demand in demands {
                  json.object { json in
                    json.text("name", demand.name)
                    json.texts("values", demand.values)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension NumberForms.Choices {
  /// Nil for a segment that is no choice.
  fileprivate init?(_ segment: NumberForm.Segment) {
    guard case .choice(let listed) = segment.shape else { return nil }
    values = listed.map(\.value)
    meanings = listed.map(\.meaning)
  }
}

extension JSONText {
  fileprivate mutating func span(_ name: JSONName, _ span: ClosedRange<Int>) {
    list(name) { json in
      json.number(nil, span.lowerBound)
      json.number(nil, span.upperBound)
    }
  }
}
