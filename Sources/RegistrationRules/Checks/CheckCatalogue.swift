/// Every question a rule file can ask, by its word.
package enum CheckCatalogue {
  static let checks: [any RuleCheck.Type] = [
    HoldsCertificate.self,
    HolderIsSupplier.self,
    IdentifiersAreSound.self,
    IssuerIsRecognised.self,
    MakesNoClaim.self,
    NamesItsMaker.self,
    NamesStandard.self,
    NoNoticeIsOpen.self,
    NumberFitsClaim.self,
    NumberIsClaimedOnce.self,
    PaperDaysArePossible.self,
    PapersProveApproval.self,
    ProvinceFitsCreditCode.self,
    SourcesAgree.self,
    SupplierIsListedOnce.self,
    UseFitsProduct.self,
    UseIsKept.self,
  ]

  package static var names: [String] { checks.map { $0.name }.sorted() }

  static func check(named name: String) -> (any RuleCheck.Type)? {
    checks.first { $0.name == name }
  }
}
