/// The ids content may refer to; an empty list stands for any id.
package struct SiteIDs: Sendable {
  private let known: [ReferenceKind: [String]]

  package static let any = SiteIDs([:])

  package init(_ known: [ReferenceKind: [String]]) { self.known = known }

  package subscript(_ kind: ReferenceKind) -> [String] { known[kind] ?? [] }
}
