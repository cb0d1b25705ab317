import DirectoryModel

/// The file name of a region: plain letters and digits, letters of other scripts by their code, unlike any taken one.
func regionSlug(_ name: String, _ taken: inout Set<String>) -> String {
  var slug = ""
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 48...57, 97...122: slug.unicodeScalars.append(scalar)
    case 65...90: slug += scalar.properties.lowercaseMapping
    case 0x80...:
      let folded = FoldedName(String(scalar)).text
      if !folded.isEmpty, folded.utf8.allSatisfy({ (97...122).contains($0) }) {
        slug += folded
      } else {
        slug += (slug.isEmpty || slug.hasSuffix("-") ? "u" : "-u") + hex(scalar.value)
      }
    default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
    }
    if slug.utf8.count >= 40 { break }
  }
  while slug.hasSuffix("-") { slug.removeLast() }
  if slug.isEmpty { slug = "region" }
  var free = slug
  var number = 2
  while !taken.insert(free).inserted {
    free = "\(slug)-r\(number)"
    number += 1
  }
  return free
}

private func hex(_ value: UInt32) -> String { String(value, radix: 16) }
