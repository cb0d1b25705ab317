import DirectoryModel

/// Decodes one hand-over of an offer; nil when it does not say who had the goods and for what.
func decodeHandOver(_ fields: inout FieldReader, in languages: [LanguageTag]) -> HandOver? {
  let step = fields.neededChoice("by", of: HandOver.Step.self)
  let use = fields.neededChoice("use", of: HandOver.Use.self)
  let who = fields.text("who")
  let date = fields.day("date")
  let source = fields.text("source")
  let note = fields.words("note", in: languages)
  guard let step, let use else { return nil }
  return HandOver(
    step: step.value, use: use.value, who: who?.value, date: date?.value, source: source?.value,
    note: note, range: fields.range)
}
