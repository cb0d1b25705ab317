import DirectoryModel

/// The forms that have most of the text, the nearest first.
func nearForms(
  to typed: [TypedNumber], in directory: Directory
) -> [NumberInquiry.NearForm] {
  var near: [NumberInquiry.NearForm] = []
  for scheme in directory.schemes {
    guard case .forms(let forms) = scheme.numbers else { continue }
    let stops = forms.flatMap { form in
      typed.compactMap { typed in
        form.stop(in: typed.number).map {
          NumberInquiry.NearForm(
            scheme: scheme, form: form.name, number: typed.number, stop: $0)
        }
      }
    }
    let best = stops.enumerated().max {
      ($0.element.stop.fitting, -$0.offset) < ($1.element.stop.fitting, -$1.offset)
    }
    if let best = best?.element, best.weight >= enough { near.append(best) }
  }
  // Forms that share a first letter or two with the text tell nothing beside one that has most of it.
  let most = near.map(\.weight).max() ?? 0
  return near.filter { $0.weight * 2 > most }.enumerated().sorted {
    ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
  }.prefix(shown).map(\.element)
}

/// How many near forms a reader is shown.
private let shown = 4
/// What a form must have of a text at least: less is chance.
private let enough = 3

extension NumberInquiry.NearForm {
  /// How much of the text the form has, in bytes: a Chinese character says as much as three letters.
  fileprivate var weight: Int {
    String(String.UnicodeScalarView(number.text.unicodeScalars.prefix(stop.fitting))).utf8.count
  }
}
