import DirectoryModel

/// Where the first byte of a text stands in its file.
struct TextOrigin {
  let file: SourceFile.ID
  let line: Int
  /// Bytes cut off before each line, as by the indentation of a text block.
  let indentation: Int

  init(file: SourceFile.ID, line: Int = 1, indentation: Int = 0) {
    self.file = file
    self.line = line
    self.indentation = indentation
  }
}
