import DirectoryModel
import RegistrationRules

@testable import ContentLoading

/// Reads a text as a number of every scheme of the sample.
func tryNumber(_ bytes: [UInt8]) throws {
  let site = try sampleSite()
  let text = String(decoding: bytes.prefix(400), as: UTF8.self)
  guard let day = CalendarDay("2020-06-01") else { return }
  let inquiry = inquire(
    about: text, in: site.directory, at: Standpoint(asOf: day, knownBy: day))
  for reading in inquiry.readings where reading.pieces.isEmpty {
    throw BrokenPromise(description: "\(text.debugDescription) fits a form that has no segments")
  }
  let number = FoldedNumber(text)
  for scheme in site.directory.schemes {
    guard case .forms(let forms) = scheme.numbers else { continue }
    for form in forms { _ = form.stop(in: number) }
  }
}

/// Reads a text as a supplier's profile among the sample's records.
func tryProfile(_ bytes: [UInt8]) throws {
  let site = try sampleSite()
  try withFrontMatter(bytes) { fields, file in
    var decoding = SupplierDecoding(known: site.known, register: site.register)
    _ = decoding.decode(&fields, id: Supplier.ID("tried"), file: file, profile: [:])
  }
}

/// Reads a text as a scheme, and numbers by its forms.
func tryScheme(_ bytes: [UInt8]) throws {
  let site = try sampleSite()
  try withFrontMatter(bytes) { fields, file in
    let record = RecordFile(
      id: "tried", listed: ListedFile(path: "content/schemes/tried.yaml", file: file),
      hasSoundName: true)
    let scheme = decodeScheme(&fields, record, in: site.known.languages)
    guard case .forms(let forms) = scheme?.numbers else { return }
    let numbers = ["湘械注准20202140123", "K201234", "TC-84A-1234", String(repeating: "1", count: 200)]
    for form in forms { for number in numbers { _ = form.stop(in: FoldedNumber(number)) } }
  }
}

private func withFrontMatter(
  _ bytes: [UInt8], _ decode: (inout FieldReader, SourceFile.ID) -> Void
) throws {
  let file = SourceFile.ID(index: 0)
  guard let text = checkText(bytes, in: file).value else { return }
  let places = TextPlaces(text)
  let read = readYAML(text[...], in: file)
  try places.check(read.diagnostics)
  guard let value = read.value, case .mapping = value else { return }
  try places.check(value)
  var fields = FieldReader(value, of: "front matter")
  decode(&fields, file)
  try places.check(fields.finish().filter { $0.range?.file == file })
}
