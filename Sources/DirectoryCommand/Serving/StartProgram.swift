import CPlatform
import Dispatch
import Foundation

/// Starts a program that lives on beside the command, and looks shortly whether it fails at once.
///
/// - Returns: why it could not be started; nil when it runs, or has done its work.
func startProgram(_ words: [String]) -> String? {
  let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
  let child = withCStrings(words) { words in
    withCStrings(environment) { platform_spawn(words, $0) }
  }
  guard child > 0 else {
    return "\(words.first ?? "") cannot be started: \(String(cString: strerror(errno)))"
  }
  var status: Int32 = 0
  for _ in 0..<12 {
    if waitpid(child, &status, WNOHANG) == child { return failure(of: status) }
    usleep(25_000)
  }
  // Somebody has to take note of its end, or it stays in the table of processes.
  DispatchQueue.global(qos: .background).async {
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
  return nil
}

private func failure(of status: Int32) -> String? {
  let signal = status & 0x7F
  let code = status >> 8 & 0xFF
  if signal != 0 { return "it was ended by signal \(signal)" }
  switch code {
  case 0: return nil
  case 127: return "there is no such program"
  default: return "it ended with code \(code)"
  }
}

/// Hands texts to C as it wants lists of them, with a zero at the end.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = texts.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return body(&pointers)
}
