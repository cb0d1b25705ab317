import DirectoryModel
import SitePages

/// Numbers that suppliers name and did not name before, or no longer name, those of papers that have come, and those of
/// suppliers that are called otherwise.
struct ChangedNumbers {
  /// In the order in which lines are added.
  let changes: [HeldFile.Change]
  /// How many more numbers are held, each as often as somebody holds or names it.
  let count: Int
  /// The schemes of papers that have come, and whether the paper's firm is made up.
  let schemes: [(id: CertificateScheme.ID, isMadeUp: Bool)]

  /// - Parameters:
  ///   - content: holds no other suppliers.
  ///   - lines: of its data files.
  ///   - published: by position of the supplier: its line of open data before.
  ///   - added: the rows of the content that have come.
  ///   - renamed: the suppliers that are called otherwise.
  ///
  /// Nil when a line is none, or when a number is named now of which the suppliers have no paper: whether the register holds
  /// one is not known here.
  init?(
    of content: SiteContent, _ lines: DataLines, before published: [ArraySlice<UInt8>],
    adding added: Set<Int>, renaming renamed: [Int]
  ) {
    let papers = content.directory.certificates
    var changes: [(row: Int, change: HeldFile.Change)] = []
    var schemes: [(id: CertificateScheme.ID, isMadeUp: Bool)] = []
    var count = 0
    for (position, line) in published.enumerated() {
      let supplier = content.directory.suppliers[position]
      guard let before = DataObject(line) else { return nil }
      let old = lines.heldNumbers(
        namedBy: before.objects("offers").flatMap { $0.texts("certificates") })
      let new = lines.heldNumbers(namedBy: supplier.offers.flatMap(\.claims).map(\.text.value))
      let come = added.sorted().filter { papers[$0].supplier?.value == supplier.id }
        .compactMap { row in lines.number(ofPaper: row).map { (row: row, number: $0) } }
      let differing = Set(old).symmetricDifference(new)
      let own = renamed.contains(position) ? lines.heldNumbers(ofSupplierAt: position) : []
      let named = differing.union(own).map { (row: Int.max, number: $0) }
      var seen: Set<String> = []
      for (row, number) in come + named where seen.insert(number).inserted {
        let change = HeldFile.Change(
          line: lines.heldLine(of: number), supplier: supplier.id,
          papers: lines.papers(ofNumber: number, leavingOut: added),
          added: come.count { $0.number == number })
        guard !differing.contains(number) || !new.contains(number) || change.hasPapers else {
          return nil
        }
        changes.append((row, change))
      }
      count += new.count - old.count + come.count
      schemes += come.map { (papers[$0.row].scheme.value, supplier.isFictional) }
    }
    self.changes = changes.sorted { $0.row < $1.row }.map(\.change)
    self.count = count
    self.schemes = schemes
  }
}
