import CCrypto

/// The SHA-256 of some bytes.
package struct Digest: Hashable, Sendable, BitwiseCopyable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: some Collection<UInt8>) {
    let digest = bytes.withContiguousStorageIfAvailable { Digest(of: $0) }
    self = digest ?? Array(bytes).withUnsafeBufferPointer { Digest(of: $0) }
  }

  /// The digest of bytes that lie in a row.
  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    var big: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &big) { output in
      let isMade = EVP_Digest(
        bytes.baseAddress, bytes.count,
        output.baseAddress?.assumingMemoryBound(to: UInt8.self), nil, Algorithm.sha256.pointer, nil)
      // Nothing may be published under a digest that is none.
      precondition(isMade == 1, "libcrypto computes no SHA-256")
    }
    words = (
      UInt64(bigEndian: big.0), UInt64(bigEndian: big.1), UInt64(bigEndian: big.2),
      UInt64(bigEndian: big.3)
    )
  }

  /// The algorithm, which the library would look up anew for each digest.
  private struct Algorithm: @unchecked Sendable {
    let pointer: OpaquePointer?

    static let sha256 = Algorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))
  }

  /// Reads 64 lower-case hexadecimal digits, nothing else.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 48...57: value = digit - 48
      case 97...102: value = digit - 87
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes)
  }

  /// The digest with these 32 bytes.
  init(_ bytes: [UInt8]) {
    func word(_ index: Int) -> UInt64 {
      bytes[(index * 8)..<(index * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Its first eight bytes: enough to tell few values apart.
  package var short: UInt64 { words.0 }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<16).map { digits[Int((word >> UInt64(60 - $0 * 4)) & 15)] }
    }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - $0 * 8)) }
    }
  }

  /// The same digits as text.
  package var text: String { String(decoding: hexadecimal, as: UTF8.self) }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
