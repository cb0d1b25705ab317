extension DiagnosticCode {
  /// The document that tells the whole of what a diagnostic tells a part of.
  package var reading: String {
    switch rawValue.utf8.dropFirst(2).first {
    case UInt8(ascii: "8"): "templates/README.md"
    case UInt8(ascii: "9"): "docs/reports.md"
    default: "docs/content-format.md"
    }
  }
}
