package import DirectoryModel

/// What pages that name no supplier take from the lists: how long each of them is and on how many pages it stands, and all that is counted.
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
  /// How many suppliers, papers, held numbers, and rows and pages of each list there are, and the tallies, behind one another.
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
    tape.put(lists.held.total)
    func put(_ list: PagedList<some Sendable>) {
      tape.put(list.count)
      tape.put(list.parts.count)
    }
    lists.letters.forEach { put($0.suppliers) }
    lists.regions.forEach { put($0.suppliers) }
    lists.products.forEach(put)
    lists.markets.forEach(put)
    lists.tallies.put(on: &tape)
    numbers = tape.numbers
  }

  /// The same lists with other tallies.
  package func exchanging(_ tallies: DirectoryTallies, for old: DirectoryTallies) -> ListCounts {
    var (before, now) = (NumberTape(), NumberTape())
    old.put(on: &before)
    tallies.put(on: &now)
    return ListCounts(
      letters: letters, regions: regions,
      numbers: numbers.dropLast(before.numbers.count) + now.numbers)
  }

  /// The same with more papers and held numbers.
  ///
  /// - Returns: nil where data files would be cut into other parts.
  package func adding(papers: Int, numbers added: Int) -> ListCounts? {
    guard papers != 0 || added != 0 else { return self }
    var tape = NumberTape(numbers)
    guard (try? tape.number()) != nil, let before = try? tape.number(),
      let held = try? tape.number(),
      DataParts.certificates(of: before + papers) == DataParts.certificates(of: before),
      HeldNumbers.shards(of: held + added) == HeldNumbers.shards(of: held)
    else { return nil }
    var numbers = numbers
    numbers[1] += Int32(papers)
    numbers[2] += Int32(added)
    return ListCounts(letters: letters, regions: regions, numbers: numbers)
  }

  /// Lists as long as those counted, of which no other rows are known than these.
  ///
  /// - Parameters:
  ///   - directory: may list few suppliers.
  ///   - standpoint: of the edition.
  ///   - rows: to show on some pages, by positions in the directory.
  /// - Returns: nil when this is no count of such a directory's lists.
  package func lists(
    of directory: Directory, at standpoint: Standpoint,
    showing rows: [ListPart: [DirectoryLists.OfferPlace]] = [:]
  ) -> DirectoryLists? {
    var tape = NumberTape(numbers)
    do {
      let lists = try DirectoryLists(
        of: self, on: &tape, directory, at: standpoint, showing: rows)
      return tape.isAtEnd ? lists : nil
    } catch { return nil }
  }
}
