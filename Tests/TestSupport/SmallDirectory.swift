/// A small directory in one string: two firms, one market, a rule for papers and one for notices.
package enum SmallDirectory {
  package static let firm = """
    ---
    name: Alder Masks
    country: CN
    city: Wuhan
    roles: [manufacturer]
    offers:
      - product: mask
        model: A-1
        use: medical
        markets: [EU]
        certificates: [A-100]
    ---
    """

  package static let register = """
    scheme,number,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source
    approval,A-100,Alder Masks,,mask,,,medical,2020-01-01,2020-06-30,valid,2020-01-02,2020-01-02,register,
    """

  package static let rule = """
    ---
    code: EU-1
    title: Masks are approved
    severity: error
    applies-to: {products: [mask], markets: [EU]}
    check: {holds-certificate: {schemes: [approval]}}
    in-force: [{from: 2020-01-01, source: A law}]
    help: Get the approval
    ---
    """

  package static let notice = """
    ---
    title: Recall of A-1
    publisher: An authority
    kind: recall
    published: 2020-03-01
    covers: [{supplier: alder, product: mask, models: [A-1], lots: all}]
    ---
    """

  package static let text = """
    --- content/site.yaml ---
    title: Test directory
    publisher: Test
    languages: [en]
    markets: [EU]
    --- content/markets/eu.yaml ---
    code: EU
    name: European Union
    --- content/products/mask.md ---
    ---
    name: Mask
    summary: It keeps droplets off the patient.
    not-for: It does not protect the wearer.
    group: mask
    use: either
    ---
    --- content/schemes/approval.yaml ---
    name: Approval
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: dated
    numbers: own-style
    --- content/schemes/other.yaml ---
    name: Other approval
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: dated
    numbers: own-style
    --- content/suppliers/alder.md ---
    \(firm)
    --- content/suppliers/birch.md ---
    ---
    name: Birch Gloves
    country: CN
    roles: [trader]
    ---
    --- content/certificates/all.csv ---
    \(register)
    --- content/rules/masks-are-approved.md ---
    \(rule)
    --- content/rules/no-notice-is-open.md ---
    ---
    code: DIR-1
    title: No notice is open
    severity: error
    check: {no-notice-is-open: }
    in-force: [{source: This directory}]
    help: Read the notice
    ---
    """
}
