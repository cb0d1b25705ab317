import DirectoryModel

/// The standard's tables as a script file, from the same values the pages print.
struct SamplingData {
  func write(into buffer: inout ByteBuffer) {
    buffer.append("SB.part(\"sampling\", ")
    var json = JSONText(appendingTo: buffer.take())
    json.object { json in
      json.texts("levels", InspectionLevel.allCases.map(\.rawValue))
      json.texts("limits", QualityLimit.allCases.map(\.rawValue))
      json.list("lots") { json in
        for range in LotRange.all {
          json.newLine()
          json.object { json in
            if let last = range.last { json.number("last", last) }
            json.text(
              "letters",
              InspectionLevel.allCases.map { range.letter(at: $0).rawValue }.joined())
          }
        }
      }
      json.object("letters") { json in
        for letter in CodeLetter.allCases {
          json.newLine()
          json.object(JSONName(letter.rawValue)) { json in
            json.number("size", letter.sampleSize)
            json.texts("plans", QualityLimit.allCases.map { plan(letter, $0) })
          }
        }
      }
    }
    buffer = json.finish()
    buffer.append(");\n")
  }

  /// The letter whose sample is drawn, and how many bad pieces are accepted.
  private func plan(_ letter: CodeLetter, _ limit: QualityLimit) -> String {
    let plan = TabledPlan(letter, at: limit)
    return "\(plan.letter.rawValue)\(plan.accept)"
  }
}
