import DirectoryModel

@testable import ContentLoading
@testable import SitePages

private let file = SourceFile.ID(index: 0)

/// The bytes as every reader gets them; nil when they are no text, with a place for each mistake.
private func text(_ bytes: [UInt8]) throws -> [UInt8]? {
  let checked = checkText(bytes, in: file)
  try TextPlaces(bytes).check(checked.diagnostics)
  if checked.value == nil, checked.diagnostics.isEmpty {
    throw BrokenPromise(description: "a text was refused without a word")
  }
  return checked.value
}

func tryFrontMatter(_ bytes: [UInt8]) throws {
  guard let text = try text(bytes) else { return }
  let split = splitFrontMatter(text, in: file)
  let places = TextPlaces(text)
  try places.check(split.diagnostics)
  guard let split = split.value else { return }
  let read = readFrontMatter(split, in: file)
  try places.check(read.diagnostics)
  guard let value = read.value else {
    guard read.hasErrors else {
      throw BrokenPromise(description: "front matter was refused without a word")
    }
    return
  }
  try places.check(value)
}

func tryTable(_ bytes: [UInt8]) throws {
  guard let text = try text(bytes) else { return }
  let places = TextPlaces(text)
  var reader = CSVReader(text, in: file)
  var row = CSVRow()
  var fields = 0
  while reader.next(&row) {
    try places.check(row.range, of: "a row")
    fields += row.fields.count
    for field in row.fields.prefix(1_000) {
      try places.check(row.range(of: field), of: "a field")
      _ = reader.text(of: field)
    }
  }
  try places.check(reader.diagnostics)
  guard fields <= text.count + 1 else {
    throw BrokenPromise(description: "a table has more fields than bytes")
  }
}

func tryTemplate(_ bytes: [UInt8]) throws {
  guard let text = try text(bytes) else { return }
  let sources = TemplateSources(
    templates: [TemplateSources.Template(name: "pages/home", file: file, text: text)],
    phrases: [], assets: [])
  let compiled = compileTemplates(sources, pages: pageShapes, books: [:])
  try TextPlaces(text).check(compiled.diagnostics.filter { $0.range?.file == file })
}
