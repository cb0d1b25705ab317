/// What an editor has open, and on which site it works.
struct EditorDesk: Sendable {
  private(set) var site: SiteFolder?
  private(set) var encoding = PositionEncoding.utf16
  /// The language of the one who sits there, nil when the client does not say.
  private(set) var locale: String?
  /// Whether the client can tell of changed files.
  private(set) var canWatch = false
  /// By place below the site's folder.
  private var documents: [String: OpenDocument] = [:]
  private var places: [String: String] = [:]

  /// What there is to check; nil before it is known where.
  var texts: CheckedTexts? {
    site.map { CheckedTexts(site: $0, open: documents, encoding: encoding) }
  }

  mutating func begin(_ client: InitializeParameters, namedSite: String?) {
    let offered = client.capabilities?.general?.positionEncodings ?? []
    encoding = offered.contains(PositionEncoding.utf8.rawValue) ? .utf8 : .utf16
    locale = client.locale
    canWatch = client.capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration == true
    let folders = (client.workspaceFolders ?? []).map(\.uri) + [client.rootUri].compactMap { $0 }
    let paths =
      [namedSite].compactMap { $0 }
      + (namedSite == nil
        ? folders.compactMap(path(ofAddress:)) + [client.rootPath].compactMap { $0 } : [])
    site = paths.lazy.compactMap { SiteFolder($0) }.first
  }

  mutating func open(_ opened: DidOpenParameters) {
    let item = opened.textDocument
    guard let file = path(ofAddress: item.uri) else { return }
    if site == nil { site = SiteFolder(around: file) }
    guard let place = site?.place(of: file) else { return }
    places[item.uri] = place
    documents[place] = OpenDocument(
      uri: item.uri, path: place, version: item.version, text: item.text)
  }

  mutating func change(_ changed: DidChangeParameters) {
    guard let place = places[changed.textDocument.uri] else { return }
    documents[place]?.apply(changed, encoding)
  }

  mutating func close(_ uri: String) {
    guard let place = places.removeValue(forKey: uri) else { return }
    documents[place] = nil
  }

  /// Where changed files stand in the site.
  func places(of changed: ChangedFilesParameters) -> [String] {
    changed.changes.compactMap { path(ofAddress: $0.uri).flatMap { site?.place(of: $0) } }
  }

  func document(_ uri: String) -> OpenDocument? { places[uri].flatMap { documents[$0] } }
}
