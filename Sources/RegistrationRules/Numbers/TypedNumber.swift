package import DirectoryModel

/// A number as somebody typed it, and what was forgiven to read it.
package struct TypedNumber: Sendable {
  package enum Remark: Sendable, Hashable {
    case blanks(Int)
    case wideCharacters(Int)
    case smallLetters
    case traditional(String, readAs: String)
    /// Words around the number that are not part of it.
    case leftOut(String)
    /// A look-alike at a character of the number as read, counted from 1.
    case lookAlike(String, readAs: String, at: Int)
  }

  package let number: FoldedNumber
  package private(set) var remarks: [Remark]

  /// Everything a text may mean, the least changed first.
  static func readings(of text: String) -> [TypedNumber] {
    let whole = TypedNumber(text, leavingOut: [])
    let trimmed = whole.leavingOutPunctuation()
    let bare = trimmed.leavingOutLabel()
    let short = bare.leavingOutPunctuation().leavingOutEnding("号")
    var seen: Set<FoldedNumber> = []
    return [whole, trimmed, bare, bare.leavingOutPunctuation(), short].filter {
      !$0.number.text.isEmpty && seen.insert($0.number).inserted
    }
  }

  /// The same with another character in a place.
  func reading(_ character: String, at place: Int) -> TypedNumber {
    var scalars = Array(number.text.unicodeScalars)
    guard let wanted = character.unicodeScalars.first, scalars.indices.contains(place - 1) else {
      return self
    }
    let found = String(scalars[place - 1])
    scalars[place - 1] = wanted
    return TypedNumber(
      FoldedNumber(String(String.UnicodeScalarView(scalars))),
      remarks + [.lookAlike(found, readAs: character, at: place)])
  }

  private init(_ number: FoldedNumber, _ remarks: [Remark]) {
    self.number = number
    self.remarks = remarks
  }

  private init(_ written: String, leavingOut: [Remark]) {
    number = FoldedNumber(written)
    var remarks: [Remark] = []
    let scalars = written.unicodeScalars
    let blanks = scalars.count(where: FoldedNumber.isBlank)
    if blanks > 0 { remarks.append(.blanks(blanks)) }
    let wide = scalars.count { (0xFF01...0xFF5E).contains($0.value) }
    if wide > 0 { remarks.append(.wideCharacters(wide)) }
    if scalars.contains(where: { $0.properties.isLowercase && $0.isASCII }) {
      remarks.append(.smallLetters)
    }
    var seen: Set<Unicode.Scalar> = []
    for scalar in scalars where scalar.value >= 0x4E00 && scalar.value <= 0x9FFF {
      let folded = FoldedNumber.narrow(scalar)
      if folded != scalar, seen.insert(scalar).inserted {
        remarks.append(.traditional(String(scalar), readAs: String(folded)))
      }
    }
    self.remarks = remarks + leavingOut
  }

  private func leavingOutPunctuation() -> TypedNumber {
    let marks = Set(#"()[]{}<>"'.,;:!?#*、。，；：！？（）【】《》“”‘’「」"#.unicodeScalars)
    var rest = number.text.unicodeScalars[...]
    var leftOut = ""
    while let first = rest.first, marks.contains(first) {
      leftOut.unicodeScalars.append(first)
      rest.removeFirst()
    }
    var ending = ""
    while let last = rest.last, marks.contains(last) {
      ending = String(last) + ending
      rest.removeLast()
    }
    return keeping(String(rest), leavingOut: leftOut + ending)
  }

  /// Leaves out what stands before a colon without digits, or a known label.
  private func leavingOutLabel() -> TypedNumber {
    let text = number.text
    if let colon = text.firstIndex(of: ":"), !text[..<colon].contains(where: \.isNumber),
      text.index(after: colon) < text.endIndex
    {
      return keeping(String(text[text.index(after: colon)...]), leavingOut: String(text[...colon]))
    }
    let label = Self.labels.first { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    guard let label else { return self }
    return keeping(String(text.dropFirst(label.count)), leavingOut: label)
  }

  private func leavingOutEnding(_ ending: String) -> TypedNumber {
    guard number.text.hasSuffix(ending) else { return self }
    return keeping(String(number.text.dropLast(ending.count)), leavingOut: ending)
  }

  private func keeping(_ text: String, leavingOut words: String) -> TypedNumber {
    guard !words.isEmpty else { return self }
    return TypedNumber(FoldedNumber(text), remarks + [.leftOut(words)])
  }

  /// Folded, longest first.
  private static let labels = [
    "医疗器械注册证编号", "医疗器械注册证号", "统一社会信用代码", "备案凭证编号", "注册证编号", "生产许可证编号", "许可证编号",
    "注册证号", "许可证号", "备案编号", "证书编号", "批准文号", "备案号", "注册号", "证书号", "编号", "REGISTRATIONNO.",
    "CERTIFICATENO.", "CERTIFICATENUMBER", "APPROVALNO.", "NUMBER", "NUMERO", "REG.NO.", "CERT.NO.",
    "NO.", "NR.", "№", "510(K)", "FDA510(K)", "NIOSH", "USCC", "LEI", "SRN", "GTIN", "GLN", "DUNS",
    "FEI",
  ]
}
