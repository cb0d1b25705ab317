import DirectoryModel
import Glibc

/// Runs `work` while no other import may change the content; the system frees the lock however the process ends.
///
/// - Throws: `BrokenWorld` when another import holds it or the folder cannot be read; what `work` throws.
package func withImportLock<Result>(on site: String, _ work: () throws -> Result) throws -> Result {
  // The folder itself is locked, so that no file is left behind.
  let descriptor = open(site + "/content", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw BrokenWorld(
      "\(site)/content cannot be read: \(String(cString: strerror(errno)))",
      help: "check that it is a folder and that you may read it")
  }
  defer { close(descriptor) }
  guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
    throw BrokenWorld(
      "another import is at work in \(site)/content", help: "wait until it has finished")
  }
  return try work()
}
