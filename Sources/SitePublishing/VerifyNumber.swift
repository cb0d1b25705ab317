import ContentLoading
package import DirectoryModel
package import RegistrationRules

/// What can be said of a number, and the directory it was held against.
package struct VerifiedNumber: Sendable {
  package let inquiry: NumberInquiry
  package let directory: Directory
  /// How many errors the content has; what they spoil was not looked at.
  package let errors: Int

  /// Where a register row stands: `content/certificates/nmpa.csv:12`.
  package func place(of certificate: Certificate) -> String {
    "\(directory.files.path(of: certificate.range.file)):\(certificate.range.line)"
  }

  /// The address of a scheme's register with the number in its place; nil where the scheme names none.
  package func address(of reading: NumberReading) -> String? {
    guard let url = reading.scheme.register?.url else { return nil }
    let parts = url.split(separator: "{number}", omittingEmptySubsequences: false)
    return parts.joined(separator: Self.escape(reading.typed.number.text))
  }

  private static func escape(_ text: String) -> String {
    let figures = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { escaped, byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126:
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default: escaped += "%\(figures[Int(byte >> 4)])\(figures[Int(byte & 15)])"
      }
    }
  }
}

/// Reads numbers as every scheme and identifier of a site, without judging anything.
///
/// - Throws: `BrokenWorld` when files cannot be read.
package func verifyNumbers(
  _ texts: [String], _ request: BuildRequest
) throws -> [VerifiedNumber] {
  let loaded = try loadDirectory(from: request.site, jobs: request.jobs)
  let directory = loaded.value.directory
  let standpoint = request.standpoint(for: directory.settings)
  let errors = loaded.diagnostics.count { $0.severity == .error }
  return texts.map { text in
    VerifiedNumber(
      inquiry: inquire(about: text, in: directory, at: standpoint), directory: directory,
      errors: errors)
  }
}
