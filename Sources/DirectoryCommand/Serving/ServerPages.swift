import SitePublishing

/// Pages the server itself has something to say on, in the place of one of the site.
struct ServerPages {
  let script: ReloadScript

  /// A page that is not there; a script goes to it as soon as it is.
  func notFound(_ path: String, nearest: String?, _ overlay: Overlay) -> String {
    let hint = nearest.map {
      "<p>The nearest is <a href=\"/\(html($0))\">\(html($0))</a>.</p>\n"
    }
    return page(
      title: "There is no page \(path)",
      "<p>The site has no file <code>\(html(path))</code>.</p>\n\(hint ?? "")"
        + "<p><a href=\"/\">To the home page</a>, or to the <a href=\"/404.html\">page readers see</a> in this case.</p>\n",
      overlay)
  }

  /// A site of which no edition could be made so far.
  func noEdition(_ overlay: Overlay) -> String {
    overlay.state.hasErrors
      ? page(title: "The site has errors", "<p>\(html(overlay.headline)).</p>\n", overlay)
      : page(
        title: "The site is being read",
        "<p>Its pages are here in a moment; this one then gives way to what was asked for.</p>\n"
          + "<noscript><p>Without scripts: load the page again.</p></noscript>\n", overlay)
  }

  private func page(title: String, _ body: String, _ overlay: Overlay) -> String {
    let list =
      overlay.summary.isEmpty
      ? ""
      : "<noscript>\n<h2>\(html(overlay.headline))</h2>\n\(overlay.list(withButtons: false))</noscript>\n"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(html(title)) – sourcebook serve</title>
      <link rel="stylesheet" href="/.sourcebook/page.css">
      <link rel="icon" href="data:,">
      \(script.element(number: overlay.state.number))\
      </head>
      <body>
      <h1>\(html(title))</h1>
      \(body)\(list)</body>
      </html>

      """
  }
}
