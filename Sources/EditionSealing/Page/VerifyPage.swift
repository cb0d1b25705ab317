import ContentDigest

/// The page that checks editions in a browser, whole in one file.
///
/// - Parameter key: stands in its field when the page opens; the page says to compare it with one from elsewhere.
/// - Returns: its bytes.
package func verifyPage(key: PublicKey?) -> [UInt8] {
  let parts = [
    PackageResources.words_js, PackageResources.blake2b_js, PackageResources.sources_js,
    PackageResources.check_js, PackageResources.page_js,
  ].map { String(decoding: $0, as: UTF8.self) }
  let script = "\"use strict\";\n(() => {\n" + parts.joined() + "})();\n"
  let style = String(decoding: PackageResources.verify_css, as: UTF8.self)
  let page = String(decoding: PackageResources.verify_html, as: UTF8.self)
    .replacing("@SCRIPT-HASH@", with: policySource(script))
    .replacing("@STYLE-HASH@", with: policySource(style))
    .replacing("@KEY@", with: key?.text ?? "")
    .replacing("@STYLE@", with: style)
    .replacing("@SCRIPT@", with: script)
  return Array(page.utf8)
}

/// How a content security policy names an inline script or style.
func policySource(_ text: String) -> String {
  let digest = Digest(of: Array(text.utf8))
  return "sha256-" + encodeBase64(digest.bytes)
}
