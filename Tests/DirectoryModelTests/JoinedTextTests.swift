import Testing

@testable import DirectoryModel

struct JoinedTextTests {
  @Test func `texts of all lengths and scripts are put together`() {
    let parts = [
      "", "a", " names no ", "a text that is longer than fits in itself", "口罩 ", "é", "",
    ]
    for start in parts.indices {
      for middle in parts {
        let expected = parts[start] + middle + "“" + parts[parts.count - 1 - start]
        #expect(
          String(joining: parts[start], middle, "“", parts[parts.count - 1 - start]) == expected)
      }
    }
    #expect(String(joining: "", "") == "")
  }
}
