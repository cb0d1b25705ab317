/// HTML that is safe because we wrote it: every foreign text in it was escaped when it was made.
package struct Markup: Sendable {
  package let bytes: [UInt8]
  /// Only for makers of markup inside `Rendering`; everything else composes from what they return.
  init(trusted bytes: [UInt8]) { self.bytes = bytes }
}
