/// What a browser is told a file is, by the ending of its name.
func contentType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let ending = name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : ""
  let text = texts[ending] ?? (ending.isEmpty ? "text/plain" : nil)
  return text.map { $0 + "; charset=utf-8" } ?? others[ending] ?? "application/octet-stream"
}

private let texts = [
  "atom": "application/atom+xml", "css": "text/css", "csv": "text/csv", "html": "text/html",
  "js": "text/javascript", "json": "application/json", "jsonld": "application/ld+json",
  "md": "text/markdown", "svg": "image/svg+xml", "txt": "text/plain",
  "webmanifest": "application/manifest+json", "xml": "application/xml",
]

private let others = [
  "avif": "image/avif", "gif": "image/gif", "ico": "image/x-icon", "jpeg": "image/jpeg",
  "jpg": "image/jpeg", "pdf": "application/pdf", "png": "image/png", "webp": "image/webp",
  "woff": "font/woff", "woff2": "font/woff2",
]
