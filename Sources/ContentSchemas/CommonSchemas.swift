import DirectoryModel

extension ValueSchema {
  /// A text that says something.
  static let said = text(pattern: #"\S"#)
  static let day = text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  static let address = text(pattern: "^https?://")
  static let language = "^[a-z]{2,3}(-[a-z0-9]{1,8})*$"
  static let anyKey = "^"

  /// One text in the main language, or a mapping by language.
  static let words = either([said, mapping([], others: (language, said), keys: 1...100)])

  static func choice<Value>(of type: Value.Type) -> ValueSchema
  where Value: RawRepresentable<String> & CaseIterable {
    choice(type.allCases.map(\.rawValue))
  }

  /// The ids of a site's records where they are known, else anything an id can be.
  static func id(_ kind: ReferenceKind, _ ids: SiteIDs) -> ValueSchema {
    reference(kind, known: ids[kind])
  }

  /// Records the content repeats or points at.
  static let sources = list(mapping(sourceKeys))

  static let sourceKeys: [Key] = [
    .needed("title", "Words: what the page or record is called", words),
    .key("url", "The address it stands at", address),
    .key("date", "The day it was read or published", day),
  ]

  /// What a checklist is for; rules add `roles`.
  static func applicability(_ ids: SiteIDs, roles: [Key] = []) -> ValueSchema {
    mapping(
      [
        .key("products", "Ids of products; left out is all", list(id(.product, ids))),
        .key("groups", "Groups of products; left out is all", list(choice(of: Product.Group.self))),
        .key("markets", "Codes of markets; left out is all", list(id(.market, ids))),
        .key("use", "Intended uses; left out is all", list(choice(of: IntendedUse.self))),
      ] + roles)
  }
}
