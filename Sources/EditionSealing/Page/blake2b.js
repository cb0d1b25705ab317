// BLAKE2b of 64 bytes (RFC 7693), which minisign signs and browsers do not have. A 64-bit word is two of 32 bits, the low one first.
const BLAKE_START = new Uint32Array([
  0xf3bcc908, 0x6a09e667, 0x84caa73b, 0xbb67ae85, 0xfe94f82b, 0x3c6ef372, 0x5f1d36f1, 0xa54ff53a,
  0xade682d1, 0x510e527f, 0x2b3e6c1f, 0x9b05688c, 0xfb41bd6b, 0x1f83d9ab, 0x137e2179, 0x5be0cd19,
]);
const BLAKE_ORDER = [
  "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
  "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0",
].map(row => Array.from(row, digit => parseInt(digit, 16)));
const BLAKE_MIX = [
  [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15],
  [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14],
];

function blake2b(bytes) {
  const state = BLAKE_START.slice();
  state[0] ^= 0x01010040;
  const words = new Uint32Array(32);
  const block = new Uint8Array(128);
  const view = new DataView(block.buffer);
  const v = new Uint32Array(32);

  function add(place, low, high) {
    const sum = v[place] + low;
    v[place + 1] = v[place + 1] + high + (sum > 0xffffffff ? 1 : 0);
    v[place] = sum;
  }
  // Word `to` becomes itself xor word `from`, turned right by so many bits.
  function turn(to, from, bits) {
    const low = v[to] ^ v[from];
    const high = v[to + 1] ^ v[from + 1];
    if (bits === 32) { v[to] = high; v[to + 1] = low; return; }
    if (bits === 63) { v[to] = (low << 1) | (high >>> 31); v[to + 1] = (high << 1) | (low >>> 31); return; }
    v[to] = (low >>> bits) | (high << (32 - bits));
    v[to + 1] = (high >>> bits) | (low << (32 - bits));
  }
  function compress(count, isLast) {
    for (let i = 0; i < 32; i += 1) words[i] = view.getUint32(i * 4, true);
    v.set(state);
    v.set(BLAKE_START, 16);
    v[24] ^= count >>> 0;
    v[25] ^= Math.floor(count / 0x100000000);
    if (isLast) { v[28] = ~v[28]; v[29] = ~v[29]; }
    for (let round = 0; round < 12; round += 1) {
      const order = BLAKE_ORDER[round % 10];
      for (let i = 0; i < 8; i += 1) {
        const mix = BLAKE_MIX[i];
        const a = mix[0] * 2, b = mix[1] * 2, c = mix[2] * 2, d = mix[3] * 2;
        const x = order[i * 2] * 2;
        const y = order[i * 2 + 1] * 2;
        add(a, v[b], v[b + 1]);
        add(a, words[x], words[x + 1]);
        turn(d, a, 32);
        add(c, v[d], v[d + 1]);
        turn(b, c, 24);
        add(a, v[b], v[b + 1]);
        add(a, words[y], words[y + 1]);
        turn(d, a, 16);
        add(c, v[d], v[d + 1]);
        turn(b, c, 63);
      }
    }
    for (let i = 0; i < 16; i += 1) state[i] ^= v[i] ^ v[i + 16];
  }

  let place = 0;
  do {
    const part = bytes.subarray(place, place + 128);
    block.fill(0);
    block.set(part);
    place += part.length;
    compress(place, place >= bytes.length);
  } while (place < bytes.length);
  return new Uint8Array(state.buffer);
}
