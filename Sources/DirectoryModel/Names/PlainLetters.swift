/// Latin and Greek letters without their marks, in lower case.
package enum PlainLetters {
  /// The plain letters of a lower-case letter; nil for one that is plain already.
  package static func plain(_ scalar: Unicode.Scalar) -> String? { table[scalar] }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ĳ": "ij", "ŉ": "n",
    ]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  private static let groups = [
    ("a", "äàáâãåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"),
    ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ("r", "ŕŗř"), ("s", "śŝşšșſ"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵ"),
    ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"),
    ("ο", "ό"), ("σ", "ς"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("е", "ё"),
  ]
}
