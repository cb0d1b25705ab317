/// What is thrown when a stick or a patch is not what it should be; the stick is as it was.
package struct RefusedPatch: Error, Sendable {
  /// One sentence each, without a full stop.
  package let reasons: [String]

  init(_ reasons: String...) { self.reasons = reasons }

  init(_ reasons: [String]) { self.reasons = reasons }
}
