import ContentLoading
package import DirectoryModel
import SitePages
import Synchronization

/// A site in memory that is asked for one file at a time, and reads again what has changed.
///
/// One thread refreshes it; any number may ask for its state meanwhile.
package final class LiveSite: Sendable {
  private struct Memory {
    var request: BuildRequest
    /// The files that were read last; nil when they could not be.
    var inputs: InputSnapshot?
    /// Whether what is served was read from the files, and not taken from the edition on disk.
    var isRead = false
    var parts = LiveMemory()
  }

  private let shown = Mutex(LiveState.nothing)
  private let memory: Mutex<Memory>

  package init(_ request: BuildRequest) {
    memory = Mutex(Memory(request: request, inputs: nil))
  }

  package var state: LiveState { shown.withLock { $0 } }

  /// Where a file of the site lies, absolute and without links; nil for any other path, and for one that leads outside.
  package func place(of file: String) -> String? {
    guard state.files.files.contains(where: { $0.path == file }) else { return nil }
    let site = memory.withLock { $0.request.site }
    let homes = [site, site + "/content", site + "/templates"].compactMap(OutputFolder.resolved)
    guard let place = OutputFolder.resolved("\(site)/\(file)"),
      homes.contains(where: { place.hasPrefix($0 + "/") })
    else { return nil }
    return place
  }

  /// Serves the edition on disk until the site has been read, if the last build remembers it.
  ///
  /// Where the files are still those it was built from it is what reading them gives, else it is said to be old.
  ///
  /// - Returns: the state; nil when nothing is known of an edition on disk.
  package func beginWithPublished() -> LiveState? {
    memory.withLock { memory in
      let request = memory.request
      guard let output = try? OutputFolder(request.site + "/public", site: request.site),
        let (record, edition, inputs) = LastBuild(of: output, request).published(for: request)
      else { return nil }
      memory.inputs = inputs
      let first = LiveState(
        number: inputs == nil ? 0 : 1, standing: inputs == nil ? .reading : .current,
        files: record.files, diagnostics: record.diagnostics, trouble: nil, edition: edition)
      show(first)
      return first
    }
  }

  /// Reads what has changed since it was read last, on the files' side or the calendar's.
  ///
  /// - Parameters:
  ///   - today: the day used where neither arguments nor site.yaml name one.
  ///   - willRead: told when there is something to read, with the state to show meanwhile.
  /// - Returns: the new state; nil when nothing has changed.
  package func refresh(on today: CalendarDay, willRead: (LiveState) -> Void) -> LiveState? {
    memory.withLock { memory in
      let isOtherDay = memory.request.today != today
      // What could not be read is tried again without a word until it can.
      let last = state.trouble
      memory.request = memory.request.on(today)
      let next: LiveState
      do {
        guard let (now, isSame) = try inputs(&memory, isOtherDay: isOtherDay) else { return nil }
        // The edition on disk that is what reading gives is no old one meanwhile.
        let isKnown = isSame && state.number == 1 && last == nil
        if !isKnown && last == nil {
          show(state.reading)
          willRead(state)
        }
        memory.inputs = now
        memory.isRead = true
        let read = try read(memory.request, recalling: &memory.parts)
        next = isKnown ? read.numbered(1) : read
      } catch {
        let trouble =
          error as? BrokenWorld ?? BrokenWorld("the site cannot be read: \(error)")
        guard last != trouble else { return nil }
        memory.parts.forget()
        next = state.broken(by: trouble)
      }
      show(next)
      return next
    }
  }

  /// Looks through all pages of a state for what only whole editions show, such as links that lead nowhere.
  ///
  /// - Parameters:
  ///   - state: the state that was shown.
  ///   - tell: told the state with these faults before any newer one is shown, so that it is never told after one; not called
  ///     when there are none, or when the state is not the newest any more.
  package func inspect(_ state: LiveState, tell: (LiveState) -> Void) {
    let isWanted: @Sendable () -> Bool = { [self] in
      let newest = self.state
      return newest.number == state.number && newest.standing == .current
    }
    guard state.standing == .current, let edition = state.edition as? LiveEdition,
      let faults = edition.faults(while: isWanted), !faults.isEmpty
    else { return }
    shown.withLock { shown in
      guard shown.number == state.number, shown.standing == .current else { return }
      shown = state.faulty(faults)
      tell(shown)
    }
  }

  /// The files as they are now, with what changed ones had to do with forgotten.
  ///
  /// - Parameters:
  ///   - memory: what is known of them.
  ///   - isOtherDay: whether they have to be read even if none has changed.
  /// - Returns: nil when they are what was read last; else whether they are what the edition on disk was built from.
  /// - Throws: `BrokenWorld` when they cannot be looked at.
  private func inputs(
    _ memory: inout Memory, isOtherDay: Bool
  ) throws -> (now: InputSnapshot, isSame: Bool)? {
    let request = memory.request
    guard let known = memory.inputs,
      let (files, now) = known.changes(of: request.site, jobs: request.jobs)
    else {
      memory.parts.site.forget()
      return (try InputSnapshot(of: request.site, jobs: request.jobs), false)
    }
    let changed = files.map(known.tree.path(of:))
    memory.parts.site.forget(
      changed: changed, areAllThere: changed.allSatisfy { isPlainFile("\(request.site)/\($0)") })
    let isSame = files.isEmpty && !isOtherDay
    return isSame && memory.isRead && state.trouble == nil ? nil : (now, isSame)
  }

  private func read(
    _ request: BuildRequest, recalling parts: inout LiveMemory
  ) throws -> LiveState {
    var clock = StepClock()
    let judged = try judgeSite(request, recalling: &parts, timing: &clock)
    let site = judged.then { prepareSite($0, request, recalling: &parts, timing: &clock) }
    parts.remember(site.value)
    let last = state
    let files = site.value.content.directory.files
    guard !site.hasErrors else {
      return LiveState(
        number: last.number, standing: .refused, files: files, diagnostics: site.diagnostics,
        trouble: nil, edition: last.edition)
    }
    return LiveState(
      number: last.number + 1, standing: .current, files: files, diagnostics: site.diagnostics,
      trouble: nil, edition: LiveEdition(of: site.value, jobs: request.jobs))
  }

  private func show(_ next: LiveState) { shown.withLock { $0 = next } }
}
