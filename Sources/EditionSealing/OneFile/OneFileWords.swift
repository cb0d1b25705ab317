/// What one file says beside the pages in it.
struct OneFileWords {
  let number: String
  let note: String
  let contents: String
  let others: String
  let find: String
  let some: String
  let none: String
  let all: String
  let back: String

  static let english = OneFileWords(
    number: "Edition number",
    note: """
      This is one file of the edition. Words without a link lead to pages that are only in the whole edition. \
      A file can be changed on its way: check it with the publisher's key.
      """, contents: "In this file", others: "About the edition", find: "Search this file",
    some: "{0} pages have these words", none: "No page of this file has these words",
    all: "Show everything as one long page", back: "Back to the top")

  static let chinese = OneFileWords(
    number: "版本号", note: "这是版本的单文件形式。没有链接的文字指向只在完整版本中的页面。文件可能在途中被改动：请用发布者的公钥检验。",
    contents: "本文件内容", others: "关于此版本", find: "在本文件中搜索", some: "有 {0} 页包含这些字词",
    none: "本文件中没有包含这些字词的页面", all: "全部显示为一个长页面", back: "回到顶部")

  /// The words of a language; English where there are none.
  static func of(_ language: String) -> OneFileWords {
    language.hasPrefix("zh") ? .chinese : .english
  }
}
