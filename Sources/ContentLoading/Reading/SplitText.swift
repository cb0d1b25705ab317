/// A Markdown file cut at its front matter: both parts with the line they begin on.
package struct SplitText {
  package let yaml: ArraySlice<UInt8>
  package let yamlLine: Int
  package let body: ArraySlice<UInt8>
  package let bodyLine: Int
}
