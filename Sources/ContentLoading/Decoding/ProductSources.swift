import DirectoryModel

/// Decodes what the guidance of a product rests on; the ids statements cite are letters, digits and hyphens.
func decodeProductSources(
  _ fields: inout FieldReader, in languages: [LanguageTag]
) -> [Product.Source] {
  var ids: [Located<String>] = []
  let sources = fields.items("sources") { source -> Product.Source? in
    let id = source.neededText(ifWritten: "id")
    if let id {
      ids.append(id)
      if !isAnchor(id.value) { source.report(.badSourceID(id)) }
    }
    return source.sourceReference(in: languages).map {
      Product.Source(id: id?.value, reference: $0)
    }
  }
  fields.report(listedTwice(ids, as: "source"))
  return sources
}

private func isAnchor(_ id: String) -> Bool {
  id.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func badSourceID(_ id: Located<String>) -> Self {
    Diagnostic(
      .unknownValue, "source `\(id.value)` has other signs than a to z, 0 to 9 and hyphens",
      at: id.range, help: "write an id such as `who-mask`")
  }
}
