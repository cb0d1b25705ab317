import DirectoryModel

/// Whether a value of a kind may be printed where a tag stands, said as what is wrong.
func misuse(
  of kind: ShapeKind, by tag: TemplateTag, at situation: MarkupPlace.Situation,
  in text: TemplateText
) -> Diagnostic? {
  switch kind {
  case .flag:
    return .wrongUse(
      tag, "is a flag and cannot be printed", "write `{{#\(tag.name)}}…{{/\(tag.name)}}`", text)
  case .rows:
    return .wrongUse(
      tag, "holds rows and cannot be printed", "write `{{#\(tag.name)}}…{{/\(tag.name)}}`", text)
  case .markup where tag.kind != .unescaped:
    return .wrongUse(tag, "is markup and would be escaped", "write `{{{\(tag.name)}}}`", text)
  case .text where tag.kind == .unescaped, .link where tag.kind == .unescaped:
    return .wrongUse(tag, "is no markup and must be escaped", "write `{{\(tag.name)}}`", text)
  case .markup: return misuseOfMarkup(tag, at: situation, in: text)
  case .link: return misuseOfLink(tag, at: situation, in: text)
  case .text: return misuseOfText(tag, at: situation, in: text)
  }
}

private func misuseOfMarkup(
  _ tag: TemplateTag, at situation: MarkupPlace.Situation, in text: TemplateText
) -> Diagnostic? {
  situation == .content || situation == .code
    ? nil
    : .wrongUse(tag, "is markup inside a tag", "print it between tags", text)
}

private func misuseOfLink(
  _ tag: TemplateTag, at situation: MarkupPlace.Situation, in text: TemplateText
) -> Diagnostic? {
  guard case .value(let attribute) = situation else {
    return situation == .content
      ? .wrongUse(
        tag, "is a link outside an attribute", "offer the address as a text to show it", text)
      : misuseOfPlace(tag, at: situation, in: text)
  }
  return runsCode(attribute) ? .codeAttribute(tag, attribute, text) : nil
}

/// Texts and phrases, which both are escaped and nothing else.
func misuseOfText(
  _ tag: TemplateTag, at situation: MarkupPlace.Situation, in text: TemplateText
) -> Diagnostic? {
  guard case .value(let attribute) = situation else {
    return misuseOfPlace(tag, at: situation, in: text)
  }
  if runsCode(attribute) { return .codeAttribute(tag, attribute, text) }
  guard addressAttributes.contains(attribute) else { return nil }
  return .wrongUse(
    tag, "is a text inside `\(attribute)`", "offer the whole address as a link", text)
}

private func misuseOfPlace(
  _ tag: TemplateTag, at situation: MarkupPlace.Situation, in text: TemplateText
) -> Diagnostic? {
  switch situation {
  case .content, .comment, .value: nil
  case .tag:
    .wrongUse(tag, "is printed inside a tag", "print it between tags or in a quoted value", text)
  case .unquotedValue:
    .wrongUse(tag, "is a value without quotes", "put the attribute's value in quotes", text)
  case .code:
    .wrongUse(tag, "is printed inside a script or style", "print it in an element", text)
  }
}

private func runsCode(_ attribute: String) -> Bool {
  attribute == "style" || attribute == "srcdoc" || attribute.hasPrefix("on")
}

/// Attributes a reader's browser follows.
private let addressAttributes: Set<String> = [
  "action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster",
  "src", "srcset", "xlink:href",
]

extension Diagnostic {
  static func wrongUse(
    _ tag: TemplateTag, _ what: String, _ help: String, _ text: TemplateText
  ) -> Self {
    Diagnostic(
      .templateWrongUse, "`\(tag.name)` \(what)", at: text.nameRange(tag), help: help)
  }

  fileprivate static func codeAttribute(
    _ tag: TemplateTag, _ attribute: String, _ text: TemplateText
  ) -> Self {
    .wrongUse(tag, "is printed inside `\(attribute)`", "leave values out of `\(attribute)`", text)
  }
}
