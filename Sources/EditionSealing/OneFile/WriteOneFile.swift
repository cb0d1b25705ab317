import DirectoryModel

/// Makes one file of an edition, or of a product in it, that needs nothing else.
///
/// - Returns: its bytes.
/// - Throws: `WrongUsage` when it would be too large, or there is no such product or language; `BrokenWorld` when a file
///   cannot be read.
func writeOneFile(_ order: OneFileOrder, of edition: BuiltEdition, number: Int) throws -> [UInt8] {
  let chosen = try choosePages(order, of: edition)
  let numbers = Dictionary(
    uniqueKeysWithValues: chosen.pages.enumerated().map { ($1.path, $0 + 1) })
  let writer = SectionWriter(numbers: numbers) { embed($0, of: edition) }
  let words = OneFileWords.of(chosen.home.language)

  var body = Array(top(of: chosen, writer, words, number: number).utf8)
  body += "<main id=\"main\">\n".utf8
  for page in chosen.pages {
    let anchor = SectionWriter.anchor(numbers[page.path] ?? 0, nil)
    body += "<section class=\"one-file-page\" id=\"\(anchor)\">\n".utf8
    body += writer.write(page.main, of: page) { tag in
      ["form", "script"].contains(tag.name) || (tag.name == "nav" && tag.hasClass("crumbs"))
    }
    body += "<p class=\"one-file-back\"><a href=\"#top\">\(words.back)</a></p>\n</section>\n".utf8
  }
  body += "</main>\n<footer>".utf8
  body += writer.write(chosen.home.footer, of: chosen.home) { $0.name == "nav" }
  body += "</footer>\n".utf8

  let style = try styles(of: chosen, edition) + resource(PackageResources.one_file_css)
  let script = livingScript(of: chosen.home, edition) + resource(PackageResources.one_file_js)
  let bytes = frame(chosen, order, style: style, script: script, body: body)
  guard bytes.count <= OneFileOrder.largest else {
    throw WrongUsage.tooLarge(bytes.count, order, productNames(of: edition, below: chosen.folder))
  }
  return bytes
}

private func frame(
  _ chosen: ChosenPages, _ order: OneFileOrder, style: String, script: String, body: [UInt8]
) -> [UInt8] {
  var root = chosen.home.root
  root.attributes.removeAll { $0.name == "data-uses" || $0.name == "data-folder" }
  let title = order.product == nil ? "" : (chosen.pages.first?.heading ?? "") + " – "
  let policy =
    "default-src 'none'; script-src '\(policySource(script))'; style-src '\(policySource(style))'; "
    + "img-src data:; base-uri 'none'; form-action 'none'"
  let start = """
    <!DOCTYPE html>
    \(root.text)
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)\(chosen.home.heading)</title>
    <style>\(style)</style>
    </head>
    <body id="top">

    """
  return Array(start.utf8) + body + Array("<script>\(script)</script>\n</body>\n</html>\n".utf8)
}

/// Name, days and small print of the edition, a field to search in, and links to all pages.
private func top(
  of chosen: ChosenPages, _ writer: SectionWriter, _ words: OneFileWords, number: Int
) -> String {
  let left = ["form", "nav", "script"]
  let header = writer.write(chosen.home.header, of: chosen.home) { tag in
    left.contains(tag.name) || tag.hasClass("tools") || tag["id"] == "fault"
  }
  var text = """
    <header class="top">\(String(decoding: header, as: UTF8.self))</header>
    <div class="one-file-top"><h1>\(chosen.home.heading)</h1>
    <p>\(words.number): <b>\(number)</b></p>
    <p class="one-file-note small">\(words.note)</p></div>
    <div class="one-file-find" hidden><label for="one-file-field">\(words.find)</label>
    <input id="one-file-field" type="search" autocomplete="off" autocapitalize="off" spellcheck="false">
    <div id="one-file-found" role="status" data-some="\(words.some)" data-none="\(words.none)"></div>
    <button type="button" id="one-file-all" aria-pressed="false">\(words.all)</button></div>
    <nav class="one-file-contents" aria-label="\(words.contents)"><h2>\(words.contents)</h2>

    """
  var order: [String] = []
  var groups: [String: [EditionPage]] = [:]
  for page in chosen.pages {
    let group = page.group(below: chosen.folder)
    if groups[group] == nil { order.append(group) }
    groups[group, default: []].append(page)
  }
  for group in order {
    let pages = groups[group] ?? []
    let isOpen = pages.count <= 12 ? " open" : ""
    text +=
      "<details\(isOpen)><summary>\(chosen.groups[group] ?? words.others) (\(pages.count))</summary><ul>\n"
    for page in pages {
      let anchor = SectionWriter.anchor(writer.numbers[page.path] ?? 0, nil)
      text += "<li><a href=\"#\(anchor)\">\(page.heading)</a></li>\n"
    }
    text += "</ul></details>\n"
  }
  return text + "</nav>\n"
}
