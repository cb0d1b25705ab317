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

  /// Reads what has changed since it was read last, on the files' side or the calendar's.
  ///
  /// - Parameters:
  ///   - today: the day used where neither arguments nor site.yaml name one.
  ///   - willRead: told when there is something to read, with the state to show meanwhile.
  /// - Returns: the new state; nil when nothing has changed.
  package func refresh(on today: CalendarDay, willRead: (LiveState) -> Void) -> LiveState? {
    memory.withLock { memory in
      let isOtherDay = memory.request.today != today
      memory.request = memory.request.on(today)
      let next: LiveState
      do {
        guard let inputs = try changedInputs(since: memory, isOtherDay: isOtherDay) else {
          return nil
        }
        let reading = state.reading
        show(reading)
        willRead(reading)
        next = try read(memory.request)
        memory.inputs = inputs
      } catch {
        let trouble =
          error as? BrokenWorld ?? BrokenWorld("the site cannot be read: \(error)")
        guard state.trouble != trouble else { return nil }
        memory.inputs = nil
        next = state.broken(by: trouble)
      }
      show(next)
      return next
    }
  }

  /// The files as they are now; nil when they are what was read last.
  private func changedInputs(
    since memory: Memory, isOtherDay: Bool
  ) throws -> InputSnapshot? {
    let request = memory.request
    guard let known = memory.inputs,
      let (files, now) = known.changes(of: request.site, jobs: request.jobs)
    else { return try InputSnapshot(of: request.site, jobs: request.jobs) }
    return files.isEmpty && !isOtherDay ? nil : now
  }

  private func read(_ request: BuildRequest) throws -> LiveState {
    var clock = StepClock()
    let site = try judgeSite(request, timing: &clock)
      .then { prepareSite($0, request, timing: &clock) }
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
