import Glibc

/// The trial libFuzzer asks for, by the environment variable TRIAL.
private let trial: ReaderTrial = {
  let name = getenv("TRIAL").map { String(cString: $0) } ?? ""
  guard let trial = ReaderTrial(rawValue: name) else {
    fatalError("TRIAL is one of \(ReaderTrial.allCases.map(\.rawValue))")
  }
  return trial
}()

/// What libFuzzer calls with every input; a promise that is broken ends the process as a crash does.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  do {
    try trial.run(on: bytes)
  } catch {
    fatalError("\(error)")
  }
  return 0
}

/// Reads the sample before the first input, whose time would be counted otherwise.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  _ = SampleSite.shared
  return 0
}
