import Glibc

/// The path a `file:` address names; nil for other addresses.
func path(ofAddress uri: String) -> String? {
  let scheme = "file://"
  guard uri.hasPrefix(scheme) else { return nil }
  var rest = Array(uri.utf8.dropFirst(scheme.utf8.count))
  let local = Array("localhost".utf8)
  if rest.starts(with: local) { rest.removeFirst(local.count) }
  guard rest.first == UInt8(ascii: "/") else { return nil }
  var bytes: [UInt8] = []
  var index = 0
  while index < rest.count {
    if rest[index] == UInt8(ascii: "%"), index + 2 < rest.count,
      let byte = UInt8(String(decoding: rest[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      bytes.append(byte)
      index += 3
    } else {
      bytes.append(rest[index])
      index += 1
    }
  }
  // A zero would end the path for the system and not for us.
  guard !bytes.contains(0) else { return nil }
  return String(validating: bytes, as: UTF8.self)
}

/// The `file:` address of a path.
func fileAddress(ofPath path: String) -> String {
  let figures = Array("0123456789ABCDEF")
  return path.utf8.reduce(into: "file://") { address, byte in
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 47, 95, 126:
      address.unicodeScalars.append(Unicode.Scalar(byte))
    default: address += "%\(figures[Int(byte >> 4)])\(figures[Int(byte & 15)])"
    }
  }
}

/// A path without links and dots; of a file that does not exist, the path of its folder so with its name.
func resolvedPath(_ path: String) -> String? {
  if let resolved = realpath(path, nil) {
    defer { free(resolved) }
    return String(cString: resolved)
  }
  guard let slash = path.lastIndex(of: "/"), path[slash...].count > 1 else { return nil }
  let name = path[path.index(after: slash)...]
  guard name != ".", name != "..", let folder = realpath(String(path[...slash]), nil) else {
    return nil
  }
  defer { free(folder) }
  let parent = String(cString: folder)
  return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
}
