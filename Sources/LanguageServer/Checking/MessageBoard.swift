import DirectoryModel
import SitePublishing
import Synchronization

/// What an editor was told of each file, and what it is told next.
///
/// Open files are told everything. Of the others all that have mistakes are told; findings and remarks of no more than a few
/// hundred files, because an editor has no use for thousands of them.
final class MessageBoard: Sendable {
  /// Of how many files that are not open findings and remarks are told.
  static let mostFilesWithRemarks = 200

  private struct Told {
    let shown: [EditorDiagnostic]
    /// What it was made from, where that is all there is to it.
    var raw: ArraySlice<Diagnostic> = []
    let version: Int?
    let uri: String

    /// Whether a file that is not open need not be told again.
    func isStill(_ raw: ArraySlice<Diagnostic>, of uri: String) -> Bool {
      version == nil && self.raw == raw && self.uri == uri
    }
  }

  private struct State {
    var latest: CheckedDraft?
    /// What is known of the site while it was never checked.
    var early: CheckedDraft?
    /// What each file was told last, by its place.
    var told: [String: Told] = [:]
    var saidThatMoreIsLeft = false
  }

  private let state = Mutex(State())
  /// Held while something is told, so that nothing older is told after it.
  private let telling = Mutex(())
  private let writer: MessageWriter

  init(writer: MessageWriter) { self.writer = writer }

  /// The site as it was checked last; before that, what open files can refer to.
  var latest: CheckedDraft? { state.withLock { $0.latest ?? $0.early } }

  /// What a document was told last.
  func shown(for place: String) -> [EditorDiagnostic] {
    state.withLock { $0.told[place]?.shown ?? [] }
  }

  /// Tells the open files whose own mistakes have changed, before the site is checked.
  ///
  /// Nothing is told of a file in which nothing was found yet: that it is sound is not known before.
  func show(_ found: OpenFilesFound, of texts: CheckedTexts, while isWanted: () -> Bool) {
    telling.withLock { _ in
      let (latest, told) = state.withLock { state in
        if state.latest == nil {
          state.early = found.site.map { site in
            CheckedDraft(DraftSite(unjudged: site.referred, for: site.request), texts)
          }
        }
        return (state.latest, state.told)
      }
      var now: [String: Told] = [:]
      for (place, own) in found.messages {
        guard let document = texts.open[place] else { continue }
        let known = Set(own)
        let carried = latest?.carried(into: document).filter { !known.contains($0) } ?? []
        let shown = (own + carried).inOrder
        if told[place]?.shown ?? [] != shown {
          now[place] = Told(shown: shown, version: document.version, uri: document.uri)
        }
      }
      guard !now.isEmpty, isWanted() else { return }
      state.withLock { $0.told.merge(now) { $1 } }
      send(now)
    }
  }

  /// Tells each file whose messages have changed, and each open one that this version has been checked.
  func show(_ checked: CheckedDraft, while isWanted: () -> Bool) {
    telling.withLock { _ in
      guard isWanted() else { return }
      let told = state.withLock { $0.told }
      let (places, left) = placesToTell(of: checked, told)
      var now: [String: Told] = [:]
      var news: [String: Told] = [:]
      for place in places.union(told.keys) {
        let document = checked.texts.open[place]
        let raw = places.contains(place) ? checked.messages[place] ?? [] : []
        let before = told[place]
        let uri = checked.texts.address(of: place)
        if document == nil, let before, before.isStill(raw, of: uri) {
          if !raw.isEmpty { now[place] = before }
          continue
        }
        let shown = raw.isEmpty ? [] : checked.shown(for: place).inOrder
        let next = Told(shown: shown, raw: raw, version: document?.version, uri: uri)
        if before?.shown ?? [] != shown || before?.version != document?.version {
          news[place] = next
        }
        if !raw.isEmpty || document != nil { now[place] = next }
      }
      // Before anybody hears of it: who does may ask about it at once.
      let saysThatMoreIsLeft = state.withLock { state in
        defer { if left > 0 { state.saidThatMoreIsLeft = true } }
        state.latest = checked
        state.early = nil
        state.told = now
        return left > 0 && !state.saidThatMoreIsLeft
      }
      send(news)
      if saysThatMoreIsLeft {
        writer.notify("window/logMessage", ShownMessage(type: 3, message: words(forLeft: left)))
      }
    }
  }

  /// The files that are told something, and how many more there are with findings and remarks.
  private func placesToTell(
    of checked: CheckedDraft, _ told: [String: Told]
  ) -> (places: Set<String>, left: Int) {
    var places = Set(checked.texts.open.keys)
    var remarked: [String] = []
    for (place, messages) in checked.messages where !places.contains(place) {
      if messages.contains(where: { $0.severity == .error && !$0.isFinding }) {
        places.insert(place)
      } else {
        remarked.append(place)
      }
    }
    remarked.sort()
    places.formUnion(remarked.prefix(Self.mostFilesWithRemarks))
    return (places, max(0, remarked.count - Self.mostFilesWithRemarks))
  }

  private func words(forLeft count: Int) -> String {
    "\(count) more files have findings or remarks and no mistakes: each is told when it is opened, and all by "
      + "`sourcebook check`"
  }

  private func send(_ news: [String: Told]) {
    for (_, told) in news.sorted(by: { $0.key < $1.key }) {
      writer.notify(
        "textDocument/publishDiagnostics",
        PublishedDiagnostics(uri: told.uri, version: told.version, diagnostics: told.shown))
    }
  }
}
