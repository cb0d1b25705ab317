import Foundation
import Testing

/// Every input fuzzing has found to go another way through a reader, and every one that once broke it.
@Suite struct `The corpus of the readers` {
  @Test(arguments: ReaderTrial.allCases)
  func `every input is read within its bounds`(trial: ReaderTrial) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/\(trial.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 20)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try trial.run(on: bytes) }
    }
  }
}
