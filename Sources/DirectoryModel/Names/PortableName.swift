/// Whether a file or folder of this name can be made on every system a stick may meet.
///
/// Windows keeps some names for devices, drops dots and blanks at the end, and cannot hold some characters; names of editions
/// are ASCII, so that no two systems fold or compose them differently.
package func isPortable(_ name: Substring) -> Bool {
  var last: UInt8?
  for byte in name.utf8 {
    switch byte {
    case 0...32, 127...255, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"),
      UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"),
      UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return false
    default: last = byte
    }
  }
  guard let last, last != UInt8(ascii: ".") else { return false }
  let stem = name.utf8.firstIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
  return !isDevice(stem)
}

/// Whether Windows keeps a name for a device: `con`, `prn`, `aux`, `nul`, and `com1` or `lpt1` to `9`.
private func isDevice(_ stem: Substring) -> Bool {
  guard (3...4).contains(stem.utf8.count) else { return false }
  let lower = stem.lowercased()
  guard lower.utf8.count == 4 else { return ["con", "prn", "aux", "nul"].contains(lower) }
  return (lower.hasPrefix("com") || lower.hasPrefix("lpt"))
    && (lower.utf8.last.map { (49...57).contains($0) } ?? false)
}

/// The longest path inside an edition in bytes: unpacked deep, it stays below the 260 of Windows.
package let longestPath = 120
