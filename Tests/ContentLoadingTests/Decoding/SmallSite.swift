import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

/// A site with one product, two markets and three schemes, for tests that add a record or two.
enum SmallSite {
  static let files = """
    --- content/markets/eu.yaml ---
    code: EU
    name: European Union
    --- content/markets/us.yaml ---
    code: US
    name: United States
    --- content/products/surgical-mask.md ---
    ---
    name: Surgical mask
    summary: It keeps droplets off the patient.
    not-for: It does not protect the wearer.
    group: mask
    use: medical
    ---
    --- content/schemes/approval.yaml ---
    name: Approval
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: dated
    numbers: own-style
    --- content/schemes/declaration.yaml ---
    name: Declaration
    kind: declaration
    issued-by: The maker
    proves: That the maker says so.
    does-not-prove: Anything else.
    ends: never
    numbers: none
    --- content/certificates/register.csv ---
    scheme,number,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source,supplier
    approval,A-2020 100,Acme,body,surgical-mask,M1,,medical,2020-01-01,2025-01-01,valid,2020-02-01,2020-02-01,register,,acme
    approval,A-2020 200,Acme,body,surgical-mask,M2,,medical,2020-01-01,2025-01-01,valid,2020-02-01,2020-02-01,register,,acme
    declaration,,Acme,,surgical-mask,,,medical,2020-01-01,,valid,2020-02-01,,document,,acme
    --- content/suppliers/acme.md ---
    ---
    name: Acme
    country: DE
    roles: [manufacturer]
    offers:
      - {product: surgical-mask, use: medical, markets: [EU], certificates: [a-2020100, declaration]}
    ---
    Words.

    """

  /// The small site with more files, or with some of its files written anew.
  static func load(_ more: String = "", jobs: Int = 2) throws -> Reported<LoadedDirectory> {
    let site = try TestSite(files + more)
    return try loadDirectory(from: site.path, jobs: jobs)
  }

  /// What is said of the small site with more files; one thread, which reads nothing before it knows all files, must say the same.
  static func remarks(_ more: String) throws -> String {
    let site = try TestSite(files + more)
    let remarks = try [2, 1].map { jobs in
      let loaded = try loadDirectory(from: site.path, jobs: jobs)
      return describe(loaded.diagnostics, in: loaded.value.directory.files)
    }
    #expect(remarks[0] == remarks[1])
    return remarks[0]
  }

  /// What is said of an offer written into a supplier of its own.
  static func remarks(onOffer offer: String) throws -> String {
    try remarks(
      """
      --- content/suppliers/other.md ---
      ---
      name: Other
      country: DE
      roles: [trader]
      offers:
        - {\(offer)}
      ---

      """)
  }
}
