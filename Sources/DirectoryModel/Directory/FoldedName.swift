/// A firm's name in the form it is compared in: letter case, width, accents, punctuation, blanks and legal forms do not count.
package struct FoldedName: Hashable, Sendable {
  package let text: String

  package init(_ written: String) { self.init(NameWords(written)) }

  package init(_ name: NameWords) { text = String(joining: name.words) }
}

extension Supplier {
  /// Its name, its names in other scripts in the order of their languages, and its former names.
  package var allNames: [String] {
    [name.value] + names.sorted { $0.key < $1.key }.map(\.value) + formerNames
  }

  /// Whether a name is one of the firm's, as it is written or folded.
  package func bears(_ other: String) -> Bool {
    if name.value == other { return true }
    let folded = FoldedName(other)
    return allNames.contains { FoldedName($0) == folded }
  }
}
