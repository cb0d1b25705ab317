import DirectoryModel

/// A record by its places in two lists; one of the places is missing for what only one edition has.
struct RecordPair {
  let old: Int?
  let new: Int?
}

/// Puts records of the same key together; of several with one key those that say the same come first, then by their order.
func pairRecords(
  _ old: some RandomAccessCollection<StatedRecord>, _ new: some RandomAccessCollection<StatedRecord>
) -> [RecordPair] {
  let (old, new) = (Array(old), Array(new))
  var waiting: [String: [Int]] = [:]
  for (place, record) in new.enumerated() { waiting[record.key, default: []].append(place) }
  var pairs: [RecordPair] = []
  var unmatched: [Int] = []
  for (place, record) in old.enumerated() {
    guard let candidates = waiting[record.key] else {
      pairs.append(RecordPair(old: place, new: nil))
      continue
    }
    let same = candidates.firstIndex { differences(record, new[$0]).isEmpty }
    if let same {
      pairs.append(RecordPair(old: place, new: candidates[same]))
      waiting[record.key]?.remove(at: same)
    } else {
      unmatched.append(place)
    }
  }
  for place in unmatched {
    let key = old[place].key
    let next = waiting[key].flatMap(\.first)
    if next != nil { waiting[key]?.removeFirst() }
    pairs.append(RecordPair(old: place, new: next))
  }
  return pairs + waiting.values.joined().sorted().map { RecordPair(old: nil, new: $0) }
}

/// The fields that both records state and that say something else.
func differences(_ old: StatedRecord, _ new: StatedRecord) -> [RecordChange.Field] {
  var differing: [RecordChange.Field] = []
  for (place, field) in old.fields.enumerated() {
    let isAligned = place < new.fields.count && new.fields[place].name == field.name
    let found =
      isAligned ? new.fields[place] : new.fields.first { $0.name == field.name }
    guard let found, !found.agrees(with: field) else { continue }
    differing.append(RecordChange.Field(name: field.name, old: field.text, new: found.text))
  }
  return differing.sorted { $0.name < $1.name }
}

/// Puts the offers of one supplier together: those of one name, then those for the same goods and use in their order.
func pairOffers(_ old: [StatedOffer], _ new: [StatedOffer]) -> [RecordPair] {
  var free = Array(new.indices)
  var partner: [Int?] = Array(repeating: nil, count: old.count)
  func match(_ isSame: (OfferName, OfferName) -> Bool) {
    for place in old.indices where partner[place] == nil {
      guard let found = free.firstIndex(where: { isSame(old[place].name, new[$0].name) }) else {
        continue
      }
      partner[place] = free.remove(at: found)
    }
  }
  match(==)
  match { $0.product == $1.product && $0.use == $1.use }
  return partner.enumerated().map { RecordPair(old: $0, new: $1) }
    + free.map { RecordPair(old: nil, new: $0) }
}
