import ContentDigest
import DirectoryModel
import Glibc
import SitePages

/// A file of the stage that comes in pieces where it is large; one that comes whole is written like any other.
final class StagedPieces: PieceOutlet {
  private let stage: EditionStage
  private let file: String
  /// Nil before the first piece.
  private var opened: Int32?
  private var digest: RunningDigest?
  private var size = 0
  /// What ended the writing, to be told when the file should be finished.
  private var failure: BrokenWorld?

  init(of file: String, in stage: EditionStage) {
    self.stage = stage
    self.file = file
  }

  deinit { if let opened { close(opened) } }

  func take(_ piece: UnsafeBufferPointer<UInt8>) {
    if opened == nil {
      digest = RunningDigest()
      opened = stage.open(file)
    }
    guard failure == nil, let opened else { return }
    guard opened >= 0, writeAll(piece, to: opened) else {
      failure = BrokenWorld.writing("\(stage.path)/\(file)")
      return
    }
    digest?.add(UnsafeRawBufferPointer(piece))
    size += piece.count
  }

  /// Writes the last piece; from then on the edition before may share the file.
  ///
  /// - Throws: `BrokenWorld` when a piece could not be written.
  func finish(with rest: UnsafeBufferPointer<UInt8>) throws -> WrittenFile {
    guard opened != nil else { return try stage.write(rest, to: file) }
    take(rest)
    if let failure { throw failure }
    guard let digest = digest.take() else { preconditionFailure("an open file has a digest") }
    return try stage.settle(file, size: size, digest.finish())
  }
}
