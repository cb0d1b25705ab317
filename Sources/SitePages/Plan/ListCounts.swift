package import DirectoryModel

/// What pages that name no supplier take from the lists: how long each of them is, and all that is counted.
package struct ListCounts: Sendable {
  package struct Region: Sendable {
    package let country: String
    package let name: String?
    package let slug: String

    package init(country: String, name: String?, slug: String) {
      self.country = country
      self.name = name
      self.slug = slug
    }
  }

  /// The slugs of the letters.
  package let letters: [String]
  package let regions: [Region]
  /// How many suppliers, papers, and rows of each list there are, and the tallies, behind one another.
  package let numbers: [Int32]

  package init(letters: [String], regions: [Region], numbers: [Int32]) {
    self.letters = letters
    self.regions = regions
    self.numbers = numbers
  }

  package init(of lists: DirectoryLists) {
    letters = lists.letters.map(\.slug)
    regions = lists.regions.map { Region(country: $0.country, name: $0.name, slug: $0.slug) }
    var tape = NumberTape()
    tape.put(lists.suppliers.count)
    tape.put(lists.papers)
    lists.letters.forEach { tape.put($0.suppliers.rows.count) }
    lists.regions.forEach { tape.put($0.suppliers.rows.count) }
    lists.products.forEach { tape.put($0.rows.count) }
    lists.markets.forEach { tape.put($0.rows.count) }
    lists.tallies.put(on: &tape)
    numbers = tape.numbers
  }

  /// The same with other turns of some standings.
  ///
  /// - Parameters:
  ///   - changes: of the turns.
  ///   - lists: these counts as lists.
  ///   - standpoint: of the edition.
  /// - Returns: nil when the next day on which a status turns is another one then, or others turn on it.
  package func exchanging(
    _ changes: TurnChanges, in lists: DirectoryLists, at standpoint: Standpoint
  ) -> ListCounts? {
    guard !changes.isEmpty else { return self }
    let tallies = lists.tallies.exchanging(changes, after: standpoint.asOf)
    let (before, now) = (lists.tallies.nextTurn, tallies.nextTurn)
    guard before?.day == now?.day, before?.count == now?.count else { return nil }
    var (old, new) = (NumberTape(), NumberTape())
    lists.tallies.put(on: &old)
    tallies.put(on: &new)
    return ListCounts(
      letters: letters, regions: regions,
      numbers: numbers.dropLast(old.numbers.count) + new.numbers)
  }

  /// Lists as long as those counted, whose rows say nothing; nil when this is no count of such a directory's lists.
  package func lists(of directory: Directory, at standpoint: Standpoint) -> DirectoryLists? {
    var tape = NumberTape(numbers)
    do {
      let lists = try DirectoryLists(of: self, on: &tape, directory, at: standpoint)
      return tape.isAtEnd ? lists : nil
    } catch { return nil }
  }
}
