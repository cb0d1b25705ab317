/// What the server says of itself when it is asked at first.
struct InitializeAnswer: Encodable {
  struct Server: Encodable {
    let name = "sourcebook"
    let version: String
  }

  struct Abilities: Encodable {
    struct Synchronisation: Encodable {
      let openClose = true
      /// Changes come as the stretches that were typed.
      let change = 2
      let save = true
    }

    struct Completions: Encodable {
      let triggerCharacters = [" ", "[", ",", ";"]
    }

    struct Actions: Encodable {
      let codeActionKinds = ["quickfix"]
    }

    let positionEncoding: PositionEncoding
    let textDocumentSync = Synchronisation()
    let hoverProvider = true
    let completionProvider = Completions()
    let definitionProvider = true
    let referencesProvider = true
    let documentSymbolProvider = true
    let codeActionProvider = Actions()
  }

  let capabilities: Abilities
  let serverInfo: Server
}

/// Asks a client to say when files of the site change outside of it.
struct WatchRegistration: Encodable {
  struct Registration: Encodable {
    let id = "files"
    let method = "workspace/didChangeWatchedFiles"
    let registerOptions = Options()
  }

  struct Options: Encodable {
    let watchers = ["**/content/**", "**/templates/**"].map(Watcher.init)
  }

  struct Watcher: Encodable {
    let globPattern: String
  }

  let registrations = [Registration()]
}
