/// A template as a tree: sections hold what stands between their tags.
indirect enum TemplateNode: Sendable {
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case variable(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  /// A layout, with the blocks that replace its own.
  case parent(TemplateTag, [TemplateBlock])
  case block(TemplateBlock)
}

/// A named part of a template that others may replace, or the replacement.
struct TemplateBlock: Sendable {
  let tag: TemplateTag
  let body: [TemplateNode]
  /// The template the block is written in.
  let template: TemplateText

  /// The blanks that belong to where the block is written: those of its first line, when it has lines of its own.
  var ownIndent: Range<Int>? {
    guard tag.isAlone else { return nil }
    for node in body {
      switch node {
      case .lineStart(let blanks): return blanks
      case .text: continue
      case .variable(let tag), .partial(let tag), .section(let tag, _), .parent(let tag, _):
        return tag.indent
      case .block(let block): return block.tag.indent
      }
    }
    return nil
  }
}

/// A parsed template.
struct ParsedTemplate: Sendable {
  let text: TemplateText
  let nodes: [TemplateNode]
}
