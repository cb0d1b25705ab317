import ContentLoading
import DirectoryModel
import Dispatch
import SitePublishing
import Synchronization

/// Checks the site again and again beside the answering of requests, always the newest texts.
///
/// Open files are read first and by themselves, which is a matter of milliseconds; the site is then judged as a whole. Both
/// begin when nothing was typed for a moment, and end early when more is typed: nobody waits for them.
final class CheckLoop: Sendable {
  /// How long typing must rest before the open files are read.
  private static let shortRest = DispatchTimeInterval.milliseconds(40)
  /// How long it must rest at least, and need not rest longer, before the site is judged.
  private static let longRest = Duration.milliseconds(80)...Duration.milliseconds(1_000)

  private struct State {
    var generation = 0
    var lastTrouble: String?
    /// How long the last check of the whole site took.
    var lastCheck = Duration.zero
  }

  private let openFiles = DispatchQueue(label: "open files", qos: .userInitiated)
  private let wholeSite = DispatchQueue(label: "whole site", qos: .utility)
  private let state = Mutex(State())
  private let reading = Mutex(OpenFilesReading())
  private let memory = Mutex(DraftMemory())
  private let board: MessageBoard
  private let progress: FirstCheckProgress
  private let writer: MessageWriter
  private let makeRequest: @Sendable (String) throws -> BuildRequest

  init(
    writer: MessageWriter, board: MessageBoard,
    makeRequest: @escaping @Sendable (String) throws -> BuildRequest
  ) {
    self.writer = writer
    self.board = board
    self.makeRequest = makeRequest
    progress = FirstCheckProgress(writer: writer)
  }

  /// The site as it was checked last; before that, what open files can refer to.
  var latest: CheckedDraft? { board.latest }

  /// Lets the client show that the site is being checked for the first time.
  func showProgress() { progress.allow() }

  /// What an open document was told last.
  func shown(for place: String) -> [EditorDiagnostic] { board.shown(for: place) }

  /// Asks for a check of these texts, in place of any asked for before.
  func check(_ texts: CheckedTexts, afterRest: Bool = true) {
    let generation = state.withLock { state in
      state.generation += 1
      return state.generation
    }
    openFiles.asyncAfter(deadline: afterRest ? .now() + Self.shortRest : .now()) {
      self.readOpenFiles(generation, texts, afterRest: afterRest)
    }
  }

  /// Reads files again that have changed on disk, when next they are needed.
  func forget(_ places: [String]) {
    openFiles.async { self.reading.withLock { $0.forget(places) } }
  }

  /// Ends what is under way, and waits until it has ended.
  func stop() {
    state.withLock { $0.generation += 1 }
    openFiles.sync {}
    wholeSite.sync {}
  }

  private func isWanted(_ generation: Int) -> Bool {
    state.withLock { $0.generation == generation } && !writer.hasNoReader
  }

  /// Says of the open files what can be said without the others, and has the site checked then.
  private func readOpenFiles(_ generation: Int, _ texts: CheckedTexts, afterRest: Bool) {
    guard isWanted(generation) else { return }
    let found = attempt {
      let request = try makeRequest(texts.site.path)
      return try reading.withLock { try $0.read(texts, request) }
    }
    // Without its files nothing can be said of the site either; that has been told.
    guard let found else { return }
    board.show(found, of: texts, while: { isWanted(generation) })
    // The longer a check keeps the machine busy, the surer it should be that nobody goes on typing.
    let lasting = state.withLock { $0.lastCheck } / 4
    let rest = min(max(lasting, Self.longRest.lowerBound), Self.longRest.upperBound)
    wholeSite.asyncAfter(deadline: afterRest ? .now() + rest.interval : .now()) {
      self.checkSite(generation, texts, found)
    }
  }

  private func checkSite(_ generation: Int, _ texts: CheckedTexts, _ found: OpenFilesFound) {
    guard isWanted(generation) else { return }
    progress.begin()
    let clock = ContinuousClock()
    let start = clock.now
    let site: DraftSite?? = attempt {
      var request = try makeRequest(texts.site.path)
      request.unsaved = texts.unsaved
      return try memory.withLock { memory in
        let site = try checkDraft(request, recalling: &memory, while: { isWanted(generation) })
        if site != nil { reading.withLock { [memory] in $0.goOn(from: memory, of: texts) } }
        return site
      }
    }
    guard let site else { return progress.end() }
    // It was given up for another.
    guard let site else { return }
    state.withLock { state in
      state.lastCheck = start.duration(to: clock.now)
      state.lastTrouble = nil
    }
    board.show(
      CheckedDraft(site, texts, knownBefore: found.messages), while: { isWanted(generation) })
    progress.end()
  }

  /// Does what needs the site's files; what keeps it from being done is told.
  private func attempt<Value>(_ work: () throws -> Value) -> Value? {
    do {
      return try work()
    } catch is CancellationError {
      return nil
    } catch let broken as BrokenWorld {
      tell(broken.message)
    } catch let usage as WrongUsage {
      tell(usage.message)
    } catch {
      tell("the site cannot be checked: \(error)")
    }
    return nil
  }

  /// Says what keeps the site from being checked, once.
  private func tell(_ trouble: String) {
    let isNew = state.withLock { state in
      defer { state.lastTrouble = trouble }
      return state.lastTrouble != trouble
    }
    if isNew { writer.notify("window/showMessage", ShownMessage(type: 1, message: trouble)) }
  }
}

extension Duration {
  fileprivate var interval: DispatchTimeInterval {
    .milliseconds(Int(self / .milliseconds(1)))
  }
}

/// A message to the one who sits at the editor: 1 error, 2 warning, 3 information, 4 log.
struct ShownMessage: Encodable {
  let type: Int
  let message: String
}
