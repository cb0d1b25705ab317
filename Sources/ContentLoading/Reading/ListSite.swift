import DirectoryModel
import WorkSharing

/// Lists the files of a site; names and places that cannot be right are reported.
///
/// - Parameters:
///   - folder: the site's.
///   - profiles: the files of suppliers by their paths, where no others are asked for; then the folder of suppliers is not
///     looked through.
/// - Returns: the files by what they are for, and the entries of the folders they were looked for in.
/// - Throws: `BrokenWorld` when a folder cannot be read.
func listSite(
  _ folder: ContentFolder, only profiles: [String]? = nil
) throws(BrokenWorld) -> (listing: Reported<SiteListing>, entries: ListedEntries) {
  var lister = SiteLister(folder: folder, profiles: profiles)
  try lister.walkContent()
  try lister.walkBehind()
  return (lister.listing(), lister.entries)
}

/// The same with something found beside by another thread while the folder of suppliers is listed, the largest by far.
///
/// - Parameters:
///   - folder: the site's.
///   - jobs: with one, the folder is listed first.
///   - other: is given the files whose paths come before those of suppliers.
/// - Returns: the files by what they are for, and what was found beside.
/// - Throws: `BrokenWorld` when a folder cannot be read.
func listSite<Other>(
  _ folder: ContentFolder, jobs: Int, beside other: (SiteListing) -> Other
) throws(BrokenWorld) -> (listing: Reported<SiteListing>, other: Other) {
  var lister = SiteLister(folder: folder, profiles: nil)
  try lister.walkContent()
  let (listing, found) = alongside(jobs: jobs) { [lister] in
    Result { () throws(BrokenWorld) in
      var lister = lister
      try lister.walkBehind(jobs: jobs)
      return lister.listing()
    }
  } _: {
    other(lister.listingBeforeSuppliers())
  }
  return (try listing.get(), found)
}

/// By path of a folder: what is in it.
typealias ListedEntries = [String: [ContentFolder.Entry]]

private struct SiteLister {
  private enum Place {
    case site, waivers, template, phrases, asset
    case record(RecordKind, name: String)
    case unexpected(String)
  }

  private static let suppliers = "content/" + RecordKind.suppliers.rawValue

  let folder: ContentFolder
  private let profiles: [String]?
  private var hasSuppliers = false
  private var found: [(path: String, place: Place)] = []
  private(set) var entries: ListedEntries = [:]
  private var diagnostics: [Diagnostic] = []

  init(folder: ContentFolder, profiles: [String]?) {
    self.folder = folder
    self.profiles = profiles
  }

  private mutating func list(_ path: String) throws(BrokenWorld) -> [ContentFolder.Entry]? {
    let listed = try folder.list(path)
    entries[path] = listed
    return listed
  }

  /// Looks for all content but suppliers.
  mutating func walkContent() throws(BrokenWorld) {
    for entry in try list("content") ?? [] {
      let path = "content/" + entry.name
      switch (entry.kind, entry.name) {
      case (.file, "site.yaml"): found.append((path, .site))
      case (.file, "waivers.yaml"): found.append((path, .waivers))
      // Maps, ledgers and reviewed spellings of imports: no page is made from them.
      case (.folder, "imports"): continue
      case (.folder, _):
        guard let kind = RecordKind(rawValue: entry.name) else {
          found.append((path, .unexpected("`\(entry.name)` is no folder of the content")))
          continue
        }
        if kind == .suppliers, let profiles {
          found += profiles.map { profile in
            let name = profile.dropFirst(path.utf8.count + 1).dropLast(kind.ending.utf8.count)
            return (profile, .record(kind, name: String(name)))
          }
        } else if kind == .suppliers {
          hasSuppliers = true
        } else {
          try walk(path, of: kind)
        }
      case (.file, _), (.other, _):
        found.append((path, .unexpected("`\(entry.name)` is no file of the content")))
      }
    }
  }

  private mutating func walk(
    _ path: String, of kind: RecordKind, jobs: Int = 1
  ) throws(BrokenWorld) {
    let (prefix, ending) = (path + "/", kind.ending)
    let entries = try list(path) ?? []
    let chunks = mapChunks(of: entries.count, size: 2_048, jobs: jobs) { range in
      entries[range].map { entry -> (path: String, place: Place) in
        if entry.kind == .file, let name = withoutEnding(ending, entry.name) {
          return (prefix + entry.name, .record(kind, name: name))
        }
        let wanted = entry.kind == .other ? "a plain file" : "a `\(kind.ending)` file"
        return (prefix + entry.name, .unexpected("`\(entry.name)` is not \(wanted)"))
      }
    }
    found.reserveCapacity(found.count + entries.count)
    for chunk in chunks { found += chunk }
  }

  /// Looks for suppliers and templates.
  mutating func walkBehind(jobs: Int = 1) throws(BrokenWorld) {
    if hasSuppliers { try walk(Self.suppliers, of: .suppliers, jobs: jobs) }
    try walkTemplates()
  }

  private mutating func walkTemplates() throws(BrokenWorld) {
    guard let entries = try list("templates") else {
      diagnostics.append(.missingFile("templates", help: "add the folder with the templates"))
      return
    }
    for entry in entries {
      let path = "templates/" + entry.name
      switch (entry.kind, entry.name) {
      case (.folder, "layouts"), (.folder, "pages"), (.folder, "partials"):
        try walkTemplates(path, ending: ".mustache", as: .template, depth: 0)
      case (.folder, "phrases"):
        try walkTemplates(path, ending: ".yaml", as: .phrases, depth: 0)
      case (.folder, "assets"):
        try walkTemplates(path, ending: "", as: .asset, depth: 0)
      default:
        found.append((path, .unexpected("`\(entry.name)` is no part of the templates")))
      }
    }
  }

  private mutating func walkTemplates(
    _ path: String, ending: String, as place: Place, depth: Int
  ) throws(BrokenWorld) {
    for entry in try list(path) ?? [] {
      let inner = path + "/" + entry.name
      if entry.kind == .folder, depth < 16 {
        try walkTemplates(inner, ending: ending, as: place, depth: depth + 1)
      } else if entry.kind == .file, entry.name.hasSuffix(ending) {
        found.append((inner, place))
      } else {
        found.append((inner, .unexpected("`\(entry.name)` is no part of the templates")))
      }
    }
  }

  /// The files whose numbers do not depend on how many suppliers there are.
  func listingBeforeSuppliers() -> SiteListing {
    var first = self
    first.found = found.filter { $0.path.precedesInBytes(Self.suppliers + "/") }
    return first.listing().value
  }

  mutating func listing() -> Reported<SiteListing> {
    // The last stands first, to be taken from the end.
    found.sort { $1.path.precedesInBytes($0.path) }
    var listing = SiteListing()
    listing.isWhole = profiles == nil
    var names: [RecordKind: [(name: String, listed: ListedFile)]] = [:]
    // Files of one kind stand together, as their folder does.
    var run: (kind: RecordKind, names: [(name: String, listed: ListedFile)])?
    while let (path, place) = found.popLast() {
      let listed = ListedFile(path: path, file: listing.files.add(path))
      switch place {
      case .site: listing.site = listed
      case .waivers: listing.waivers = listed
      case .template: listing.templates.append(listed)
      case .phrases: listing.phrases.append(listed)
      case .asset: listing.assets.append(listed)
      case .record(let kind, let name):
        if run?.kind != kind {
          if let run { names[run.kind] = run.names }
          run = (kind, [])
        }
        run?.names.append((name, listed))
      case .unexpected(let message):
        listing.unexpected.append(path)
        diagnostics.append(.unexpectedFile(message, at: .start(of: listed.file)))
      }
    }
    if let run { names[run.kind] = run.names }
    if listing.site == nil {
      diagnostics.append(
        .missingFile("content/site.yaml", help: "add the file with title, publisher and languages"))
    }
    for kind in RecordKind.allCases {
      let records = groupRecords(names.removeValue(forKey: kind) ?? [], of: kind)
      listing.records[kind] = records.value
      diagnostics += records.diagnostics
    }
    return Reported(listing, diagnostics)
  }
}

/// A name without its ending; nil where it has another one.
private func withoutEnding(_ ending: String, _ name: String) -> String? {
  var (ending, name) = (ending, name)
  return ending.withUTF8 { ending in
    name.withUTF8 { name in
      let length = name.count - ending.count
      guard length >= 0, name[length...].elementsEqual(ending) else { return nil }
      return String(decoding: name[..<length], as: UTF8.self)
    }
  }
}

extension Diagnostic {
  static func missingFile(_ path: String, help: String) -> Self {
    Diagnostic(.missingFile, "\(path) is missing", at: nil, help: help)
  }

  static func unexpectedFile(_ message: String, at range: SourceRange) -> Self {
    Diagnostic(
      .unexpectedFile, message + " and is not read", at: range,
      help: "remove it, or move it to where it belongs", severity: .warning)
  }
}
