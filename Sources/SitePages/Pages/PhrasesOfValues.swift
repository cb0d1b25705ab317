import DirectoryModel

extension Status {
  var phrase: Phrase {
    switch self {
    case .cleared: .statusCleared
    case .unproven: .statusUnproven
    case .lapsed: .statusLapsed
    case .notCleared: .statusNotCleared
    case .withdrawn: .statusWithdrawn
    }
  }

  /// A sentence that says when an offer has the status.
  var meaning: Phrase {
    switch self {
    case .cleared: .meaningCleared
    case .unproven: .meaningUnproven
    case .lapsed: .meaningLapsed
    case .notCleared: .meaningNotCleared
    case .withdrawn: .meaningWithdrawn
    }
  }
}

extension HandOver.Step {
  var phrase: Phrase {
    switch self {
    case .maker: .handOverMaker
    case .declaration: .handOverDeclaration
    case .exporter: .handOverExporter
    case .importer: .handOverImporter
    case .distributor: .handOverDistributor
    case .user: .handOverUser
    }
  }
}

extension Outcome {
  var phrase: Phrase {
    switch self {
    case .met: .outcomeMet
    case .unmet: .outcomeUnmet
    case .unknown: .outcomeUnknown
    case .notApplicable: .outcomeNotApplicable
    }
  }

  /// The outcome as the heading of an example of a rule.
  var examplePhrase: Phrase {
    switch self {
    case .met: .exampleMet
    case .unmet: .exampleUnmet
    case .unknown: .exampleUnknown
    case .notApplicable: .exampleNotApplicable
    }
  }
}

extension Diagnostic.Severity {
  var phrase: Phrase {
    switch self {
    case .error: .severityError
    case .warning: .severityWarning
    case .note: .severityNote
    }
  }
}

extension IntendedUse {
  var phrase: Phrase {
    switch self {
    case .medical: .useMedical
    case .nonMedical: .useNonMedical
    }
  }
}

extension Product.Use {
  var phrase: Phrase {
    switch self {
    case .medical: .productUseMedical
    case .nonMedical: .productUseNonMedical
    case .either: .productUseEither
    }
  }
}

extension Product.Group {
  var phrase: Phrase {
    switch self {
    case .mask: .groupMask
    case .respirator: .groupRespirator
    case .clothing: .groupClothing
    case .instrument: .groupInstrument
    case .reagent: .groupReagent
    case .gloves: .groupGloves
    case .eyewear: .groupEyewear
    case .gown: .groupGown
    case .hygiene: .groupHygiene
    }
  }
}

extension Market.Direction {
  var phrase: Phrase {
    switch self {
    case .goodsIn: .directionImport
    case .goodsOut: .directionExport
    }
  }
}

extension Supplier.Role {
  var phrase: Phrase {
    switch self {
    case .manufacturer: .roleManufacturer
    case .trader: .roleTrader
    case .importer: .roleImporter
    case .representative: .roleRepresentative
    case .privateLabel: .rolePrivateLabel
    }
  }
}

extension IdentifierClaim.Scheme {
  var phrase: Phrase {
    switch self {
    case .uscc: .identifierUSCC
    case .lei: .identifierLEI
    case .srn: .identifierSRN
    case .gln: .identifierGLN
    case .fei: .identifierFEI
    case .duns: .identifierDUNS
    }
  }
}

extension Certificate.Evidence? {
  var phrase: Phrase {
    switch self {
    case .register: .evidenceRegister
    case .document: .evidenceDocument
    case .declared: .evidenceDeclared
    case nil: .evidenceUnknown
    }
  }
}

extension Certificate.Standing {
  var phrase: Phrase {
    switch self {
    case .valid: .standingValid
    case .suspended: .standingSuspended
    case .withdrawn: .standingWithdrawn
    case .cancelled: .standingCancelled
    }
  }
}

extension CertificateScheme.Kind {
  var phrase: Phrase {
    switch self {
    case .approval: .kindApproval
    case .listing: .kindListing
    case .declaration: .kindDeclaration
    case .firmRegistration: .kindFirmRegistration
    case .managementSystem: .kindManagementSystem
    case .voluntary: .kindVoluntary
    case .testReport: .kindTestReport
    case .licence: .kindLicence
    }
  }
}

extension Notice.Kind {
  var phrase: Phrase {
    switch self {
    case .recall: .noticeRecall
    case .alert: .noticeAlert
    case .withdrawal: .noticeWithdrawal
    case .delisting: .noticeDelisting
    }
  }
}
