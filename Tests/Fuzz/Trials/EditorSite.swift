import ContentLoading
import DirectoryModel
import Glibc
import SitePublishing
import TestSupport

@testable import LanguageServer

/// The small site an editor is tried with, checked once.
struct EditorSite: Sendable {
  /// Nil when it could not be made.
  static let shared: EditorSite? = try? EditorSite()

  /// What stands for the site's folder in messages that are tried.
  private static let folder = Array("file:///site/".utf8)

  private let site: TestSite
  private let address: [UInt8]
  private let checked: CheckedDraft

  private init() throws {
    site = try TestSite(Self.files)
    guard let folder = SiteFolder(site.path) else {
      throw BrokenPromise(description: "\(site.path) is no site")
    }
    address = Array(folder.address(of: "").utf8)
    let texts = CheckedTexts(site: folder, open: [:], encoding: .utf16)
    var memory = DraftMemory()
    let request = try Self.request(folder.path)
    guard let draft = try checkDraft(request, recalling: &memory, while: { true }) else {
      throw BrokenPromise(description: "the site was not checked")
    }
    checked = CheckedDraft(draft, texts)
  }

  private static func request(_ folder: String) throws -> BuildRequest {
    guard let day = CalendarDay("2020-06-01") else {
      throw BrokenPromise(description: "there is no such day")
    }
    return BuildRequest(
      site: folder, asOf: day, knownBy: day, today: day, jobs: 1, generator: "trial")
  }

  /// A message with the folder this site really is in.
  func named(_ message: [UInt8]) -> [UInt8] {
    var named: [UInt8] = []
    var rest = message[...]
    while let next = rest.first {
      if rest.starts(with: Self.folder) {
        named += address
        rest = rest.dropFirst(Self.folder.count)
      } else {
        named.append(next)
        rest = rest.dropFirst()
      }
    }
    return named
  }

  /// Says everything at once and hangs up; open files are read when it is over, as a check would read them.
  ///
  /// - Returns: what the server said.
  /// - Throws: `BrokenPromise` when a place that is told is none, and when the system refuses a pipe.
  func talk(_ said: [UInt8]) throws -> [UInt8] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, let heard = tmpfile() else {
      throw BrokenPromise(description: "there is no pipe to be had")
    }
    defer {
      close(ends[0])
      fclose(heard)
    }
    guard write(ends[1], said, said.count) == said.count, close(ends[1]) == 0 else {
      throw BrokenPromise(description: "the pipe does not take \(said.count) bytes")
    }
    let writer = MessageWriter(to: fileno(heard))
    let board = MessageBoard(writer: writer)
    board.show(checked, while: { true })
    var session = EditorSession(
      from: ends[0], site: nil, version: "trial", writer: writer,
      // A check beside the conversation would make no two runs alike.
      checks: CheckLoop(writer: writer, board: board) { _ in throw CancellationError() })
    _ = session.run()
    if let texts = session.desk.texts {
      var reading = OpenFilesReading()
      let found = try reading.read(texts, Self.request(texts.site.path))
      for (place, messages) in found.messages { try check(messages, of: texts.open[place]) }
      board.show(found, of: texts, while: { true })
    }
    let count = lseek(fileno(heard), 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: Int(count))
    guard pread(fileno(heard), &bytes, bytes.count, 0) == bytes.count else {
      throw BrokenPromise(description: "what was said cannot be read")
    }
    return bytes
  }

  private func check(_ messages: [EditorDiagnostic], of document: OpenDocument?) throws {
    guard let lines = document?.lines else { return }
    for message in messages {
      let (start, end) = (message.range.start, message.range.end)
      guard (start.line, start.character) <= (end.line, end.character),
        (0...lines.count).contains(end.line)
      else { throw BrokenPromise(description: "\(message.message) stands at \(message.range)") }
    }
  }

  /// What an editor says first: of the site, and with one of its profiles open.
  static let greeting = [
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"rootUri":"file:///site/","capabilities":{}}}"#,
    #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
    #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///site/content/suppliers/north.md","languageId":"markdown","version":1,"text":"---\nname: 北 𠮷\ncountry: CN\nroles: [trader]\noffers:\n  - product: mask\n    use: medical\n    markets: [EU]\n    certificates: [P-1]\n---\n\nP-1 is *held*.\n"}}}"#,
  ].map { Array($0.utf8) }

  private static let files = """
    --- content/markets/eu.yaml ---
    code: EU
    name: {en: European Union, zh: 欧盟}
    direction: import
    --- content/products/mask.md ---
    ---
    name: {en: Mask, zh: 口罩}
    summary: {en: A mask for splashes., zh: 防飞溅的口罩。}
    not-for: {en: It does not seal., zh: 不密合。}
    group: mask
    use: either
    ---
    --- content/schemes/paper.yaml ---
    name: {en: Paper, zh: 证书}
    kind: approval
    issued-by: {en: Authorities, zh: 药监部门}
    proves: {en: It may be sold., zh: 可以销售。}
    does-not-prove: {en: That it fits., zh: 不证明合适。}
    ends: dated
    --- content/certificates/all.csv ---
    scheme,number,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source,supplier
    paper,P-1,,,mask,,,medical,2020-03-20,2020-09-19,valid,2020-04-03,,declared,https://example.org/1,north
    --- content/suppliers/north.md ---
    ---
    name: North
    country: CN
    roles: [trader]
    offers: [{product: mask, use: medical, markets: [EU], certificates: [P-1]}]
    ---
    """
}

/// - Throws: `BrokenPromise` without the site, for a trial that tries nothing must not pass.
func editorSite() throws -> EditorSite {
  guard let site = EditorSite.shared else {
    throw BrokenPromise(description: "the site of the editor cannot be made")
  }
  return site
}
