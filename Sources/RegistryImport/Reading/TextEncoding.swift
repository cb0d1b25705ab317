/// How the bytes of a registry's file are read as text.
enum TextEncoding: String, CaseIterable, Sendable {
  /// By the byte-order mark, and UTF-8 without one.
  case auto
  case utf8 = "utf-8"
  case gbk, gb18030
  /// By the byte-order mark, and little-endian without one.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case latin1 = "latin-1"
  case windows1252 = "windows-1252"

  /// The encoding the bytes have, and how many of them are a mark.
  func resolved(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), self == .auto || self == .utf8 { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]), isUTF16 { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]), isUTF16 { return (.utf16BigEndian, 2) }
    switch self {
    case .auto: return (.utf8, 0)
    case .utf16: return (.utf16LittleEndian, 0)
    case .utf8, .gbk, .gb18030, .utf16LittleEndian, .utf16BigEndian, .latin1, .windows1252:
      return (self, 0)
    }
  }

  private var isUTF16: Bool {
    self == .auto || self == .utf16 || self == .utf16LittleEndian || self == .utf16BigEndian
  }

  /// What the system's converter calls it.
  var systemName: String {
    switch self {
    case .auto, .utf8: "UTF-8"
    case .gbk: "GBK"
    case .gb18030: "GB18030"
    case .utf16, .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .latin1: "ISO-8859-1"
    case .windows1252: "WINDOWS-1252"
    }
  }
}
