import DirectoryModel

/// An asset as the edition carries it: scripts and styles without indents, empty lines and lines that are nothing but a comment.
///
/// Every page carries them, so their remarks would be a tenth of what a reader loads. The comment a file begins with
/// stays, since licences stand there. A file in which lines cannot be taken one by one (a template literal, a continued
/// string, a comment that does not end on its line) is left as it is.
func servedAsset(_ asset: TemplateSources.Asset) -> TemplateSources.Asset {
  let served: [UInt8]? =
    if asset.path.hasSuffix(".js") {
      withoutRemarks(asset.bytes) { $0.starts(with: "//".utf8) || isOneComment($0) }
    } else if asset.path.hasSuffix(".css") {
      withoutRemarks(asset.bytes, isOneComment)
    } else { nil }
  return TemplateSources.Asset(path: asset.path, bytes: served ?? asset.bytes)
}

/// Nil when lines cannot be taken one by one.
private func withoutRemarks(
  _ bytes: [UInt8], _ isRemark: (ArraySlice<UInt8>) -> Bool
) -> [UInt8]? {
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  var isBeginning = true
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    let text = trimmed(line)
    guard let last = text.last else { continue }
    let isRemark = isRemark(text)
    isBeginning = isBeginning && isRemark
    guard isBeginning || !isRemark else { continue }
    let goesOn = last == UInt8(ascii: "\\") || text.contains(UInt8(ascii: "`"))
    guard isRemark || !(goesOn || leavesCommentOpen(text)) else { return nil }
    kept += text
    kept.append(UInt8(ascii: "\n"))
  }
  return kept
}

private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == 9 || $0 == 13 }
  guard let last = line.lastIndex(where: { !isBlank($0) }) else { return [] }
  return line[...last].drop(while: isBlank)
}

private func isOneComment(_ line: ArraySlice<UInt8>) -> Bool {
  line.starts(with: "/*".utf8) && position(of: "*/", in: line.dropFirst(2)) == line.endIndex - 2
}

private func leavesCommentOpen(_ line: ArraySlice<UInt8>) -> Bool {
  var rest = line
  while let start = position(of: "/*", in: rest) {
    guard let end = position(of: "*/", in: line[(start + 2)...]) else { return true }
    rest = line[(end + 2)...]
  }
  return false
}

private func position(of pair: StaticString, in line: ArraySlice<UInt8>) -> Int? {
  let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
  return line.indices.dropLast().first { line[$0] == first && line[$0 + 1] == second }
}
