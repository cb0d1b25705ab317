import Foundation
import Testing

/// A site served by the built command while a test changes it; the server ends with its holder, or by itself after a while.
final class ServedSite {
  let path: String
  let port: UInt16
  private let process: Process
  private let complaintsPath: String

  /// - Throws: when the command does not say an address.
  convenience init(
    _ path: String, arguments: [String] = ["--port", "0"], environment: [String: String] = [:]
  ) throws {
    let served = try command(["serve", "--site", path] + arguments)
    let program = try #require(served.executableURL).path
    // For the server alone, not for the process that ends it after a while.
    let settings = environment.map { "\($0.key)=\($0.value)" }
    try self.init(
      served, with: ["/usr/bin/env"] + settings + [program] + (served.arguments ?? []), of: path)
  }

  /// Serves by a line of the shell, which names the command as a reader would.
  convenience init(line: String, in folder: String) throws {
    let served = try command([], in: folder)
    let binaries = try #require(served.executableURL).deletingLastPathComponent().path
    served.environment?["PATH"] = binaries + ":/usr/bin:/bin"
    // The shell makes way for the command, so that this is what is told to end.
    let script = line.replacing("sourcebook serve", with: "exec sourcebook serve")
    try self.init(served, with: ["/bin/bash", "-c", script], of: folder)
  }

  private init(_ process: Process, with arguments: [String], of path: String) throws {
    self.path = path
    self.process = process
    complaintsPath = FileManager.default.temporaryDirectory.appending(path: "serve-\(UUID())").path
    try Data().write(to: URL(filePath: complaintsPath))
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["300"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: complaintsPath))
    try process.run()
    var said = Data()
    while !said.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      said += more
    }
    let address = String(decoding: said, as: UTF8.self)
    port = try #require(
      UInt16(address.dropFirst("http://127.0.0.1:".count).prefix { $0.isNumber }),
      "no address in `\(address)`")
  }

  deinit {
    if process.isRunning { end() }
    try? FileManager.default.removeItem(atPath: complaintsPath)
  }

  var complaints: String { (try? String(contentsOfFile: complaintsPath, encoding: .utf8)) ?? "" }

  /// Tells the server to end, and gives its exit code.
  @discardableResult
  func end(_ signal: Int32 = SIGTERM) -> Int32 {
    tell(signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Does something while the server stands still.
  func whileHeld(_ work: () throws -> Void) rethrows {
    tell(SIGSTOP)
    defer { tell(SIGCONT) }
    try work()
  }

  private func tell(_ signal: Int32) {
    // The process that ends it after a while may not be told: whoever starts tests may have blocked signals for it.
    let timer = process.processIdentifier
    let list = "/proc/\(timer)/task/\(timer)/children"
    let children = try? String(contentsOfFile: list, encoding: .utf8)
    if let server = children?.split(separator: " ").first.flatMap({ pid_t($0) }) {
      kill(server, signal)
    }
  }

  /// Asks for a path as it is written, with the headers a browser would send.
  func get(_ target: String) throws -> WebAnswer { try ask("GET", target) }

  /// Sends a request; headers take the place of the usual ones of the same name.
  func ask(
    _ method: String, _ target: String, _ headers: [String: String] = [:], body: String = ""
  ) throws -> WebAnswer {
    let all = ["Host": "127.0.0.1:\(port)", "Connection": "close"].merging(headers) { $1 }
    let lines = all.map { "\($0.key): \($0.value)\r\n" }.joined()
    let length = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
    return try raw("\(method) \(target) HTTP/1.1\r\n\(lines)\(length)\r\n\(body)")
  }

  /// Sends bytes and reads all that comes back.
  func raw(_ request: String) throws -> WebAnswer {
    let line = try WebLine(to: port)
    line.send(request)
    var bytes: [UInt8] = []
    while let more = line.receive(within: 30_000) { bytes += more }
    return WebAnswer(bytes)
  }

  /// Waits until the site answers with a state in which all has been read.
  func waitUntilRead() throws {
    try until("the site is read") {
      try get("/index.html").headers["x-sourcebook-state"] != "reading"
    }
  }

  func events() throws -> EventListener { try EventListener(of: self) }
}
