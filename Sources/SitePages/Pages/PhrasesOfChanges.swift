import DirectoryModel

extension StatedSubject {
  var phrase: ChangePhrase {
    switch self {
    case .supplier: .subjectSupplier
    case .offer: .subjectOffer
    case .certificate: .subjectCertificate
    case .rule: .subjectRule
    case .notice: .subjectNotice
    case .product: .subjectProduct
    }
  }

  var plural: ChangePhrase {
    switch self {
    case .supplier: .subjectsSupplier
    case .offer: .subjectsOffer
    case .certificate: .subjectsCertificate
    case .rule: .subjectsRule
    case .notice: .subjectsNotice
    case .product: .subjectsProduct
    }
  }
}

extension RecordChange.Kind {
  var phrase: ChangePhrase {
    switch self {
    case .added: .changeAdded
    case .removed: .changeRemoved
    case .changed: .changeChanged
    }
  }
}

extension StatusCause.Kind {
  var phrase: ChangePhrase {
    switch self {
    case .edit: .causeEdit
    case .clock: .causeClock
    case .rule: .causeRule
    case .notice: .causeNotice
    }
  }
}
