import ContentSchemas
import DirectoryModel

/// The columns of a table of the content, as keys with what may stand in them; none for other folders.
func tableColumns(of folder: String, _ ids: SiteIDs) -> [ValueSchema.Key] {
  func column(
    _ name: String, _ says: String, _ value: ValueSchema = .text(), needed: Bool = false
  ) -> ValueSchema.Key {
    ValueSchema.Key(name: name, says: says, value: value, isRequired: needed)
  }
  func choice<Value>(of type: Value.Type) -> ValueSchema
  where Value: RawRepresentable<String> & CaseIterable {
    .choice(type.allCases.map(\.rawValue))
  }
  func id(_ kind: ReferenceKind) -> ValueSchema { .reference(kind, known: ids[kind]) }
  switch folder {
  case "certificates":
    return [
      column("scheme", "The id of the scheme", id(.scheme), needed: true),
      column("number", "The number as the paper writes it", id(.paper), needed: true),
      column("holder", "The holder as the paper writes it"),
      column("issuer", "The id of the issuer", id(.issuer)),
      column("product", "Ids of products, `;` between them", id(.product)),
      column("models", "Models, `;` between them"),
      column("standard", "The standard on the paper"),
      column("use", "The use on the paper", choice(of: IntendedUse.self)),
      column("issued", "The day of issue"),
      column("expires", "The last day"),
      column("status", "What the issuer says of the paper", choice(of: Certificate.Standing.self)),
      column("since", "The day of that status"),
      column("recorded", "The day the publisher learnt of the row", needed: true),
      column("checked", "The day it was last looked up"),
      column("evidence", "How the row is known", choice(of: Certificate.Evidence.self)),
      column("source", "Where the row is from"),
      column("supplier", "The supplier a paper without number is for", id(.supplier)),
      column("note", "A remark"),
    ]
  case "issuers":
    return [
      column("id", "The id; rows with one id are scopes of one body", id(.issuer), needed: true),
      column("name", "The name", needed: true),
      column("name-zh", "The name in Chinese"),
      column("number", "The four digits of a notified body"),
      column("country", "The country by ISO 3166-1: two letters"),
      column("kind", "What the body is", choice(of: Issuer.Kind.self), needed: true),
      column("schemes", "Ids of schemes, `;` between them", id(.scheme), needed: true),
      column(
        "products", "Ids of products, `;` between them; empty is any, `?` is unknown",
        id(.product), needed: true),
      column("from", "The first day of the scope"),
      column("until", "The last day of the scope"),
      column("source", "Where the row is from"),
      column("checked", "The day it was last looked up"),
      column("note", "A remark"),
    ]
  default: return []
  }
}
