/// Whether a file or folder of this name can be made on every system a stick may meet.
///
/// Windows keeps some names for devices, drops dots and blanks at the end, and cannot hold some characters; names of editions
/// are ASCII, so that no two systems fold or compose them differently.
package func isPortable(_ name: some StringProtocol) -> Bool {
  let stem = name.prefix { $0 != "." }.lowercased()
  let devices = ["con", "prn", "aux", "nul"]
  let isNumbered =
    stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
    && stem.utf8.last.map { (49...57).contains($0) } ?? false
  return !devices.contains(stem) && !isNumbered && !name.isEmpty && !name.hasSuffix(".")
    && !name.utf8.contains { $0 < 33 || $0 > 126 || "<>:\"|?*\\/".utf8.contains($0) }
}

/// The longest path inside an edition in bytes: unpacked deep, it stays below the 260 of Windows.
package let longestPath = 120
