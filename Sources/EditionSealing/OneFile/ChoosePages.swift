import DirectoryModel

/// The pages one file is to hold, in the order they stand in it.
struct ChosenPages {
  let home: EditionPage
  /// The folder of the language, empty or with its slash.
  let folder: String
  let pages: [EditionPage]
  /// What each folder of pages is called, by the heading of its first page.
  let groups: [String: String]
}

/// Pages that are nothing without scripts and data of their own.
private let applications = ["404", "search", "desk", "look-up", "data/index"]

/// Chooses and reads the pages of a whole edition in one language, or those about a product.
///
/// - Returns: the pages, the home page or the product's first.
/// - Throws: `WrongUsage` when there is no such language or product, or the pages are far too many for one file;
///   `BrokenWorld` when a page cannot be read.
func choosePages(_ order: OneFileOrder, of edition: BuiltEdition) throws -> ChosenPages {
  let languages = edition.label.languages
  let language = order.language ?? languages.first ?? "en"
  guard languages.contains(language) else {
    throw WrongUsage(
      "the edition has no pages in `\(language)`",
      help: "choose one of \(languages.joined(separator: ", "))")
  }
  func folder(of language: String) -> String { language == languages.first ? "" : "\(language)/" }
  let own = folder(of: language)
  let foreign = languages.filter { $0 != language }.map(folder).filter { !$0.isEmpty }
  let paths = edition.list.paths.filter { path in
    path.hasSuffix(".html") && path.hasPrefix(own) && !foreign.contains { path.hasPrefix($0) }
      && !applications.contains { path == "\(own)\($0).html" }
  }
  func page(_ path: String) throws -> EditionPage {
    guard let bytes = readFile("\(edition.folder)/\(path)", atMost: 64 << 20),
      let page = EditionPage(bytes, at: path)
    else { throw BrokenWorld("\(path) cannot be read as a page", help: "publish it again") }
    return page
  }
  let home = try page("\(own)index.html")
  let products = productIDs(paths, below: own)
  let chosen: [String]
  if let product = order.product {
    guard products.contains(product) else {
      throw WrongUsage(
        "the edition has no product `\(product)`",
        help: nearestName(to: product, among: products).map { "ask for \($0)" }
          ?? "choose one of \(products.joined(separator: ", "))")
    }
    chosen = try productPages(product, paths, below: own, page)
  } else {
    chosen = [home.path] + paths.filter { $0 != home.path }
  }
  let size = chosen.reduce(0) { $0 + fileSize("\(edition.folder)/\($1)") }
  // Frames and scripts of pages go, so what stays may be much less.
  guard size <= OneFileOrder.largest * 4 else { throw WrongUsage.tooLarge(size, order, products) }
  let pages = try chosen.map(page)
  var groups: [String: String] = [:]
  for name in Set(pages.map { $0.group(below: own) }) where !name.isEmpty {
    let index = "\(own)\(name)/index.html"
    groups[name] = paths.contains(index) ? try page(index).heading : name
  }
  return ChosenPages(home: home, folder: own, pages: pages, groups: groups)
}

func productIDs(_ paths: [String], below folder: String) -> [String] {
  let start = "\(folder)products/"
  let names = paths.filter { $0.hasPrefix(start) }
    .map { String($0.dropFirst(start.utf8.count).dropLast(".html".utf8.count)) }
  return names.filter { name in name != "index" && !names.contains { isListPage(name, of: $0) } }
}

/// Whether a name is that of a further page of a product's list: `surgical-mask-offers-2`.
private func isListPage(_ name: String, of product: String) -> Bool {
  guard name.hasPrefix(product + "-") else { return false }
  let parts = name.dropFirst(product.utf8.count + 1).split(separator: "-")
  return parts.count == 2 && Int(parts[1]) != nil
}

/// The product's page and lists, its suppliers, and what these lead to except other products and suppliers.
private func productPages(
  _ product: String, _ paths: [String], below folder: String,
  _ page: (String) throws -> EditionPage
) throws -> [String] {
  let known = Set(paths)
  let first = "\(folder)products/\(product).html"
  let lists = paths.filter { path in
    path.hasPrefix("\(folder)products/")
      && isListPage(
        String(path.dropFirst("\(folder)products/".utf8.count).dropLast(".html".utf8.count)),
        of: product)
  }
  let about = try ([first] + lists).map(page)
  let suppliers = Set(about.flatMap(\.links)).filter {
    $0.hasPrefix("\(folder)suppliers/") && $0.split(separator: "/").count > (folder.isEmpty ? 2 : 3)
      && known.contains($0)
  }
  let wanted = ["rules/", "notices/", "markets/", "checklists/\(product)"].map { folder + $0 }
  // What is said of the whole edition belongs to every part of it.
  let always = ["quality.html", "pages/"].map { folder + $0 }
  var rest = try Set((about + suppliers.map(page)).flatMap(\.links)).filter { path in
    known.contains(path) && wanted.contains { path.hasPrefix($0) } && !path.hasSuffix("/index.html")
  }
  rest.formUnion(paths.filter { path in always.contains { path.hasPrefix($0) } })
  if known.contains("\(folder)sampling.html") { rest.insert("\(folder)sampling.html") }
  return [first] + lists + sortedByBytes(suppliers) + sortedByBytes(rest)
}

extension WrongUsage {
  /// Says how large one file would be, and what to do about it.
  static func tooLarge(_ size: Int, _ order: OneFileOrder, _ products: [String]) -> WrongUsage {
    let what = order.product.map { "the pages of \($0)" } ?? "the whole edition"
    let shown = products.prefix(4).joined(separator: ", ")
    return WrongUsage(
      "\(what) would be \(megabytes(size)) in one file, over \(megabytes(OneFileOrder.largest))",
      help: order.product == nil
        ? "make a file per product with --product: \(shown)\(products.count > 4 ? ", …" : "")"
        : "hand out the ZIP, or a product with fewer suppliers")
  }
}

private func megabytes(_ size: Int) -> String {
  "\(size >> 20).\((size & 0xFFFFF) * 10 >> 20) MiB"
}
