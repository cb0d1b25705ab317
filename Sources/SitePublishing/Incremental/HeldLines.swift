/// Whether two lines on a number tell of as many papers and of the same suppliers, so that nobody else has to do with it.
func areOfSameSuppliers(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Bool {
  let paper = Array("{\"scheme\":".utf8)
  func suppliers(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let starts = ["\"named\":[", "\"given\":["].compactMap { line.place(of: Array($0.utf8)) }
    return starts.min().map { line[$0...] } ?? []
  }
  return old.count(of: paper) == new.count(of: paper)
    && suppliers(old).elementsEqual(suppliers(new))
}

extension ArraySlice<UInt8> {
  /// Where bytes stand first.
  fileprivate func place(of wanted: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: wanted) }
  }

  /// How often bytes stand here.
  fileprivate func count(of wanted: [UInt8]) -> Int {
    indices.count { self[$0...].starts(with: wanted) }
  }
}
