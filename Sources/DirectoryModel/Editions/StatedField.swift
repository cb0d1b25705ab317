/// A field of a record as an edition states it: its text, or a digest where the text would be too much to keep.
package struct StatedField: Sendable {
  package let name: String
  /// Nil where only the digest was kept.
  package let text: String?
  package let digest: TextDigest

  package init(_ name: String, text: String) {
    self.name = name
    self.text = text
    digest = TextDigest(of: text)
  }

  package init(_ name: String, digest: TextDigest) {
    self.name = name
    text = nil
    self.digest = digest
  }

  /// Whether both say the same; texts are compared where both are there.
  package func agrees(with other: StatedField) -> Bool {
    guard let text, let otherText = other.text else { return digest == other.digest }
    return text.utf8.elementsEqual(otherText.utf8)
  }
}
