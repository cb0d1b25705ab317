/// A record's file and the files with its text in other languages.
struct RecordFile: Sendable, Equatable {
  struct Translation: Sendable, Equatable {
    let language: String
    let listed: ListedFile
  }

  let id: String
  let listed: ListedFile
  /// Whether the id may stand in addresses; a record of another name is read for its mistakes only.
  let hasSoundName: Bool
  var translations: [Translation] = []
}
