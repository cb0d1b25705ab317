import FlyingFox
import FlyingSocks
import Foundation
import SitePublishing
import Synchronization

/// Answers the browsers of this machine from a live site.
final class DevServer: Sendable {
  private let site: LiveSite
  private let folder: String
  private let editor: Result<EditorCommand, EditorCommand.Absence>
  private let hub = EventHub()
  private let token = UUID().uuidString
  private let script: ReloadScript
  private let door = Mutex<RequestGuard?>(nil)

  init(
    of site: LiveSite, in folder: String,
    editor: Result<EditorCommand, EditorCommand.Absence>
  ) {
    self.site = site
    self.folder = folder
    self.editor = editor
    script = ReloadScript(run: String(UUID().uuidString.prefix(8)).lowercased())
  }

  /// What is to be said of a state to people.
  func overlay(of state: LiveState) -> Overlay {
    Overlay(of: state, site: folder, editor: try? editor.get())
  }

  /// Tells all browsers of a state.
  func tell(_ state: LiveState) {
    hub.tell(
      overlay(of: state).message(edition: script.edition(state.number), token: token))
  }

  // MARK: Being there

  /// Begins to answer on a port of 127.0.0.1, or on a free one when it is 0.
  ///
  /// - Returns: the server and its port.
  /// - Throws: `SocketError` when the port cannot be had.
  func listen(on port: UInt16) async throws -> (HTTPServer, UInt16) {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 600,
      pool: PromptPool(base: HTTPServer.defaultPool()), logger: .disabled,
      handler: ClosureHTTPHandler { [self] in await answer($0) })
    let ready = Task { try await server.waitUntilListening() }
    let running = Task {
      defer { ready.cancel() }
      try await server.run()
    }
    do {
      try await ready.value
    } catch {
      try await running.value
      throw error
    }
    guard case .ip4(_, let taken)? = await server.listeningAddress else {
      throw SocketError.unsupportedAddress
    }
    door.withLock { $0 = RequestGuard(port: taken, token: token) }
    Task { [hub] in
      while true {
        try await Task.sleep(for: .seconds(15))
        hub.beat()
      }
    }
    return (server, taken)
  }

  /// Lets all browsers go.
  func end() { hub.end() }

  // MARK: Answering

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard let door = door.withLock({ $0 }) else {
      return .text(.serviceUnavailable, "The server is not ready.")
    }
    if let refusal = door.refusal(of: request) {
      var response = HTTPResponse.text(refusal.status, refusal.reason)
      if refusal.status == .methodNotAllowed { response.headers[HTTPHeader("Allow")] = "GET, HEAD" }
      return response
    }
    let target = request.target.path()
    let path = ServedPath(target)
    if request.method == .POST {
      guard path == .server("open") else {
        return .text(.methodNotAllowed, "This server is only read from.")
      }
      return await openEditor(request)
    }
    let response: HTTPResponse =
      switch path {
      case .senseless: .text(.badRequest, "This is no path of a page.")
      case .server(let name): own(name, isHead: request.method == .HEAD)
      case .file(let path): await file(path, asked: target)
      }
    return request.method == .HEAD ? response.withoutBody : response
  }

  private func file(_ path: String, asked target: String) async -> HTTPResponse {
    let state = await firstState()
    var response: HTTPResponse
    if let bytes = state.bytes(of: path) {
      let isPage = path.hasSuffix(".html")
      response = .bytes(
        .ok, isPage ? script.added(to: bytes, number: state.number) : bytes, contentType(of: path))
    } else if !state.hasEdition {
      response = .page(
        .serviceUnavailable, ServerPages(script: script).noEdition(overlay(of: state)))
    } else if state.holds(path + "/index.html") {
      response = .text(.found, "It is a folder.")
      response.headers[.location] = target + "/"
    } else {
      response = .page(
        .notFound,
        ServerPages(script: script).notFound(
          path, nearest: state.nearest(to: path), overlay(of: state)))
    }
    response.headers[HTTPHeader("X-Sourcebook-State")] = state.standing.rawValue
    return response
  }

  /// The state, waited for a little while nothing has been read yet.
  private func firstState() async -> LiveState {
    for _ in 0..<30 {
      let state = site.state
      if state.hasEdition || state.standing != .reading { return state }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return site.state
  }

  private func own(_ name: String, isHead: Bool) -> HTTPResponse {
    switch name {
    case "reload.js": return .text(.ok, ReloadScript.page, "text/javascript")
    case "worker.js":
      var response = HTTPResponse.text(.ok, ReloadScript.worker, "text/javascript")
      response.headers[.policy] = "default-src 'none'; connect-src 'self'"
      return response
    case "overlay.css": return .text(.ok, OverlayStyle.overlay, "text/css")
    case "page.css": return .text(.ok, OverlayStyle.page, "text/css")
    case "events":
      var response = HTTPResponse.text(.ok, "", "text/event-stream")
      guard !isHead else { return response }
      response.payload = .httpBody(HTTPBodySequence(from: EventStream(hub: hub)))
      return response
    default: return .text(.notFound, "The server has no such file.")
    }
  }

  // MARK: Acting

  private struct Place: Decodable {
    let file: String
    let line: String
    let column: String
  }

  private func openEditor(_ request: HTTPRequest) async -> HTTPResponse {
    guard (request.bodySequence.count ?? .max) <= 8_192,
      let body = try? await request.bodyData,
      let wanted = try? JSONDecoder().decode(Place.self, from: body),
      let line = Int(wanted.line), let column = Int(wanted.column), line > 0, column > 0
    else { return .text(.badRequest, "This is no place in a file.") }
    guard let path = site.place(of: wanted.file) else {
      return .text(.notFound, "The site has no file \(printable(wanted.file)).")
    }
    switch editor {
    case .failure(let absence): return .text(.conflict, "Not opened: \(absence.reason).")
    case .success(let editor):
      let words = editor.words(opening: path, line: line, column: column)
      if let trouble = startProgram(words) {
        return .text(.conflict, "The editor was not opened: \(trouble).")
      }
      return .text(.ok, "Opened \(wanted.file) at line \(line).")
    }
  }
}
