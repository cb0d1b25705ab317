/// What a client says of itself at first.
struct InitializeParameters: Decodable {
  struct Folder: Decodable {
    let uri: String
  }

  struct Capabilities: Decodable {
    struct General: Decodable {
      let positionEncodings: [String]?
    }
    struct Workspace: Decodable {
      struct WatchedFiles: Decodable {
        let dynamicRegistration: Bool?
      }
      let didChangeWatchedFiles: WatchedFiles?
    }

    struct Window: Decodable {
      let workDoneProgress: Bool?
    }

    let general: General?
    let workspace: Workspace?
    let window: Window?
  }

  let rootUri: String?
  let rootPath: String?
  let workspaceFolders: [Folder]?
  let locale: String?
  let capabilities: Capabilities?
}

/// The name of an open document.
struct DocumentName: Decodable {
  let uri: String
}

/// A document that was opened, with its text.
struct DidOpenParameters: Decodable {
  struct Item: Decodable {
    let uri: String
    let version: Int
    let text: String
  }

  let textDocument: Item
}

/// What was typed, in order.
struct DidChangeParameters: Decodable {
  struct Document: Decodable {
    let uri: String
    let version: Int?
  }

  /// A stretch and what stands there now; without a stretch, the whole text.
  struct Change: Decodable {
    let range: TextSpan?
    let text: String
  }

  let textDocument: Document
  let contentChanges: [Change]
}

/// Files that have changed outside of the editor.
struct ChangedFilesParameters: Decodable {
  let changes: [DocumentName]
}

/// Any notification about one document as a whole.
struct DocumentParameters: Decodable {
  let textDocument: DocumentName
}

/// A request about one place of a document.
struct PlaceParameters: Decodable {
  let textDocument: DocumentName
  let position: TextPosition
}

/// A request for everything that names what is named at a place.
struct ReferenceParameters: Decodable {
  struct Context: Decodable {
    let includeDeclaration: Bool?
  }

  let textDocument: DocumentName
  let position: TextPosition
  let context: Context?
}

/// A request for what could be done about a stretch.
struct CodeActionParameters: Decodable {
  let textDocument: DocumentName
  let range: TextSpan
}
