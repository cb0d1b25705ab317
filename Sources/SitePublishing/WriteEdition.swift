import DirectoryModel
import SitePages
import WorkSharing

/// What writing left behind: the files in the order of the plan, then assets; where those of the plan say their edition; what each
/// page refers to; how long pages took.
typealias WrittenEdition = (
  files: [WrittenFile], mentions: FileMentions, ledgers: [LinkLedger], times: PageTimes
)

/// Makes the planned files one at a time and writes them to the stage; a page is dropped as soon as it is written.
func writeEdition(
  _ plan: SitePlan, of site: PreparedSite, to stage: EditionStage, _ request: BuildRequest
) throws -> WrittenEdition {
  let pages = plan.pages
  try stage.makeFolders(for: pages.lazy.map(\.route.file))
  try stage.makeFolders(for: site.assets.map(\.path))

  request.progress?.expect(pages.count)
  typealias Written = (
    files: [WrittenFile], mentions: FileMentions, ledger: LinkLedger, times: PageTimes
  )
  let clock = ContinuousClock()
  let planned = linkKeys(of: plan, site.assets)
  let chunks = mapChunks(
    of: pages.count, size: 64, jobs: request.jobs,
    with: { EditionWriter(of: site.content, files: planned) }
  ) { writer, range -> Result<Written, any Error> in
    Result {
      var written: Written = ([], FileMentions(), LinkLedger(), PageTimes())
      written.files.reserveCapacity(range.count)
      for index in range {
        let start = clock.now
        writer.buffer.removeAll()
        let path = pages[index].route.file
        let pieces = StagedPieces(of: path, in: stage)
        writer.buffer.outlet = pieces
        let text = writer.pages.write(pages[index], into: &writer.buffer)
        var file = try pieces.finish(with: writer.buffer.bytes)
        file.text = text
        file.rows = writer.pages.listedRows
        written.mentions.add(writer.pages.mentions)
        written.files.append(file)
        written.ledger.note(
          writer.buffer.bytes, at: path, page: index, copies: writer.pages.copies,
          besides: &writer.links)
        written.times.add(pages[index].kind, start.duration(to: clock.now))
      }
      written.ledger.close()
      request.progress?.made(range.count)
      return written
    }
  }
  var files: [WrittenFile] = []
  // Two more are the marker and the manifest.
  files.reserveCapacity(pages.count + site.assets.count + 2)
  var mentions = FileMentions()
  var ledgers: [LinkLedger] = []
  var times = PageTimes()
  for chunk in chunks {
    let written = try chunk.get()
    files += written.files
    mentions.add(written.mentions)
    ledgers.append(written.ledger)
    times.add(written.times)
  }
  ledgers.append(noteAssets(site.assets, from: files.count))
  for asset in site.assets { files.append(try stage.write(asset.bytes, to: asset.path)) }
  return (files, mentions, ledgers, times)
}

/// What one thread makes files with: what they have in common, and the bytes of the file in the making.
struct EditionWriter: ~Copyable {
  var pages: PageWriter
  var buffer = ByteBuffer()
  var links: KnownLinks

  init(of content: SiteContent, files: [LinkKey]) {
    pages = PageWriter(of: content)
    links = KnownLinks(files: files)
  }
}

/// All files of an edition: those written before, then the marker and the manifest, which lists the others.
struct SealedEdition: Sendable {
  let files: [WrittenFile]
  /// Where files say their edition, in the same order.
  let mentions: FileMentions
}

/// Writes the marker and the manifest, and adds them to the files.
func sealEdition(
  _ files: inout [WrittenFile], saying mentions: FileMentions, of content: SiteContent,
  in stage: EditionStage
) throws -> SealedEdition {
  let marker = EditionMarker.bytes(
    of: content.edition, settings: content.directory.settings, pages: files.count)
  files.append(try stage.write(marker, to: EditionMarker.name))
  let pieces = StagedPieces(of: Manifest.name, in: stage)
  Manifest.eachPiece(of: files) { pieces.take($0) }
  files.append(try pieces.finish(with: UnsafeBufferPointer(start: nil, count: 0)))
  return SealedEdition(files: files, mentions: mentions)
}
