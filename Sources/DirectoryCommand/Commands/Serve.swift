import ArgumentParser
import CPlatform
import DirectoryModel
import FlyingFox
import FlyingSocks
import Foundation
import SitePublishing
import Synchronization

/// Serves the site to browsers of this machine while it is written.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while it is written.",
    discussion: """
      Serves on 127.0.0.1 what a build would publish; a page is made when it is asked for. A change of \
      content or templates is read at once, and open pages are loaded again. When the content has errors the \
      last good state is served, with all errors shown over each page. Nothing is written.

      SOURCEBOOK_EDITOR, VISUAL or EDITOR names the editor that opens a place from a page. SOURCEBOOK_EDITOR may \
      say where the place stands: "code --goto {file}:{line}:{column}".
      """)

  /// The port of bookmarks, taken unless another is asked for.
  private static let usual: UInt16 = 4_020

  @Option(
    help:
      "The port to serve on; 0 for any free one. Default: 4020, or a free one when that is taken.")
  var port: Int?

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(
    help: "Look at the files again and again, for drives whose changes the system does not tell.")
  var poll = false

  @OptionGroup var options: SiteOptions

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("--port is \(port); write a number from 0 to 65535")
    }
  }

  func run() throws {
    let console = options.console
    let request = try options.request()
    let site = LiveSite(request)
    let signals = platform_ending_signals()
    guard signals >= 0 else {
      throw BrokenWorld("signals cannot be listened to: \(String(cString: strerror(errno)))")
    }
    let editor = EditorCommand.named(in: ProcessInfo.processInfo.environment)
    let server = DevServer(of: site, in: options.site, editor: editor)
    let (http, taken) = try listen(server, console)
    let loop = ServingLoop(
      site: site, server: server, options: options, today: request.today, isTold: !poll)
    Thread.detachNewThread { loop.run() }

    let address = "http://127.0.0.1:\(taken)/"
    console.say(address)
    if open, let trouble = startProgram(["xdg-open", address]) {
      console.complain(
        "no browser was opened: \(trouble)", help: "open the address in a browser yourself")
    }
    waitForSignal(signals)
    server.end()
    try waiting { await http.stop(timeout: 1) }
    ExitStatus.done.leave()
  }

  /// - Throws: `BrokenWorld` when the port that was asked for cannot be had.
  private func listen(
    _ server: DevServer, _ console: Console
  ) throws -> (HTTPServer, UInt16) {
    let wanted = port.map { UInt16($0) }
    do {
      return try waiting { try await server.listen(on: wanted ?? Self.usual) }
    } catch {
      guard wanted == nil else {
        throw BrokenWorld(
          "port \(wanted ?? 0) cannot be served on: \(reason(of: error))",
          help: "choose another one, or leave --port out")
      }
      console.note(
        "port \(Self.usual) cannot be had (\(reason(of: error))), so a free one is taken")
      return try waiting { try await server.listen(on: 0) }
    }
  }

  private func waitForSignal(_ descriptor: Int32) {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while Glibc.poll(&asked, 1, -1) <= 0 {}
  }

  private func reason(of error: any Error) -> String {
    guard case .failed(_, _, let message)? = error as? SocketError else { return "\(error)" }
    return message
  }
}
