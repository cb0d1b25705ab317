import DirectoryModel
import WorkSharing

/// The listed files of a site, and how they are taken down from it: checked, cut and parsed.
struct ContentShelf: Sendable {
  /// The largest file of a kind that is read at all.
  enum Limit: Int {
    case document = 4_194_304
    case table = 1_073_741_824
  }

  let folder: ContentFolder
  let listing: SiteListing
  let jobs: Int

  /// The text of a file, nil when it cannot be read as text.
  func text(of listed: ListedFile, limit: Limit) throws(BrokenWorld) -> Reported<[UInt8]?> {
    switch try folder.read(listed.path, limit: limit.rawValue) {
    case .bytes(let bytes):
      return checkText(bytes, in: listed.file)
    case .tooLarge(let size):
      return Reported(nil, [.fileTooLarge(size, limit.rawValue, at: .start(of: listed.file))])
    case .notAFile:
      let place = SourceRange.start(of: listed.file)
      return Reported(nil, [.unexpectedFile("\(listed.path) is not a plain file", at: place)])
    }
  }

  func yaml(of listed: ListedFile) throws(BrokenWorld) -> Reported<ContentValue?> {
    try text(of: listed, limit: .document).then { bytes in
      guard let bytes else { return Reported(nil) }
      return readYAML(bytes[...], in: listed.file)
    }
  }

  /// The mapping a YAML file is, nil when it is something else; an empty file is an empty mapping.
  func mapping(of listed: ListedFile) throws(BrokenWorld) -> Reported<FieldReader?> {
    try text(of: listed, limit: .document).then { bytes in
      bytes.map { mapping(of: $0, listed) } ?? Reported(nil)
    }
  }

  /// The same for the bytes of a file that have been read.
  func mapping(of bytes: [UInt8], _ listed: ListedFile) -> Reported<FieldReader?> {
    readYAML(bytes[...], in: listed.file).then { value in
      guard let value else { return Reported(nil) }
      let fields = FieldReader(
        value.isEmpty ? .mapping([], at: value.range) : value, of: listed.path)
      guard fields.diagnostics.isEmpty else { return Reported(nil, fields.diagnostics) }
      return Reported(fields)
    }
  }

  /// Reads the YAML records of a kind on several threads, in the order of their ids.
  func values<Record: Sendable>(
    of kind: RecordKind, _ decode: @Sendable (inout FieldReader, RecordFile) -> Record?
  ) throws(BrokenWorld) -> Reported<[Record]> {
    let records = listing.records[kind] ?? []
    let chunks = mapChunks(of: records.count, size: max(records.count / 8, 1), jobs: jobs) {
      range in
      Result { () throws(BrokenWorld) in
        var chunk: [(read: [Diagnostic], decoded: Reported<Record?>)] = []
        for record in records[range] {
          let read = try mapping(of: record.listed)
          guard var fields = read.value else {
            chunk.append((read.diagnostics, Reported(nil)))
            continue
          }
          let value = decode(&fields, record)
          chunk.append(
            (read.diagnostics, Reported(record.hasSoundName ? value : nil, fields.finish())))
        }
        return chunk
      }
    }
    var all = Reported<[Record]>([])
    var remarks = LanguageRemarks()
    for chunk in chunks {
      for (read, decoded) in try chunk.get() {
        all.diagnostics += read + remarks.sift(decoded.diagnostics)
        if let value = decoded.value { all.value.append(value) }
      }
    }
    return all
  }

  /// Reads the Markdown records of a kind on several threads, in the order of their ids.
  func documents<Record: Sendable>(
    of kind: RecordKind, in languages: [LanguageTag],
    _ decode: @Sendable (ReadDocument) -> Reported<Record?>
  ) throws -> Reported<[Record]> {
    let chunks = try chunksOfDocuments(
      of: kind, in: languages, recalling: { _ in nil }, with: { () }
    ) { _, document in decode(document) }
    var all = Reported<[Record]>([])
    var remarks = LanguageRemarks()
    for record in chunks.joined() {
      all.diagnostics += remarks.sift(record.diagnostics)
      if let value = record.value { all.value.append(value) }
    }
    return all
  }

  /// The same, each record by itself, in the chunks in which threads took them, with a tool that each thread makes once; those
  /// that are recalled by their place are not read.
  func chunksOfDocuments<Tool, Record: Sendable>(
    of kind: RecordKind, in languages: [LanguageTag],
    recalling known: @Sendable (Int) -> Reported<Record?>?, with makeTool: @Sendable () -> Tool,
    _ decode: @Sendable (inout Tool, ReadDocument) -> Reported<Record?>
  ) throws -> [[Reported<Record?>]] {
    let records = listing.records[kind] ?? []
    // Some records, such as rules with their examples, take long, and there are few of them.
    let size = min(max(records.count / 64, 1), 64)
    let chunks = mapChunks(of: records.count, size: size, jobs: jobs, with: makeTool) {
      tool, range in
      Result { () throws(BrokenWorld) in
        var chunk: [Reported<Record?>] = []
        chunk.reserveCapacity(range.count)
        for place in range {
          if let record = known(place) {
            chunk.append(record)
            continue
          }
          let record = records[place]
          let read = try readDocument(record, from: self, in: languages).then { document in
            document.map { decode(&tool, $0) } ?? Reported(nil)
          }
          chunk.append(record.hasSoundName ? read : Reported(nil, read.diagnostics))
        }
        return chunk
      }
    }
    return try chunks.map { try $0.get() }
  }
}

extension Diagnostic {
  static func fileTooLarge(_ size: Int, _ limit: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .fileTooLarge,
      "file has \(megabytes(size)) MB, more than the \(megabytes(limit)) MB that are read",
      at: range, help: "split the file, or remove what does not belong there")
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + 1_048_575) / 1_048_576 }
}
