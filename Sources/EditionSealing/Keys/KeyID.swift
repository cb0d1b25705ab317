/// The eight bytes by which minisign names a pair of keys.
package struct KeyID: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  /// As minisign writes it: the bytes from last to first in capitals.
  package var description: String {
    bytes.reversed().map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
