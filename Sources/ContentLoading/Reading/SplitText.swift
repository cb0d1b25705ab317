/// A Markdown file cut at its front matter: both parts with the line they begin on.
struct SplitText {
  let yaml: ArraySlice<UInt8>
  let yamlLine: Int
  let body: ArraySlice<UInt8>
  let bodyLine: Int
}
