import Testing

@testable import RegistrationRules

/// Eight bytes at once must say what one byte at a time says.
@Suite struct PlainStretchTests {
  private static let alphabet = Array("aZ09 -m@[`{/:\u{1F}~éx医".utf8) + [0, 127, 128, 255]

  /// Made-up bytes, the same in every run; most are ASCII.
  private func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % (Self.alphabet.count * 4)
      return place < Self.alphabet.count ? Self.alphabet[place] : UInt8(32 + place % 95)
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  @Test func `every stretch begins and ends its words where they do`() {
    for count in 0...150 {
      let text = bytes(count, seed: UInt64(count))
      text.withUnsafeBufferPointer { buffer in
        for start in 0..<count {
          for end in Set([start + 1, min(start + 7, count), min(start + 65, count), count]) {
            expect(PlainStretch(buffer, from: start, to: end), text[start..<end])
          }
        }
      }
    }
  }

  private func expect(_ stretch: PlainStretch, _ text: ArraySlice<UInt8>) {
    let plain = text.prefix(64).prefix { $0 < 0x80 }
    guard stretch.length == plain.count else {
      Issue.record("\(stretch.length) of \(plain.count) bytes in \(text)")
      return
    }
    guard let last = plain.last else { return }
    for isInWord in [true, false] {
      let starts = zip(plain, [isInWord] + plain.map(isWord)).map { isWord($0) && !$1 }
      let told = plain.indices.map { stretch.starts(isInWord: isInWord) >> ($0 - plain.startIndex) }
      #expect(told.map { $0 & 1 != 0 } == starts)
    }
    #expect(stretch.endsInWord == isWord(last))
  }
}
