import ContentLoading
import DirectoryModel
import SitePublishing

/// What was found in open files without reading all of the site.
struct OpenFilesFound: Sendable {
  /// The mistakes of each open file, by place.
  var messages: [String: [EditorDiagnostic]] = [:]
  /// What they can refer to, and what it was read for; nil when no file is open.
  var site: (referred: ReferredSite, request: BuildRequest)?
}

/// Reads the files an editor holds, remembering what they refer to.
struct OpenFilesReading: Sendable {
  private var memory = PlaceMemory()
  private var site: String?

  /// Goes on from what a check of the whole site has read, which has seen what has changed on disk.
  mutating func goOn(from draft: DraftMemory, of texts: CheckedTexts) {
    if site != texts.site.path { memory = PlaceMemory() }
    site = texts.site.path
    memory.goOn(from: draft.reading, draft.unsaved)
  }

  /// Forgets files that have changed on disk.
  mutating func forget(_ places: [String]) { memory.forget(changed: places) }

  /// The mistakes of the open files that can be seen in them.
  ///
  /// - Throws: `BrokenWorld` when files they refer to cannot be read.
  mutating func read(_ texts: CheckedTexts, _ request: BuildRequest) throws -> OpenFilesFound {
    guard !texts.open.isEmpty else { return OpenFilesFound() }
    if site != texts.site.path { memory = PlaceMemory() }
    site = texts.site.path
    let read = try loadPlaces(
      Set(texts.open.keys), from: request.site, unsaved: texts.unsaved, recalling: &memory)
    let files = read.value.files
    var found = OpenFilesFound(
      messages: texts.open.mapValues { _ in [] },
      site: (read.value, request))
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
