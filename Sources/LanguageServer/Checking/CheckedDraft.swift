import DirectoryModel
import SitePublishing

/// A checked site with the texts it was checked with.
struct CheckedDraft: Sendable {
  let site: DraftSite
  let texts: CheckedTexts
  /// What is said of each file, by place.
  let messages: [String: ArraySlice<Diagnostic>]
  /// What had been found in the open files by themselves.
  private let knownBefore: [String: [EditorDiagnostic]]

  init(
    _ site: DraftSite, _ texts: CheckedTexts, knownBefore: [String: [EditorDiagnostic]] = [:]
  ) {
    self.site = site
    self.texts = texts
    self.knownBefore = knownBefore
    let all = site.diagnostics
    var messages: [String: ArraySlice<Diagnostic>] = [:]
    // They are in the order of files, those without a place last.
    var start = 0
    while start < all.count {
      let file = all[start].range?.file
      let end = all[start...].firstIndex { $0.range?.file != file } ?? all.count
      messages[file.map(site.directory.files.path) ?? Self.placeless, default: []] +=
        all[start..<end]
      start = end
    }
    self.messages = messages
  }

  /// Where messages without a place are shown.
  private static let placeless = "content/site.yaml"

  /// What is said of a file, as an editor shows it.
  func shown(for place: String) -> [EditorDiagnostic] {
    guard let messages = messages[place], !messages.isEmpty else { return [] }
    let lines = texts.lines(of: place)
    return messages.map {
      EditorDiagnostic(
        $0, lines: lines, files: site.directory.files, rule: site.file(ofRule: $0.code), texts)
    }
  }

  /// What only a check of the whole site can say of a file, moved to where its lines stand in a later text.
  ///
  /// What stood in lines that have changed is left out until it is judged again.
  func carried(into document: OpenDocument) -> [EditorDiagnostic] {
    let known = Set(knownBefore[document.path] ?? [])
    let carried = shown(for: document.path).filter { !known.contains($0) }
    guard !carried.isEmpty, let old = texts.lines(of: document.path) else { return [] }
    let shift = LineShift(from: old, to: document.lines)
    return carried.compactMap { $0.moved(by: shift, in: document.uri) }
  }
}
