/// Fields as one row of comma-separated values, quoted where they must be.
func csvLine(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",") + "\n"
}

private func csvField(_ text: String) -> String {
  let needsQuotes =
    text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || text.hasPrefix(" ")
    || text.hasSuffix(" ")
  return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}
