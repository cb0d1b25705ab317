import DirectoryModel

/// How the numbers of every scheme are built, for the page that reads the number on a carton.
struct NumberForms {
  private let content: SiteContent
  private let language: LanguageTag

  init(_ content: SiteContent, in language: LanguageTag) {
    self.content = content
    self.language = language
  }

  func write(into buffer: inout [UInt8]) {
    PartText.write("numbers-" + language.text, into: &buffer) { json in
      json.list("schemes") { json in
        for scheme in content.directory.schemes { self.scheme(scheme, &json) }
      }
    }
  }

  private func scheme(_ scheme: CertificateScheme, _ json: inout JSONText) {
    json.newLine()
    json.object { json in
      json.text("id", scheme.id.text)
      json.text("name", scheme.name[language])
    }
  }
}
