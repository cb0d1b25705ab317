import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// Suppliers of a site read, judged and traced again as if they were the only ones, where each stands where it stood with the
/// papers it had.
struct SuppliersAgain {
  /// How many may have been edited at most.
  private static let most = 200

  let content: SiteContent
  /// By position of the supplier in the content: its profile on record.
  let profiles: [Int]
  let heads: [Digest]
  /// By row of the content: its row in the whole register.
  let rows: [Int]
  let register: RegisterChanges

  /// Nil when more may have changed than these suppliers, or when others have to do with one of them.
  ///
  /// - Parameters:
  ///   - files: that have changed.
  ///   - day: the suppliers of whom something turns by itself, where the edition stands on a later day.
  ///   - record: of the last build, standing on the day of the new edition.
  ///   - request: of the build.
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(
    in files: [Int], moving day: MovedDay.Reach?, of record: BuildRecord, _ request: BuildRequest
  ) throws {
    let tree = record.inputs.tree
    let known = record.suppliers
    guard let folder = tree.folders.first(where: { $0.path == "content/suppliers" }),
      !record.hasStatements,
      record.remarked.isDisjoint(with: files.map(tree.path)),
      let register = try RegisterChanges(
        in: files.filter { !folder.files.contains($0) }, of: record, request.site)
    else { return nil }
    let edited = Set(
      files.filter(folder.files.contains).map { file in
        record.profiles.position(ofProfileNamed: tree.name(of: file), in: tree, folder) ?? -1
      }
    ).union(register.profiles(in: known))
    let profiles = edited.union(day?.profiles ?? []).sorted()
    guard day != nil || !profiles.isEmpty, profiles.first.map({ $0 >= 0 }) ?? true,
      edited.count <= Self.most,
      // Others turn together with all they have to do with.
      edited.allSatisfy({ known.taken[$0] != .related })
    else { return nil }

    let added = register.added.indices.map { known.marks.count + $0 }
    let rows = known.rows(of: Set(profiles)) + added
    func own(_ profiles: some Sequence<Int>) -> [String] {
      profiles.flatMap { profile in
        let main = tree.name(of: Int(record.profiles.files[profile]))
        return tree.files(in: folder, beginningWith: main.dropLast("md".utf8.count))
          .map { "\(folder.path)/\($0)" }
      }
    }
    let places = known.places(of: rows, in: tree)
    // What is said of others has been said of the same bytes.
    let written = own(edited)
    // What is said of papers that are not in the register follows from all its rows.
    guard record.remarked.isDisjoint(with: written), added.isEmpty || !record.hasMissingPapers
    else { return nil }
    let loading = try loadDirectory(
      from: request.site, jobs: request.jobs,
      only: SomeSuppliers(profiles: own(profiles), rows: places))
    let directory = loading.value.directory
    let read = Set(edited.isEmpty ? [] : written + places.keys)
    guard directory.suppliers.count == profiles.count, directory.certificates.count == rows.count,
      !loading.diagnostics.contains(where: { $0.concerns(read.contains, directory.files) }),
      directory.suppliers.allSatisfy({
        $0.hasAllPapers || !read.contains(directory.files.path(of: $0.file))
      }),
      // Whether a waiver is of use is said of the whole site.
      day == nil || directory.waivers.allSatisfy({ directory.supplier($0.supplier.value) == nil }),
      let (content, relations) = judgeAgain(loading.value, of: record, request)
    else { return nil }
    self.profiles = directory.suppliers.map { supplier in
      tree.position(of: directory.files.path(of: supplier.file))
        .flatMap(record.profiles.position) ?? -1
    }
    let related = { [found = self.profiles] (pair: (supplier: Int32, other: Int32)) in
      DayRecord.Relation(
        profile: Int32(found[Int(pair.supplier)]), other: Int32(found[Int(pair.other)]))
    }
    let new = Set(rows.indices.suffix(added.count))
    let knownBy = record.basis.standpoint.knownBy
    guard new.allSatisfy({ directory.certificates[$0].recorded <= knownBy }),
      self.profiles.sorted() == profiles,
      record.days.relations(of: profiles) == Set(relations.map(related)),
      self.profiles.enumerated().allSatisfy({ supplier, profile in
        known.taken[profile] == .related
          || known.taken[profile].places(
            are: TakenFacts(ofSupplierAt: supplier, in: content, leavingOut: new))
      })
    else { return nil }
    self.content = content
    heads = loading.value.heads
    self.rows = rows
    self.register = register
  }
}
