import DirectoryModel

/// What was read of a site, part by part: reading it again takes over every part none of whose files has changed.
package struct SiteMemory: Sendable {
  /// A part of a site that is read as one.
  package enum Part: CaseIterable, Sendable {
    case settings
    /// What others refer to: markets, schemes, places, and the names of all records.
    case known
    case products, issuers, register, suppliers, notices, checklists, pages, waivers, rules
    case templates
    /// Statements of editions on record.
    case editions

    /// The parts whose reading looks at this one, itself among them.
    fileprivate var readers: [Part] {
      switch self {
      case .settings: Part.allCases.filter { $0 != .templates && $0 != .editions }
      case .known: [self] + Self.ofRecords
      case .products, .issuers: [self, .rules]
      case .register: [.register, .suppliers]
      case .suppliers, .notices, .checklists, .pages, .waivers, .rules, .templates, .editions:
        [self]
      }
    }

    private static let ofRecords: [Part] = [
      .products, .issuers, .register, .suppliers, .notices, .checklists, .pages, .waivers, .rules,
    ]

    /// The part a file of the site belongs to; nil for one that is not read.
    fileprivate init?(of path: String) {
      let steps = path.split(separator: "/")
      switch (steps.first, steps.dropFirst().first) {
      case ("templates", _): self = .templates
      case ("content", "site.yaml"): self = .settings
      case ("content", "waivers.yaml"): self = .waivers
      case ("content", let folder?):
        switch RecordKind(rawValue: String(folder)) {
        case .suppliers: self = .suppliers
        case .products: self = .products
        case .certificates: self = .register
        case .issuers: self = .issuers
        case .schemes, .markets, .places: self = .known
        case .rules: self = .rules
        case .checklists: self = .checklists
        case .notices: self = .notices
        case .pages: self = .pages
        case .editions: self = .editions
        case nil: return nil
        }
      default: return nil
      }
    }
  }

  private let keeps: Bool
  /// Whether the digests of front matter are noted, by which the next build tells what has changed.
  let notesHeads: Bool
  private var parts: [Part: any Sendable] = [:]
  /// What was read of each supplier, in the order of the listing; nil where a file has changed.
  private var suppliers: [Reported<DecodedSupplier?>?] = []
  /// The files there were, and what each was for.
  private var listing: Reported<SiteListing>?
  /// Whether it is known that the next reading finds the same files.
  private var isListingKnown = false
  /// What was made of the records last, for taking over what follows from those that are the same.
  private(set) var directory: Directory?
  /// The files of each supplier, in the order of the listing.
  private var supplierFiles: [[String]] = []
  /// The parts that were taken over by the last reading.
  package private(set) var recalled: Set<Part> = []

  /// A memory that keeps what is read.
  package init() { self.init(keeps: true, notesHeads: true) }

  private init(keeps: Bool, notesHeads: Bool) {
    self.keeps = keeps
    self.notesHeads = notesHeads
  }

  /// A memory for those who read a site once.
  package static var none: SiteMemory { SiteMemory(keeps: false, notesHeads: true) }

  /// The same for those who make no record of it either.
  package static var nothing: SiteMemory { SiteMemory(keeps: false, notesHeads: false) }

  /// The same for those who have looked for the files already.
  package init(listing found: SiteInputs) {
    self.init(keeps: false, notesHeads: true)
    listing = found.listing
    isListingKnown = true
  }

  /// Forgets what changed files had to do with.
  ///
  /// - Parameters:
  ///   - files: by their paths in the site.
  ///   - areAllThere: whether it is known that no file has come or gone and that all of these are plain files, so that the
  ///     next reading need not look for them.
  package mutating func forget(changed files: [String], areAllThere: Bool = false) {
    // What was no plain file may be one now.
    isListingKnown =
      areAllThere && !files.contains { listing?.value.unexpected.contains($0) ?? true }
    let changed = Set(files)
    for part in Set(files.compactMap(Part.init)).flatMap(\.readers) { parts[part] = nil }
    guard parts[.register] != nil, parts[.known] != nil else {
      suppliers = []
      return
    }
    for (index, own) in supplierFiles.enumerated()
    where suppliers.indices.contains(index) && !own.allSatisfy({ !changed.contains($0) }) {
      suppliers[index] = nil
    }
  }

  /// Forgets everything.
  package mutating func forget() {
    parts = [:]
    suppliers = []
    listing = nil
    directory = nil
  }

  /// The files there are, looked for where that is not known, with what was read meanwhile if anything was.
  mutating func listing(
    of folder: ContentFolder, jobs: Int
  ) throws -> (Reported<SiteListing>, FirstRecords?) {
    defer { isListingKnown = false }
    if isListingKnown, let listing {
      recalled = []
      return (listing, nil)
    }
    // Whoever remembers parts of the site may not have to read them again.
    guard parts.isEmpty, jobs > 1 else {
      let found = try listSite(folder).listing
      begin(found)
      return (found, nil)
    }
    let (found, first) = try listSite(folder, jobs: jobs) { listing in
      Result { try FirstRecords(ContentShelf(folder: folder, listing: listing, jobs: jobs)) }
    }
    begin(found)
    return (found, try first.get())
  }

  mutating func keep(_ made: Directory) {
    if keeps { directory = made }
  }

  /// Whether these are the files it is about.
  func knows(_ listing: SiteListing) -> Bool { self.listing?.value == listing }

  /// Begins a reading of listed files; with other files than before, or with one that is for something else now, nothing is
  /// taken over: places name files by number, and records each other by the names of files.
  mutating func begin(_ found: Reported<SiteListing>) {
    recalled = []
    guard keeps else { return }
    if !knows(found.value) { forget() }
    listing = found
    supplierFiles = (found.value.records[.suppliers] ?? []).map { record in
      [record.listed.path] + record.translations.map(\.listed.path)
    }
  }

  /// A part as it was read, or read now.
  mutating func take<Value: Sendable>(
    _ part: Part, _ read: () throws -> Reported<Value>
  ) rethrows -> Reported<Value> {
    if let known: Reported<Value> = recall(part) { return known }
    let value = try read()
    keep(value, as: part)
    return value
  }

  /// A part as it was read; nil when it has to be read.
  mutating func recall<Value: Sendable>(_ part: Part) -> Reported<Value>? {
    guard let known = parts[part] as? Reported<Value> else { return nil }
    recalled.insert(part)
    return known
  }

  mutating func keep<Value: Sendable>(_ value: Reported<Value>, as part: Part) {
    if keeps { parts[part] = value }
  }

  mutating func keep(suppliers: [[Reported<DecodedSupplier?>]]) {
    if keeps { self.suppliers = suppliers.flatMap { $0 } }
  }

  /// What was read of a supplier by its place in the listing; nil when it has to be read.
  func supplier(at place: Int) -> Reported<DecodedSupplier?>? {
    suppliers.indices.contains(place) ? suppliers[place] : nil
  }
}
