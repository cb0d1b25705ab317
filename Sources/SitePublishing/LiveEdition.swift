import ContentDigest
import DirectoryModel
import SitePages
import WorkSharing

/// An edition in memory: each of its files is made when it is asked for, by the functions a build makes it with.
final class LiveEdition: ServedEdition {
  private let site: PreparedSite
  private let plan: SitePlan
  private let pages: [String: Int]
  private let assets: [String: Int]
  private let jobs: Int

  init(of site: PreparedSite, jobs: Int) {
    let content = site.content
    self.site = site
    self.jobs = jobs
    plan = planSite(content.directory, content.judgement, content.lists)
    pages = Dictionary(
      plan.pages.enumerated().lazy.map { ($1.route.file, $0) },
      uniquingKeysWith: { first, _ in first })
    assets = Dictionary(
      site.assets.enumerated().lazy.map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var paths: [String] { Array(pages.keys) + assets.keys + [EditionMarker.name, Manifest.name] }

  func holds(_ path: String) -> Bool {
    pages[path] != nil || assets[path] != nil || path == EditionMarker.name || path == Manifest.name
  }

  /// What a build's gates would say of all files, for which each page is made once.
  ///
  /// - Parameter isWanted: asked now and then whether anybody still wants to know.
  /// - Returns: one error for each fault; nil when nobody does.
  func faults(while isWanted: @Sendable () -> Bool) -> [Diagnostic]? {
    let planned = linkKeys(of: plan, site.assets)
    // One thread, so that another is free for pages that are asked for.
    let ledgers = mapChunks(
      of: plan.pages.count, size: 64, jobs: 1,
      with: { EditionWriter(of: site.content, files: planned) }
    ) { writer, range -> LinkLedger? in
      guard isWanted() else { return nil }
      var ledger = LinkLedger()
      for page in range {
        let path = plan.pages[page].route.file
        guard path.hasSuffix(".html") else {
          ledger.note(path)
          continue
        }
        writer.buffer.removeAll()
        writer.pages.write(plan.pages[page], into: &writer.buffer)
        ledger.note(writer.buffer.bytes, at: path, page: page, besides: &writer.links)
      }
      return ledger
    }
    guard isWanted() else { return nil }
    let paths = plan.pages.map(\.route.file) + site.assets.map(\.path)
    let assets = noteAssets(site.assets, from: plan.pages.count)
    return checkGates(
      paths, ledgers.compactMap(\.self) + [assets], of: plan, site.content, jobs: 1
    ) {
      bytes(of: paths[$0]) ?? []
    }
  }

  /// The bytes a build would write.
  func bytes(of path: String) -> [UInt8]? {
    if let page = pages[path] {
      var maker = PageMaker(of: site.content)
      maker.make(plan.pages[page])
      return Array(maker.bytes)
    }
    if let asset = assets[path] { return site.assets[asset].bytes }
    switch path {
    case EditionMarker.name: return marker
    case Manifest.name: return manifest
    default: return nil
    }
  }

  private var marker: [UInt8] {
    EditionMarker.bytes(
      of: site.content.edition, settings: site.content.directory.settings,
      pages: plan.pages.count + site.assets.count)
  }

  /// The digests of all files, for which each of them is made once.
  private var manifest: [UInt8] {
    let made = mapChunks(
      of: plan.pages.count, size: 64, jobs: jobs, with: { PageMaker(of: site.content) }
    ) { writer, range in
      range.map { page in
        writer.make(plan.pages[page])
        return Self.listed(plan.pages[page].route.file, writer.bytes)
      }
    }
    let copied = site.assets.map { Self.listed($0.path, $0.bytes) }
    return Manifest.bytes(
      of: made.flatMap { $0 } + copied + [Self.listed(EditionMarker.name, marker)])
  }

  private static func listed(_ path: String, _ bytes: some Collection<UInt8>) -> WrittenFile {
    WrittenFile(path: path, size: bytes.count, digest: Digest(of: bytes), isShared: false)
  }
}
