/// One Markdown file as read: the mapping before the text, and the text as a tree.
package struct ContentDocument: Sendable {
  package let file: SourceFile.ID
  package let frontMatter: ContentValue
  package let prose: Prose

  package init(file: SourceFile.ID, frontMatter: ContentValue, prose: Prose) {
    self.file = file
    self.frontMatter = frontMatter
    self.prose = prose
  }
}
