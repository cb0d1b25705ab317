import ContentLoading
import DirectoryModel
import SitePublishing

/// What was found in open files without reading all of the site.
struct OpenFilesFound: Sendable {
  /// The mistakes of each open file, by place.
  var messages: [String: [EditorDiagnostic]] = [:]
  /// The records they can refer to; nil when no file is open.
  var site: DraftSite?
}

/// Reads the files an editor holds, remembering what they refer to.
struct OpenFilesReading: Sendable {
  private var memory = SiteMemory()
  private var site: String?
  private var unsaved = UnsavedTexts.none

  /// The mistakes of the open files that can be seen in them.
  ///
  /// - Throws: `BrokenWorld` when files they refer to cannot be read.
  mutating func read(_ texts: CheckedTexts, _ request: BuildRequest) throws -> OpenFilesFound {
    guard !texts.open.isEmpty else { return OpenFilesFound() }
    let now = texts.unsaved
    if site != texts.site.path { memory = SiteMemory() }
    memory.forget(changed: now.paths(differingFrom: unsaved))
    (site, unsaved) = (texts.site.path, now)
    let read = try loadPlaces(
      Set(texts.open.keys), from: request.site, unsaved: now, recalling: &memory)
    let files = read.value.files
    var found = OpenFilesFound(
      messages: texts.open.mapValues { _ in [] },
      site: DraftSite(unjudged: read.value, for: request))
    for diagnostic in read.diagnostics {
      guard let range = diagnostic.range else { continue }
      let place = files.path(of: range.file)
      let shown = EditorDiagnostic(
        diagnostic, lines: texts.lines(of: place), files: files, rule: nil, texts)
      found.messages[place]?.append(shown)
    }
    return found
  }
}
