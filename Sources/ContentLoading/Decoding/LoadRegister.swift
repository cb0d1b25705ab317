import DirectoryModel
import WorkSharing

/// A file of the register with a mark of each of its rows.
package struct RegisterFile: Sendable {
  package let path: String
  /// Empty where not all rows were read.
  package let marks: [UInt64]
}

/// Reads all files of `content/certificates`, each on its own, in the order of their names.
///
/// - Parameters:
///   - shelf: holds the files.
///   - known: what rows can refer to.
///   - rows: by path of a file, the only rows that are read; nil for all rows of all files.
///   - texts: the texts of the first files, where they have been read already.
/// - Returns: the rows with their files.
/// - Throws: `BrokenWorld` when a file cannot be read.
func loadRegister(
  _ shelf: ContentShelf, known: KnownRecords, only rows: [String: Set<Int>]? = nil,
  having texts: consuming [RegisterText] = []
) throws -> Reported<Register> {
  let files = (shelf.listing.records[.certificates] ?? []).filter { file in
    rows.map { $0[file.listed.path] != nil } ?? true
  }
  var parts =
    rows == nil && files.count < fewFiles
    ? try readTogether(files, from: shelf, having: consume texts, known)
    : try mapChunks(of: files.count, size: 1, jobs: shelf.jobs) { range in
      Result { () throws(BrokenWorld) in
        try range.map { place throws(BrokenWorld) in
          let file = files[place]
          var part = RegisterPart(known: known)
          try part.read(file, from: shelf, only: rows.map { $0[file.listed.path] ?? [] })
          return part
        }
      }
    }.flatMap { try $0.get() }
  let all = RegisterPart.takeRows(of: &parts)
  let (byNumber, twice) = together(jobs: shelf.jobs) {
    RowsByNumber(all.certificates, all.numbers)
  } _: {
    all.writtenTwice
  }
  let register = Register(
    all.certificates, byNumber, numberless: all.numberless,
    brokenNumbers: parts.reduce(into: []) { $0.formUnion($1.decoding.brokenNumbers) },
    isWhole: rows == nil && parts.allSatisfy(\.isWhole),
    files: zip(files, parts).map { RegisterFile(path: $0.listed.path, marks: $1.marks) })
  return Reported(register, parts.flatMap(\.diagnostics) + twice)
}

/// So many files or more are read by a thread each; the bytes of fewer are shared among the threads.
private let fewFiles = 64

/// Reads files whose rows threads share, whatever the sizes of the files: each file as if one thread had read it.
///
/// No more files are held at a time than there are threads.
private func readTogether(
  _ files: [RecordFile], from shelf: ContentShelf, having texts: consuming [RegisterText],
  _ known: KnownRecords
) throws -> [RegisterPart] {
  let first = texts.count
  var parts = readPieces(of: consume texts, jobs: shelf.jobs, known)
  for start in stride(from: first, to: files.count, by: shelf.jobs) {
    let texts = try readTexts(of: files[start...].prefix(shelf.jobs), from: shelf)
    parts += readPieces(of: texts, jobs: shelf.jobs, known)
  }
  return parts
}

/// The texts of the first files of the register, as many as are held at a time, where threads share them.
func readFirstRegisterTexts(from shelf: ContentShelf) throws -> [RegisterText] {
  let files = shelf.listing.records[.certificates] ?? []
  return files.count < fewFiles ? try readTexts(of: files.prefix(shelf.jobs), from: shelf) : []
}

private func readTexts(
  of files: ArraySlice<RecordFile>, from shelf: ContentShelf
) throws -> [RegisterText] {
  let files = Array(files)
  return try mapChunks(of: files.count, size: 1, jobs: shelf.jobs) { range in
    Result { () throws(BrokenWorld) in
      RegisterText(
        try shelf.text(of: files[range.lowerBound].listed, limit: .table),
        in: files[range.lowerBound].listed.file)
    }
  }.map { try $0.get() }
}

private func readPieces(
  of texts: [RegisterText], jobs: Int, _ known: KnownRecords
) -> [RegisterPart] {
  let pieces = texts.indices.flatMap { file in texts[file].pieces.map { (file: file, piece: $0) } }
  let read = mapChunks(of: pieces.count, size: 1, jobs: jobs) { range in
    let (file, piece) = pieces[range.lowerBound]
    var part = RegisterPart(known: known)
    part.read(piece, of: texts[file])
    return part
  }
  var rest = read[...]
  return texts.map { text in
    let joined = RegisterPart.joined(rest.prefix(text.pieces.count))
    rest = rest.dropFirst(text.pieces.count)
    if var joined {
      joined.add(text.text.diagnostics)
      return joined
    }
    var part = RegisterPart(known: known)
    part.read(text.text, in: text.file)
    return part
  }
}

/// The rows of a register file as far as they can be told without reading anything else.
package struct RegisterRows: Sendable {
  /// Of every row.
  package fileprivate(set) var marks: [UInt64] = []
  /// Of the rows behind those that are known: the id of the supplier each names, empty where it names none.
  package fileprivate(set) var suppliers: [String] = []
}

/// The rows of a register file as it is now, the first of which are `known`; nil when it is not whole.
///
/// - Throws: `BrokenWorld` when the file cannot be read.
package func registerRows(of path: String, behind known: Int, in site: String) throws
  -> RegisterRows?
{
  var listing = SiteListing()
  let listed = ListedFile(path: path, file: listing.files.add(path))
  let shelf = ContentShelf(folder: try ContentFolder(site), listing: listing, jobs: 1)
  let text = try shelf.text(of: listed, limit: .table)
  guard let bytes = text.value, text.diagnostics.isEmpty else { return nil }
  var table = CSVTable<RegisterColumn>(bytes, in: listed.file)
  var rows = RegisterRows()
  rows.marks.reserveCapacity(known + 1)
  while table.next() {
    if rows.marks.count >= known {
      rows.suppliers.append(
        table.withBytes(of: .supplier) { String(decoding: $0, as: UTF8.self) } ?? "")
    }
    rows.marks.append(RowDigest(table).mark)
  }
  return table.diagnostics.isEmpty ? rows : nil
}
