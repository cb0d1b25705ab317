import DirectoryModel

/// How letters are made alike before texts are compared, for scripts: what Unicode's own decomposition leaves apart.
struct LetterFolding {
  func write(into buffer: inout ByteBuffer) {
    PartText.write("folding", into: &buffer) { json in
      json.text("traditional", SimplifiedForms.traditional)
      json.text("simplified", SimplifiedForms.simplified)
      json.text("letters", "æ ae œ oe ß ss þ th đ d ð d ø o ł l ħ h ı i ŧ t")
    }
  }
}
