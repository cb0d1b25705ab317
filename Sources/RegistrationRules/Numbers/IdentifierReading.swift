package import DirectoryModel

/// A text read as an identifier of a firm or of goods, and what its form and check digits say.
package struct IdentifierReading: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case uscc, lei, gtin, gln, srn, fei, duns, gmn
  }

  /// What a part of the identifier says.
  package enum Detail: Sendable, Equatable {
    case province(ChineseProvince)
    case national
    case organisationCode(String, fits: Bool)
    case country(String)
    case role(String)
    case prefixOfChina
  }

  package enum Answer: Sendable, Equatable {
    case fits
    case hasNoCheckDigit
    case wrong(expected: String)
    case swapped(meant: String)
    case early(expected: String)
  }

  package let kind: Kind
  package let typed: TypedNumber
  package let answer: Answer
  package let details: [Detail]
  /// Suppliers that give it, in the order of their ids.
  package let suppliers: [Supplier.ID]

  package var isSound: Bool {
    switch answer {
    case .fits, .hasNoCheckDigit, .early: true
    case .wrong, .swapped: false
    }
  }

  /// The number as its kind writes it: only model numbers tell small letters from capitals.
  package var text: String { kind == .gmn ? typed.written : typed.number.text }

  /// What was forgiven to read it.
  package var remarks: [TypedNumber.Remark] {
    kind == .gmn ? typed.remarks.filter { $0 != .smallLetters } : typed.remarks
  }

  /// Every identifier a number is built like.
  static func all(
    of typed: TypedNumber, in directory: Directory, at standpoint: Standpoint
  ) -> [IdentifierReading] {
    Kind.allCases.compactMap { IdentifierReading(typed, as: $0, in: directory, at: standpoint) }
  }

  /// A text that is nothing else and looks like a model number whose check pair is wrong.
  init?(brokenModel typed: TypedNumber) {
    guard looksLikeModelNumber(typed), case .wrong(let expected) = checkModelNumber(typed.written)
    else { return nil }
    (kind, answer, details, suppliers) = (.gmn, .wrong(expected: expected), [], [])
    self.typed = typed
  }

  /// Nil when the text is not built like an identifier of the kind.
  init?(
    _ typed: TypedNumber, as kind: Kind, in directory: Directory, at standpoint: Standpoint
  ) {
    let text = typed.number.text
    let checked: CheckDigitAnswer? =
      switch kind {
      case .uscc: checkCreditCode(text)
      case .lei: checkLEI(text)
      case .gtin: checkGS1(text, lengths: [8, 12, 13, 14])
      case .gln: checkGS1(text, lengths: [13])
      case .gmn: Self.isModelNumber(typed.written) ? .fits : .malformed
      case .srn: RegistrationNumberParts(text) == nil ? .malformed : nil
      case .fei: isEstablishmentIdentifier(text) ? nil : .malformed
      case .duns: isBusinessNumber(text) ? nil : .malformed
      }
    switch checked {
    case nil: answer = .hasNoCheckDigit
    case .fits?: answer = .fits
    case .wrong(let expected)?: answer = .wrong(expected: expected)
    case .swapped(let meant)?: answer = .swapped(meant: meant)
    case .early(let expected)?: answer = .early(expected: expected)
    case .malformed?: return nil
    }
    self.kind = kind
    self.typed = typed
    details = Self.details(of: text, as: kind)
    suppliers = Self.suppliers(with: text, as: kind, in: directory, at: standpoint)
  }

  /// Nearly any text is built like a model number, so only one with letters whose check pair fits counts.
  private static func isModelNumber(_ written: String) -> Bool {
    written.utf8.contains { !isDigit($0) && $0 != 45 } && checkModelNumber(written) == .fits
  }

  private static func details(of text: String, as kind: Kind) -> [Detail] {
    switch kind {
    case .uscc:
      let bytes = Array(text.utf8)
      let area = String(decoding: bytes[2..<8], as: UTF8.self)
      let code = String(decoding: bytes[8..<17], as: UTF8.self)
      let isSound = organisationCheck(bytes[8..<16]) == bytes[16]
      let place: [Detail] =
        area == "100000"
        ? [.national] : ChineseProvince(areaCode: area[...]).map { [.province($0)] } ?? []
      return place + [.organisationCode(code, fits: isSound)]
    case .srn:
      guard let parts = RegistrationNumberParts(text) else { return [] }
      return [.country(parts.country), .role(parts.role)]
    case .gtin, .gln:
      // The prefix stands after an indicator digit in fourteen digits.
      let digits = text.utf8.count == 14 ? text.dropFirst() : text[...]
      return digits.utf8.count == 13 && digits.hasPrefix("69") ? [.prefixOfChina] : []
    case .lei, .fei, .duns, .gmn: return []
    }
  }

  private static func suppliers(
    with text: String, as kind: Kind, in directory: Directory, at standpoint: Standpoint
  ) -> [Supplier.ID] {
    func fold(_ text: String) -> String {
      let folded = FoldedNumber(text).text
      return kind == .duns ? folded.filter { $0 != "-" } : folded
    }
    let wanted = fold(text)
    return directory.suppliers.filter { supplier in
      guard supplier.isKnown(at: standpoint) else { return false }
      let isItsOwn = supplier.identifiers.contains {
        $0.scheme.rawValue == kind.rawValue && fold($0.text.value) == wanted
      }
      let isOfGoods = supplier.offers.contains { $0.gtin.map { fold($0.value) == wanted } ?? false }
      return isItsOwn || kind == .gtin && isOfGoods
    }.map(\.id)
  }
}
