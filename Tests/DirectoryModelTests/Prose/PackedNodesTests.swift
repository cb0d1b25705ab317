import Testing
import TestSupport

@testable import DirectoryModel

@Suite struct PackedNodesTests {
  @Test func `nodes are what they were, whatever their numbers`() {
    var random = SeededNumbers(state: 7)
    let borders: [Int32] = [0, 1, -1, 63, 64, -64, -65, 8_191, 8_192, .max, .min, .max - 1]
    func number() -> Int32 {
      Bool.random(using: &random)
        ? borders[Int.random(in: borders.indices, using: &random)]
        : .random(in: .min ... .max, using: &random)
    }
    func range() -> Range<Int32> {
      let ends = [number(), number()].sorted()
      return Bool.random(using: &random) ? 0..<0 : ends[0]..<ends[1]
    }
    for _ in 0..<200 {
      let nodes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Prose.Node(
          kind: Prose.Kind(rawValue: .random(in: 0...15, using: &random)) ?? .image,
          value: number(), text: range(), title: range(), line: number(), column: number(),
          end: number())
      }
      let prose = Prose(file: SourceFile.ID(index: 0), nodes: nodes, bytes: [])
      #expect(prose.nodes.map(numbers) == nodes.map(numbers))
      #expect(prose.isEmpty == nodes.isEmpty)
      #expect(prose.places == nodes.indices)
    }
  }

  @Test func `texts are handed on with their kinds until one asks for no more`() {
    var random = SeededNumbers(state: 8)
    for _ in 0..<200 {
      var kept: Int32 = 0
      let nodes = (0..<Int.random(in: 0...40, using: &random)).map { index in
        let start = kept
        kept += .random(in: 0...300, using: &random)
        let middle = Int32.random(in: start...kept, using: &random)
        return Prose.Node(
          kind: Prose.Kind(rawValue: .random(in: 0...15, using: &random)) ?? .image,
          value: .random(in: -1_000...1_000, using: &random),
          text: Bool.random(using: &random) ? middle..<kept : 0..<0,
          title: Bool.random(using: &random) ? start..<middle : 0..<0,
          line: Int32(index / 3 * 50), column: .random(in: 1...200, using: &random),
          end: Int32(index + 1))
      }
      let prose = Prose(file: SourceFile.ID(index: 0), nodes: nodes, bytes: [])
      let wanted = Int.random(in: 0...45, using: &random)
      var handedOn: [String] = []
      prose.forEachText { kind, text in
        handedOn.append("\(kind) \(text)")
        return handedOn.count < wanted
      }
      let expected = nodes.prefix(max(wanted, 1)).map {
        "\($0.kind) \(Int($0.text.lowerBound)..<Int($0.text.upperBound))"
      }
      #expect(handedOn == expected)
    }
  }

  @Test func `every kind fits into four bits`() {
    #expect(Prose.Kind(rawValue: 15) == .image)
    #expect(Prose.Kind(rawValue: 16) == nil)
  }
}

/// All a node says, as numbers.
private func numbers(of node: Prose.Node) -> [Int32] {
  [
    Int32(node.kind.rawValue), node.value, node.text.lowerBound, node.text.upperBound,
    node.title.lowerBound, node.title.upperBound, node.line, node.column, node.end,
  ]
}
