import CPlatform
package import DirectoryModel
import Glibc

/// Writes a file beside its place and puts it there in one step.
///
/// - Throws: `BrokenWorld` when it cannot be written; what was there before is untouched.
package func writeFile(_ bytes: [UInt8], to path: String) throws(BrokenWorld) {
  let beside = path + ".new"
  let opened = platform_openat(AT_FDCWD, beside, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
  guard opened >= 0 else { throw .packing(path) }
  let isWhole = writeAll(bytes, to: opened)
  let failure = BrokenWorld.packing(path)
  close(opened)
  guard isWhole, rename(beside, path) == 0 else {
    unlink(beside)
    throw isWhole ? .packing(path) : failure
  }
}
