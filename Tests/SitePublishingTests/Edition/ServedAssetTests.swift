import DirectoryModel
import Testing

@testable import SitePublishing

/// What readers load is what a script or a style does, without what it says of itself.
struct ServedAssetTests {
  @Test func `a script loses remarks and indents, and keeps the comment it begins with`() {
    let script = """
      // What it does.
      // Licence: none.
      "use strict";

      (function () {
        // A remark.
        var address = "https://example.org/"; // stays with its line
        /* Another. */
        try { run(); } catch (broken) { /* nothing */ }
      })();

      """
    let served = """
      // What it does.
      // Licence: none.
      "use strict";
      (function () {
      var address = "https://example.org/"; // stays with its line
      try { run(); } catch (broken) { /* nothing */ }
      })();

      """
    #expect(text(script, "a.js") == served)
  }

  @Test func `a style loses comments that are lines of their own`() {
    let style = "/* House */\n@media print {\n  /* Paper */\n  a { color: red; } /* why */\n}\n"
    #expect(text(style, "a.css") == "/* House */\n@media print {\na { color: red; } /* why */\n}\n")
    #expect(text("a {\n  b: c; // d\n}\n", "a.css") == "a {\nb: c; // d\n}\n")
  }

  @Test(arguments: [
    "var a = `x\n  // text\n`;\n", "var a = 'x\\\n  y';\n", "var a;\n/* one\n  // two */\nb();\n",
    "a(); /* b */ c(); /* d\n  e */\n",
  ])
  func `a file with text over several lines stays as it is`(script: String) {
    #expect(text(script, "a.js") == script)
  }

  @Test func `other files stay as they are`() {
    #expect(text("  <svg/>\n\n// x\n", "a.svg") == "  <svg/>\n\n// x\n")
  }

  private func text(_ text: String, _ path: String) -> String {
    let asset = TemplateSources.Asset(path: "assets/" + path, bytes: Array(text.utf8))
    return String(decoding: servedAsset(asset).bytes, as: UTF8.self)
  }
}
