import DirectoryModel

/// How open data is cut into files that still open in a spreadsheet.
enum DataParts {
  static let suppliersAFile = 5_000
  static let certificatesAFile = 50_000

  static func suppliers(in lists: DirectoryLists) -> Int {
    parts(of: lists.suppliers.count, suppliersAFile)
  }

  static func certificates(in directory: Directory) -> Int {
    parts(of: directory.certificates.count, certificatesAFile)
  }

  /// The records of one file; suppliers are counted in the order of the lists.
  static func range(ofPart part: Int, size: Int, count: Int) -> Range<Int> {
    min(part * size, count)..<min((part + 1) * size, count)
  }

  private static func parts(of count: Int, _ size: Int) -> Int { max(1, (count + size - 1) / size) }
}
