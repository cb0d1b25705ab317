extension LanguageTag {
  /// Whether it can be a language: two or three lower-case letters, then parts of letters and digits.
  package var isWellFormed: Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count),
      first.allSatisfy({ (97...122).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
  }
}
