import DirectoryModel

/// A firm with what several questions about its offers need of it: found once.
final class FirmFile {
  let supplier: Supplier
  let position: Int

  /// The profile texts in the order of their languages, as claims are looked for in them.
  private(set) lazy var texts: [(prose: Prose, folded: FoldedProse)] =
    supplier.profile.count == 1
    ? supplier.profile.values.map { ($0, FoldedProse($0)) }
    : supplier.profile.sorted { $0.key < $1.key }.map { ($0.value, FoldedProse($0.value)) }

  init(_ supplier: Supplier, at position: Int) {
    self.supplier = supplier
    self.position = position
  }
}
