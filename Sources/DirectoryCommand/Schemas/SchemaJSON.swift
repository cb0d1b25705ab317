import ContentSchemas

/// A schema in the terms an editor's YAML support understands: JSON Schema draft-07.
extension ValueSchema {
  /// The value where it must be written.
  var json: JSONValue { .object(keywords) }

  /// The value where it may be left out, and so be empty.
  private var optionalJSON: [(key: String, value: JSONValue)] {
    let empty = JSONValue.object([(key: "type", value: .text("null"))])
    if case ("anyOf", .list(let options))? = keywords.first {
      return [("anyOf", .list(options + [empty]))]
    }
    return [("anyOf", .list([json, empty]))]
  }

  private var keywords: [(key: String, value: JSONValue)] {
    switch self {
    case .text(let pattern):
      [("type", .texts(["string", "number", "boolean"]))]
        + (pattern.map { [("pattern", .text($0))] } ?? [])
    case .choice(let values): [("enum", .texts(values))]
    case .reference(.paper, _), .reference(.identifier, _): ValueSchema.text().keywords
    case .reference(_, let known):
      (known.isEmpty ? ValueSchema.text(pattern: #"^\S+$"#) : .choice(known)).keywords
    case .number(let range):
      [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .flag: [("type", .text("boolean"))]
    case .list(let item, let least):
      [
        (
          "anyOf",
          .list([
            .object([
              "type": .text("array"), "items": item.json,
              "minItems": least == 0 ? nil : .number(least),
            ]), item.json,
          ])
        )
      ]
    case .mapping(let known, let others, let count):
      Self.mapping(known, others)
        + (count.map {
          [
            ("minProperties", .number($0.lowerBound)), ("maxProperties", .number($0.upperBound)),
          ]
        } ?? [])
    case .either(let options): [("anyOf", .list(options.map(\.json)))]
    }
  }

  private static func mapping(
    _ keys: [Key], _ others: (pattern: String, value: ValueSchema)?
  ) -> [(key: String, value: JSONValue)] {
    let properties = keys.map { key in
      let words: (key: String, value: JSONValue) = ("description", .text(key.says))
      return (
        key: key.name,
        value: JSONValue.object(
          [words] + (key.isRequired ? key.value.keywords : key.value.optionalJSON))
      )
    }
    let needed = keys.filter(\.isRequired).map(\.name)
    var parts: [(key: String, value: JSONValue)] = [("type", .text("object"))]
    parts.append(("properties", .object(properties)))
    if let others {
      parts.append(("patternProperties", .object([(others.pattern, others.value.json)])))
    }
    parts.append(("additionalProperties", .flag(false)))
    if !needed.isEmpty { parts.append(("required", .texts(needed))) }
    return parts
  }
}
