/// Something an editor offers to do.
struct CodeAction: Encodable {
  struct Edit: Encodable {
    let changes: [String: [TextEdit]]
  }

  let title: String
  let kind = "quickfix"
  let diagnostics: [EditorDiagnostic]
  let isPreferred = true
  let edit: Edit
}

/// The corrections of the messages about a stretch of a document.
func codeActions(
  for range: TextSpan, of uri: String, among shown: [EditorDiagnostic], language: String
) -> [CodeAction] {
  shown.compactMap { diagnostic in
    guard let replacement = diagnostic.replacement, diagnostic.range.touches(range) else {
      return nil
    }
    return CodeAction(
      title: language == "zh" ? "改为 \(replacement)" : "Write \(replacement)",
      diagnostics: [diagnostic],
      edit: CodeAction.Edit(
        changes: [uri: [TextEdit(range: diagnostic.range, newText: replacement)]]))
  }
}
