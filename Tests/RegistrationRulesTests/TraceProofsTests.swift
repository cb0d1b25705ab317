import ContentLoading
import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct TraceProofsTests {
  private static let holds = RuleSite.rule(
    "{holds-certificate: {schemes: [approval]}}", id: "holds")

  private func proofs(_ files: String, on day: String = "2020-06-01") throws -> [StandingProof] {
    let site = try RuleSite(files, on: day)
    #expect(site.mistakes == "")
    let directory = site.loaded.value.directory
    let traced = traceProofs(of: site.judged, jobs: 1).proofs
    let position = try #require(directory.position(of: Supplier.ID("acme")))
    return traced[position]
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test func `a standing turns on the day after its paper ends, and began with the paper`() throws {
    let files =
      Self.holds + RuleSite.supplier(offer: "certificates: [A1]")
      + RuleSite.register(["approval,A1,mask,,2020-03-01,2020-08-31,valid,,2020-02-01,,register"])
    let proof = try #require(try proofs(files).first)
    #expect(proof.since == (try day("2020-03-01")))
    #expect(proof.next == StandingProof.Turn(day: try day("2020-09-01"), status: .lapsed))
    let later = try #require(try proofs(files, on: "2020-09-01").first)
    #expect(later.since == (try day("2020-09-01")))
    #expect(later.next == nil)
  }

  @Test func `a standing turns when a rule begins, ends or asks for something else`() throws {
    let rule = RuleSite.rule(
      "{holds-certificate: {schemes: [approval]}}",
      inForce: """
        [{from: 2020-04-01, until: 2020-06-30, source: One}, \
        {from: 2020-07-01, until: 2020-12-31, source: Two, \
        check: {holds-certificate: {schemes: [other-approval]}}}]
        """)
    let files =
      rule + RuleSite.supplier(offer: "certificates: [A1, B1]")
      + RuleSite.register([
        "approval,A1,mask,,2019-03-01,2029-08-31,valid,,2020-02-01,,register",
        "other-approval,B1,mask,,2019-03-01,,withdrawn,2019-05-01,2020-02-01,,register",
      ])
    let proof = try #require(try proofs(files).first)
    #expect(proof.since == (try day("2020-04-01")))
    #expect(proof.next == StandingProof.Turn(day: try day("2020-07-01"), status: .withdrawn))
    let second = try #require(try proofs(files, on: "2020-10-01").first)
    #expect(second.since == (try day("2020-07-01")))
    #expect(second.next == StandingProof.Turn(day: try day("2021-01-01"), status: .unproven))
  }

  @Test func `a notice that ends is a turn, and one without an end is none`() throws {
    func files(_ ended: String) -> String {
      Self.holds + RuleSite.rule("no-notice-is-open", id: "notice", applies: "{}")
        + RuleSite.supplier(offer: "certificates: [A1]")
        + RuleSite.register([
          "approval,A1,mask,,2020-03-01,,valid,,2020-02-01,,register"
        ]) + """
          --- content/notices/recall.md ---
          ---
          title: Recall
          publisher: An authority
          kind: recall
          published: 2020-05-01
          \(ended)
          covers: [{supplier: acme}]
          ---

          """
    }
    let ending = try #require(try proofs(files("ended: 2020-07-01")).first)
    #expect(ending.since == (try day("2020-05-01")))
    #expect(ending.next == StandingProof.Turn(day: try day("2020-07-01"), status: .unproven))
    #expect(try proofs(files("")).first?.next == nil)
  }

  @Test func `wanted papers are present, open, failing or missing`() throws {
    let wanted = """
      --- content/products/shield.md ---
      ---
      name: Shield
      summary: It keeps splashes off.
      not-for: It does not protect the lungs.
      group: mask
      use: medical
      evidence:
        - {market: EU, papers: [approval, [other-approval, list], grammar, letters]}
        - {market: US, papers: [list]}
      ---
      --- content/suppliers/acme.md ---
      ---
      name: acme
      country: DE
      roles: [manufacturer]
      offers: [{product: shield, use: medical, markets: [EU], certificates: [A1, B1, G20201001]}]
      ---

      """
    let files =
      wanted
      + RuleSite.register([
        "approval,A1,shield,,2020-03-01,2020-08-31,valid,,2020-02-01,,register",
        "other-approval,B1,shield,,2020-03-01,,suspended,2020-04-01,2020-02-01,,register",
        "grammar,G20201001,shield,,2020-03-01,,valid,,2020-02-01,,declared",
      ])
    let slots = try #require(try proofs(files).first).evidence
    #expect(
      slots.map(\.standing) == [
        .present, .failing(.paperWithdrawn), .open(.paperOnlyDeclared), .missing,
      ])
    #expect(slots.map(\.paper) == [0, 1, 2, nil])
    #expect(slots.map(\.schemes.count) == [1, 2, 1, 1])
  }

  @Test func `a paper its issuer could not issue is not there, whatever its row says`() throws {
    let files =
      RuleSite.rule("{issuer-is-recognised: {schemes: [approval]}}", id: "issuer") + """
        --- content/products/shield.md ---
        ---
        name: Shield
        summary: It keeps splashes off.
        not-for: It does not protect the lungs.
        group: mask
        use: medical
        evidence: [{market: EU, papers: [approval, other-approval]}]
        ---
        --- content/schemes/other-approval.yaml ---
        name: Other approval
        kind: approval
        issued-by: An authority
        proves: That it was approved.
        does-not-prove: Anything else.
        ends: never
        numbers: own-style
        in-force: [{until: 2020-05-31}]
        --- content/issuers/bodies.csv ---
        id,name,kind,schemes,products,from,until
        body,A body,notified-body,approval,gown,,
        --- content/suppliers/acme.md ---
        ---
        name: acme
        country: DE
        roles: [manufacturer]
        offers: [{product: shield, use: medical, markets: [EU], certificates: [A1]}]
        ---

        """
      + RuleSite.register([
        "approval,A1,shield,,2020-03-01,2020-08-31,valid,,2020-02-01,,register,,body"
      ])
    let today = try #require(try proofs(files).first).evidence
    #expect(today.map(\.standing) == [.failing(.issuerOutsideScope)])
    let before = try #require(try proofs(files, on: "2020-05-31").first).evidence
    #expect(before.map(\.standing) == [.failing(.issuerOutsideScope), .missing])
  }
}
