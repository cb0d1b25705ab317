import DirectoryModel
import Glibc

func resource(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The styles the pages are shown with, each once, in the order they are first asked for.
///
/// - Throws: `BrokenWorld` when one cannot be read.
func styles(of chosen: ChosenPages, _ edition: BuiltEdition) throws -> String {
  var seen: Set<String> = []
  var text = ""
  for path in chosen.pages.flatMap(\.styles) where seen.insert(path).inserted {
    guard let bytes = readFile("\(edition.folder)/\(path)", atMost: OneFileOrder.largest) else {
      throw BrokenWorld("\(path) cannot be read", help: "publish the edition again")
    }
    text += resource(bytes).replacing("</style", with: "<\\/style")
  }
  return text
}

/// What lets statuses follow the reader's clock: the edition's own scripts, with the words they would load.
///
/// Empty where the site has no such scripts.
func livingScript(of home: EditionPage, _ edition: BuiltEdition) -> String {
  let files = ["assets/site.js", "data/clock-\(home.language).js", "assets/living.js"]
  let texts = files.compactMap { file in
    readFile("\(edition.folder)/\(file)", atMost: 1 << 20).map(resource)
  }
  guard texts.count == files.count else { return "" }
  // A script must not hold the end of its own element.
  return """
    \(texts[0])
    SB.missing = function () {};
    \(texts[1])
    SB.use = function (name) {
    if (name === "living") (function () {
    \(texts[2])
    })();
    return Promise.resolve();
    };

    """.replacing("</script", with: "<\\/script")
}

/// A picture of the edition as an address that holds its bytes.
func embed(_ path: String, of edition: BuiltEdition) -> String? {
  let kinds = [
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
  ]
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  guard let kind = kinds[ending], edition.list.digests[path] != nil,
    let bytes = readFile("\(edition.folder)/\(path)", atMost: OneFileOrder.largest)
  else { return nil }
  return "data:\(kind);base64,\(encodeBase64(bytes))"
}

func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// The ids of all products, for what is said of a file that is too large.
func productNames(of edition: BuiltEdition, below folder: String) -> [String] {
  productIDs(edition.list.paths.filter { $0.hasSuffix(".html") }, below: folder)
}
