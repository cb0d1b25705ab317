import Glibc
import SitePublishing

/// Tells when something below `content/` or `templates/` may have changed; what did is for others to find out.
///
/// The system only wakes it up: no event is taken by its word, so that none can be missed for good, whatever becomes of
/// folders, and a full queue is a wake-up like any other.
struct FolderWatcher: ~Copyable {
  /// How long it must be quiet before a change counts as whole.
  private static let quiet: Int32 = 30
  /// After how long a change counts as whole even if files never come to rest.
  private static let longest = Duration.seconds(5)
  /// After how many milliseconds it is looked at the files without having been told.
  private static let patience: Int32 = 5_000
  private static let events = UInt32(
    IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF)

  private let site: String
  /// Negative when the system tells nothing, and files are looked at from time to time.
  private var queue: Int32

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - isTold: whether the system is asked to tell of changes.
  init(site: String, isTold: Bool) {
    self.site = site
    queue = isTold ? inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) : -1
    watch()
  }

  deinit { if queue >= 0 { close(queue) } }

  var isTold: Bool { queue >= 0 }

  /// Waits until something may have changed and has come to rest, or a while has gone by.
  ///
  /// - Parameter pause: how long to wait where the system tells nothing, in milliseconds.
  mutating func wait(pause: Int32) {
    guard isTold else {
      usleep(UInt32(pause) * 1_000)
      return
    }
    guard hasEvents(within: Self.patience) else { return watch() }
    let end = ContinuousClock.now + Self.longest
    repeat {
      drain()
    } while hasEvents(within: Self.quiet) && ContinuousClock.now < end || isHeldByGit(site)
    watch()
  }

  /// Watches every folder there is now; those that are watched already stay so.
  private mutating func watch() {
    guard isTold else { return }
    for folder in [site] + watchedFolders(of: site) {
      guard inotify_add_watch(queue, folder, Self.events) < 0 else { continue }
      // A folder that has just gone is no trouble, its parent tells; a limit of the system is.
      guard errno == ENOSPC || errno == ENOMEM else { continue }
      close(queue)
      queue = -1
      return
    }
  }

  private func hasEvents(within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    while true {
      let found = poll(&asked, 1, milliseconds)
      if found < 0 && errno == EINTR { continue }
      return found > 0
    }
  }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(queue, &buffer, buffer.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
    }
  }
}

/// Whether git changes the work tree a folder stands in at this moment; it holds a file of its own meanwhile.
///
/// However long that takes on a busy machine it is one change; a file that is older than a minute was left by a git that died.
private func isHeldByGit(_ site: String) -> Bool {
  guard let resolved = realpath(site, nil) else { return false }
  defer { free(resolved) }
  var folder = String(cString: resolved)
  while access(folder + "/.git/HEAD", F_OK) != 0 {
    guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return false }
    folder = String(folder[..<slash])
  }
  var status = stat()
  return stat(folder + "/.git/index.lock", &status) == 0
    && time(nil) - status.st_mtim.tv_sec < 60
}
