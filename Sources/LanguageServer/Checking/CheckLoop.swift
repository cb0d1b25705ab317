import DirectoryModel
import Dispatch
import SitePublishing
import Synchronization

/// Checks the site again and again beside the answering of requests, always the newest texts.
///
/// A check begins when nothing was typed for a moment, and ends early when more is typed: nobody waits for it.
final class CheckLoop: Sendable {
  /// How long typing must rest before a check begins.
  private static let rest = DispatchTimeInterval.milliseconds(120)

  private struct State {
    var generation = 0
    var latest: CheckedSite?
    /// What each file was told last, by its place.
    var told: [String: Told] = [:]
    var lastTrouble: String?
  }

  /// A checked site with the texts it was checked with.
  struct CheckedSite: Sendable {
    let site: DraftSite
    let texts: CheckedTexts
  }

  private struct Told {
    let raw: [Diagnostic]
    let shown: [EditorDiagnostic]
    let version: Int?
    let uri: String
  }

  private let queue = DispatchQueue(label: "checks", qos: .utility)
  private let state = Mutex(State())
  private let writer: MessageWriter
  private let makeRequest: @Sendable (String) throws -> BuildRequest

  init(
    writer: MessageWriter, makeRequest: @escaping @Sendable (String) throws -> BuildRequest
  ) {
    self.writer = writer
    self.makeRequest = makeRequest
  }

  /// The site as it was checked last; nil before the first check.
  var latest: CheckedSite? { state.withLock { $0.latest } }

  /// What an open document was told last.
  func shown(for place: String) -> [EditorDiagnostic] {
    state.withLock { $0.told[place]?.shown ?? [] }
  }

  /// Asks for a check of these texts, in place of any asked for before.
  func check(_ texts: CheckedTexts, afterRest: Bool = true) {
    let generation = state.withLock { state in
      state.generation += 1
      return state.generation
    }
    queue.asyncAfter(deadline: afterRest ? .now() + Self.rest : .now()) {
      self.run(generation, texts)
    }
  }

  /// Ends what is under way, and waits until it has ended.
  func stop() {
    state.withLock { $0.generation += 1 }
    queue.sync {}
  }

  private func isWanted(_ generation: Int) -> Bool {
    state.withLock { $0.generation == generation } && !writer.hasNoReader
  }

  private func run(_ generation: Int, _ texts: CheckedTexts) {
    guard isWanted(generation) else { return }
    do {
      var request = try makeRequest(texts.site.path)
      request.unsaved = texts.unsaved
      guard let site = try checkDraft(request, while: { isWanted(generation) }) else { return }
      publish(CheckedSite(site: site, texts: texts))
    } catch let broken as BrokenWorld {
      tell(broken.message)
    } catch let usage as WrongUsage {
      tell(usage.message)
    } catch {
      tell("the site cannot be checked: \(error)")
    }
  }

  /// Says what keeps the site from being checked, once.
  private func tell(_ trouble: String) {
    let isNew = state.withLock { state in
      defer { state.lastTrouble = trouble }
      return state.lastTrouble != trouble
    }
    if isNew { writer.notify("window/showMessage", ShownMessage(type: 1, message: trouble)) }
  }

  /// Tells each file whose messages have changed, and each open one that this version has been read.
  private func publish(_ checked: CheckedSite) {
    let (site, texts) = (checked.site, checked.texts)
    let files = site.directory.files
    var byPlace: [String: [Diagnostic]] = [:]
    for diagnostic in site.diagnostics {
      let place = diagnostic.range.map { files.path(of: $0.file) } ?? "content/site.yaml"
      byPlace[place, default: []].append(diagnostic)
    }
    let told = state.withLock { $0.told }
    var now: [String: Told] = [:]
    var news: [PublishedDiagnostics] = []
    for place in Set(byPlace.keys).union(told.keys).union(texts.open.keys).sorted() {
      let raw = byPlace[place] ?? []
      let before = told[place]
      let document = texts.open[place]
      let uri = texts.address(of: place)
      if document == nil, let before, before.raw == raw, before.uri == uri, before.version == nil {
        if !raw.isEmpty { now[place] = before }
        continue
      }
      let lines = raw.isEmpty ? nil : texts.lines(of: place)
      let shown = raw.map { EditorDiagnostic($0, lines: lines, site, texts) }
      if before?.shown ?? [] != shown || before?.version != document?.version {
        news.append(
          PublishedDiagnostics(uri: uri, version: document?.version, diagnostics: shown))
      }
      if !raw.isEmpty || document != nil {
        now[place] = Told(raw: raw, shown: shown, version: document?.version, uri: uri)
      }
    }
    // Before anybody hears of it: who does may ask about it at once.
    state.withLock { state in
      state.latest = checked
      state.told = now
      state.lastTrouble = nil
    }
    for messages in news { writer.notify("textDocument/publishDiagnostics", messages) }
  }
}

/// A message to the one who sits at the editor: 1 error, 2 warning, 3 information, 4 log.
struct ShownMessage: Encodable {
  let type: Int
  let message: String
}
