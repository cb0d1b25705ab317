package import DirectoryModel

/// What a live site serves at a moment, and what is to be said about it.
package struct LiveState: Sendable {
  /// How what is served stands to the files on disk.
  package enum Standing: String, Sendable {
    /// It is what a build of the files would publish.
    case current
    /// A change is being read; what is served was made before it.
    case reading
    /// The files have errors; what is served was made before them.
    case refused
  }

  /// Grows with every edition that is served, from 1; 0 while there is none, or none but an old one on disk.
  package let number: Int
  package let standing: Standing
  /// The files diagnostics point into.
  package let files: SourceFiles
  package let diagnostics: [Diagnostic]
  /// Why the files could not be read at all.
  package let trouble: BrokenWorld?
  let edition: (any ServedEdition)?

  static let nothing = LiveState(
    number: 0, standing: .reading, files: SourceFiles(), diagnostics: [], trouble: nil, edition: nil
  )

  package var hasEdition: Bool { edition != nil }

  /// Whether what was read cannot be published.
  package var hasErrors: Bool {
    trouble != nil || diagnostics.contains { $0.severity == .error && !$0.isFinding }
  }

  /// Whether the edition has a file at a path from its root.
  package func holds(_ path: String) -> Bool { edition?.holds(path) ?? false }

  /// The bytes a build would write to a path from the edition's root; nil when it would write no such file.
  package func bytes(of path: String) -> [UInt8]? { edition?.bytes(of: path) }

  /// The page whose path is nearest to one that is not there.
  package func nearest(to path: String) -> String? {
    nearestName(to: path, among: (edition?.paths ?? []).filter { $0.hasSuffix(".html") })
  }

  /// The same while a change is read.
  var reading: LiveState {
    LiveState(
      number: number, standing: .reading, files: files, diagnostics: diagnostics, trouble: trouble,
      edition: edition)
  }

  /// The same under another number.
  func numbered(_ number: Int) -> LiveState {
    LiveState(
      number: number, standing: standing, files: files, diagnostics: diagnostics,
      trouble: trouble, edition: edition)
  }

  /// The same edition, which a build would refuse for these faults.
  func faulty(_ faults: [Diagnostic]) -> LiveState {
    LiveState(
      number: number, standing: standing, files: files, diagnostics: diagnostics + faults,
      trouble: trouble, edition: edition)
  }

  /// The same edition, with why the files could not be read.
  func broken(by trouble: BrokenWorld) -> LiveState {
    LiveState(
      number: number, standing: .refused, files: files, diagnostics: diagnostics, trouble: trouble,
      edition: edition)
  }
}
