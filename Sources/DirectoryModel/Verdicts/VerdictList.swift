/// The verdicts of one standing, in the order of the rules; half a word each and what few of them have besides.
///
/// A directory holds millions of verdicts. Most are a rule and an outcome; a paper, a waiver and findings follow only where there
/// are any.
package struct VerdictList: Sendable {
  /// A head for each verdict, followed by the index of its paper and that of its waiver where the head says so.
  fileprivate let words: [UInt32]
  /// Of the verdicts that have findings, in their order.
  fileprivate let findings: [[Finding]]

  /// What the head of a verdict says beside its rule.
  fileprivate enum Head {
    static let rule: UInt32 = 0x07FF_FFFF
    static let paper: UInt32 = 1 << 27
    static let waiver: UInt32 = 1 << 28
    static let findings: UInt32 = 1 << 29
    static let outcome: UInt32 = 30
  }

  package init(_ verdicts: some Sequence<Verdict>) {
    var writer = Writer()
    for verdict in verdicts { writer.add(verdict) }
    self = writer.finish()
  }

  fileprivate init(words: [UInt32], findings: [[Finding]]) {
    self.words = words
    self.findings = findings
  }

  /// Writes one list after the other into the same room.
  package struct Writer: Sendable {
    private var words: [UInt32] = []
    private var findings: [[Finding]] = []

    package init() {}

    package mutating func add(_ verdict: Verdict) {
      add(
        BareVerdict(
          rule: verdict.rule, outcome: verdict.outcome, evidence: verdict.evidence,
          waiver: verdict.waiver), verdict.findings)
    }

    /// Adds a verdict whose findings stand beside it.
    package mutating func add(_ verdict: BareVerdict, _ findings: [Finding]) {
      // Rules and waivers are read from files of some megabytes, so there are never as many.
      precondition(verdict.rule <= Head.rule, "a verdict counts up to 134,217,727 rules")
      var head = UInt32(verdict.rule) | UInt32(verdict.outcome.number) << Head.outcome
      if verdict.evidence != nil { head |= Head.paper }
      if verdict.waiver != nil { head |= Head.waiver }
      if !findings.isEmpty {
        head |= Head.findings
        self.findings.append(findings)
      }
      words.append(head)
      if let paper = verdict.evidence { words.append(UInt32(paper)) }
      if let waiver = verdict.waiver { words.append(UInt32(waiver)) }
    }

    /// The list of what was added; the next one begins.
    package mutating func finish() -> VerdictList {
      defer {
        words.removeAll(keepingCapacity: true)
        findings.removeAll(keepingCapacity: true)
      }
      // Copied, so that a list takes the room it needs and no more.
      return VerdictList(
        words: words.withUnsafeBufferPointer { Array($0) },
        findings: findings.withUnsafeBufferPointer { Array($0) })
    }
  }
}

extension VerdictList: Collection {
  /// Where a verdict begins among the words, and how many lists of findings come before its own.
  package struct Index: Comparable, Sendable {
    fileprivate var word: Int
    fileprivate var findings: Int

    package static func < (left: Index, right: Index) -> Bool { left.word < right.word }
  }

  package var startIndex: Index { Index(word: 0, findings: 0) }
  package var endIndex: Index { Index(word: words.count, findings: findings.count) }

  package var count: Int {
    var (count, word) = (0, 0)
    while word < words.count {
      word += 1 + (words[word] & (Head.paper | Head.waiver)).nonzeroBitCount
      count += 1
    }
    return count
  }

  package func index(after index: Index) -> Index {
    var index = index
    pass(&index)
    return index
  }

  package subscript(index: Index) -> Verdict {
    var index = index
    return pass(&index)
  }

  package func makeIterator() -> Iterator { Iterator(of: self) }

  package struct Iterator: IteratorProtocol {
    private let list: VerdictList
    private var index: Index

    fileprivate init(of list: VerdictList) {
      self.list = list
      index = list.startIndex
    }

    package mutating func next() -> Verdict? {
      index.word < list.words.count ? list.pass(&index) : nil
    }
  }

  /// The verdict at an index, which goes on to the next one.
  @discardableResult
  @inline(__always)
  private func pass(_ index: inout Index) -> Verdict {
    var own: [Finding] = []
    if words[index.word] & Head.findings != 0 {
      own = findings[index.findings]
      index.findings += 1
    }
    let bare = passBare(&index.word)
    return Verdict(
      rule: bare.rule, outcome: bare.outcome, evidence: bare.evidence, findings: own,
      waiver: bare.waiver)
  }

  /// The same without its findings.
  @inline(__always)
  private func passBare(_ word: inout Int) -> BareVerdict {
    let head = words[word]
    word += 1
    var (paper, waiver): (Int?, Int?) = (nil, nil)
    if head & Head.paper != 0 {
      paper = Int(words[word])
      word += 1
    }
    if head & Head.waiver != 0 {
      waiver = Int(words[word])
      word += 1
    }
    return BareVerdict(
      rule: Int(head & Head.rule), outcome: Self.outcomes[Int(head >> Head.outcome)],
      evidence: paper, waiver: waiver)
  }

  /// By number.
  private static let outcomes = Outcome.allCases
}

/// A verdict without its findings.
package struct BareVerdict: Sendable {
  package let rule: Int
  package let outcome: Outcome
  package let evidence: Int?
  package let waiver: Int?

  package init(rule: Int, outcome: Outcome, evidence: Int?, waiver: Int?) {
    self.rule = rule
    self.outcome = outcome
    self.evidence = evidence
    self.waiver = waiver
  }
}

extension VerdictList {
  /// Hands on each verdict without its findings, which takes a fraction of the time.
  package func forEachBare(_ body: (BareVerdict) -> Void) {
    var word = 0
    while word < words.count { body(passBare(&word)) }
  }

  /// Hands on each verdict and beside it its findings, of which most have none.
  package func forEachWithFindings(_ body: (BareVerdict, [Finding]) -> Void) {
    var (word, list) = (0, 0)
    while word < words.count {
      let hasFindings = words[word] & Head.findings != 0
      let verdict = passBare(&word)
      body(verdict, hasFindings ? findings[list] : [])
      if hasFindings { list += 1 }
    }
  }

  /// Hands on each verdict of an outcome.
  package func forEach(of outcome: Outcome, _ body: (Verdict) -> Void) {
    var index = startIndex
    while index.word < words.count {
      let head = words[index.word]
      if Int(head >> Head.outcome) == outcome.number {
        body(pass(&index))
      } else {
        if head & Head.findings != 0 { index.findings += 1 }
        _ = passBare(&index.word)
      }
    }
  }

  /// The findings of all verdicts, one behind the other.
  package var allFindings: some Sequence<Finding> { findings.joined() }
}

extension VerdictList: ExpressibleByArrayLiteral {
  package init(arrayLiteral verdicts: Verdict...) { self.init(verdicts) }
}
