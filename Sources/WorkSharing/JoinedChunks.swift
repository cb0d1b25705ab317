/// What chunks of work found, one behind the other.
///
/// Each element is taken out of its chunk, so no holders are counted; the chunks should have no other holder.
@inlinable
package func joinedChunks<Element>(_ chunks: consuming [[Element]]) -> [Element] {
  var chunks = chunks
  let count = chunks.reduce(0) { $0 + $1.count }
  return [Element](unsafeUninitializedCapacity: count) { room, filled in
    var place = count
    while var chunk = chunks.popLast() {
      while let last = chunk.popLast() {
        place -= 1
        room.initializeElement(at: place, to: last)
      }
    }
    filled = count
  }
}
