import ContentSchemas
import DirectoryModel
import SitePublishing

/// Finds where what a value names is written.
struct DefinitionSearch {
  let site: DraftSite
  let texts: CheckedTexts

  private var directory: Directory { site.directory }

  func places(of kind: ReferenceKind, _ name: String) -> [Location] {
    switch kind {
    case .product: top(of: directory.product(Product.ID(name))?.file)
    case .scheme: top(of: directory.scheme(CertificateScheme.ID(name))?.file)
    case .market: top(of: directory.market(Market.ID(name))?.file)
    case .place: top(of: directory.places.first { $0.id.text == name }?.file)
    case .supplier: top(of: directory.supplier(Supplier.ID(name))?.file)
    case .rule: top(of: site.file(ofRule: name))
    case .issuer: directory.issuer(Issuer.ID(name))?.scopes.map { location($0.range) } ?? []
    case .paper: rows(named: name)
    case .identifier: []
    }
  }

  /// Rows of the register with the number; for a scheme whose papers carry none, the scheme.
  private func rows(named name: String) -> [Location] {
    if let scheme = directory.scheme(CertificateScheme.ID(name)) { return top(of: scheme.file) }
    let number = FoldedNumber(name)
    return directory.certificates.compactMap { row in
      row.number.flatMap { FoldedNumber($0.value) == number ? location($0.range) : nil }
    }
  }

  private func top(of file: SourceFile.ID?) -> [Location] {
    file.map { [Location(uri: texts.address(of: directory.files.path(of: $0)), range: .top)] } ?? []
  }

  func location(_ range: SourceRange) -> Location {
    let path = directory.files.path(of: range.file)
    return Location(
      uri: texts.address(of: path), range: texts.span(of: range, in: texts.lines(of: path)))
  }
}
