import DirectoryModel
import Foundation
package import SitePublishing

/// One editor at work on one site, from its first message to its last.
package struct EditorSession {
  private enum Phase {
    case new, running, closing
  }

  /// The site named on the command line; else the client names it.
  private let namedSite: String?
  private let version: String
  private let writer: MessageWriter
  private let checks: CheckLoop
  private var reader: MessageReader
  private var phase = Phase.new
  private(set) var desk = EditorDesk()

  /// - Parameters:
  ///   - input: where messages come from.
  ///   - output: where messages go.
  ///   - site: the folder of the site, nil to take the one the client works in.
  ///   - version: of the command.
  ///   - makeRequest: what a check of a site's folder is asked for.
  package init(
    from input: Int32, to output: Int32, site: String?, version: String,
    makeRequest: @escaping @Sendable (String) throws -> BuildRequest
  ) {
    let writer = MessageWriter(to: output)
    let board = MessageBoard(writer: writer)
    self.init(
      from: input, site: site, version: version, writer: writer,
      checks: CheckLoop(writer: writer, board: board, makeRequest: makeRequest))
  }

  /// The same with checks of another kind.
  init(
    from input: Int32, site: String?, version: String, writer: MessageWriter, checks: CheckLoop
  ) {
    namedSite = site
    self.version = version
    self.writer = writer
    self.checks = checks
    reader = MessageReader(from: input)
  }

  /// Answers messages until the client has said goodbye or is gone; true when it said goodbye in order.
  package mutating func run() -> Bool {
    defer { checks.stop() }
    while !writer.hasNoReader {
      switch reader.next() {
      case .end: return phase == .closing
      case .malformed(let why): refuse(nil, .parse(why))
      case .message(let data):
        guard let message = try? JSONDecoder().decode(Incoming.self, from: data) else {
          let isJSON =
            (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil
          refuse(nil, isJSON ? .invalid("this is no request") : .parse("this is no JSON"))
          continue
        }
        guard let method = message.method else { continue }
        if method == "exit" { return phase == .closing }
        if let id = message.id {
          answer(method, id, data)
        } else if phase == .running {
          take(method, data)
        }
      }
    }
    return false
  }

  private func refuse(_ id: RequestID?, _ failure: Failure) {
    writer.send(OutgoingError(id: id, error: failure))
  }

  private mutating func answer(_ method: String, _ id: RequestID, _ data: Data) {
    do {
      switch (phase, method) {
      case (.new, "initialize"):
        try initialize(id, readParameters(InitializeParameters.self, of: data))
      case (.new, _): throw Failure.notInitialized
      case (.closing, _): throw Failure.invalid("the server is shutting down")
      case (.running, "initialize"): throw Failure.invalid("initialize came twice")
      case (.running, "shutdown"):
        phase = .closing
        checks.stop()
        writer.send(OutgoingResult<Bool>(id: id, result: nil))
      case (.running, _): try answerAboutText(method, id, data)
      }
    } catch let failure as Failure {
      refuse(id, failure)
    } catch {
      refuse(id, .parameters("\(method) has other parameters than these: \(words(of: error))"))
    }
  }

  private func answerAboutText(_ method: String, _ id: RequestID, _ data: Data) throws {
    let answers = EditorAnswers(desk: desk, checks: checks)
    func place() throws -> PlaceParameters { try readParameters(PlaceParameters.self, of: data) }
    func send(_ result: (some Encodable)?) { writer.send(OutgoingResult(id: id, result: result)) }
    switch method {
    case "textDocument/hover": send(answers.hover(at: try place()))
    case "textDocument/completion": send(answers.completion(at: try place()))
    case "textDocument/definition": send(answers.definition(at: try place()))
    case "textDocument/references":
      send(answers.references(at: try readParameters(ReferenceParameters.self, of: data)))
    case "textDocument/documentSymbol":
      send(answers.symbols(of: try readParameters(DocumentParameters.self, of: data)))
    case "textDocument/codeAction":
      send(answers.actions(for: try readParameters(CodeActionParameters.self, of: data)))
    default: throw Failure.unknown(method)
    }
  }

  private mutating func take(_ method: String, _ data: Data) {
    do {
      switch method {
      case "initialized":
        if desk.canWatch {
          writer.send(
            OutgoingRequest(
              id: .text("watch"), method: "client/registerCapability", params: WatchRegistration()))
        }
        check(afterRest: false)
      case "textDocument/didOpen":
        desk.open(try readParameters(DidOpenParameters.self, of: data))
        check(afterRest: false)
      case "textDocument/didChange":
        desk.change(try readParameters(DidChangeParameters.self, of: data))
        check()
      case "textDocument/didClose":
        desk.close(try readParameters(DocumentParameters.self, of: data).textDocument.uri)
        check(afterRest: false)
      case "workspace/didChangeWatchedFiles":
        checks.forget(desk.places(of: try readParameters(ChangedFilesParameters.self, of: data)))
        check()
      case "textDocument/didSave": check()
      default: break
      }
    } catch {
      let message = "\(method) is passed over: \(words(of: error))"
      writer.notify("window/logMessage", ShownMessage(type: 1, message: message))
    }
  }

  private mutating func initialize(_ id: RequestID, _ parameters: InitializeParameters) {
    desk.begin(parameters, namedSite: namedSite)
    if parameters.capabilities?.window?.workDoneProgress == true { checks.showProgress() }
    phase = .running
    writer.send(
      OutgoingResult(
        id: id,
        result: InitializeAnswer(
          capabilities: InitializeAnswer.Abilities(positionEncoding: desk.encoding),
          serverInfo: InitializeAnswer.Server(version: version))))
  }

  private func check(afterRest: Bool = true) {
    if let texts = desk.texts { checks.check(texts, afterRest: afterRest) }
  }
}

/// What a decoding error says, without the types of this program.
private func words(of error: any Error) -> String {
  guard let error = error as? DecodingError else { return "\(error)" }
  func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
  switch error {
  case .keyNotFound(let key, let context):
    return "\((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing"
  case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
    return "\(path(context)) cannot be read"
  @unknown default: return "they cannot be read"
  }
}
