#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stdint.h>
#include <string.h>

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE); 0, or -1 with errno set.
int platform_exchange(const char *first, const char *second);

/// Opens a file (open(2) is variadic and so hidden from Swift); a descriptor, or -1 with errno set.
int platform_openat(int folder, const char *path, int flags, unsigned int mode);

/// Removes a folder and all below it, links not followed (nftw is hidden from Swift); errors are passed over.
void platform_remove_tree(const char *path);

/// Waits until everything on the file system of a path is on the disk; 0, or -1 with errno set.
int platform_sync(const char *path);

/// Asks for a line on the terminal without showing what is typed; its length, or -1 when there is no terminal.
long platform_ask_secret(const char *prompt, char *line, unsigned long size);

/// Peak resident memory of this process in bytes, 0 when unknown.
long platform_peak_memory(void);

/// A descriptor that becomes readable when SIGINT or SIGTERM arrives, or -1 with errno set; a second one ends the process.
int platform_ending_signals(void);

/// Starts a program, found like a shell finds it, in a session of its own and without input or output but errors; its
/// id, or -1 with errno set.
int platform_spawn(char *const arguments[], char *const environment[]);

/// 64 bytes looked at together, and what a comparison says of each (comparisons of vectors do not reach Swift as bits).
typedef uint8_t platform_block __attribute__((ext_vector_type(64)));
typedef char platform_answers __attribute__((ext_vector_type(64)));

/// A bit for each answer that is not zero, the first as the lowest.
static inline uint64_t platform_bits(const platform_answers *answers) {
  typedef _Bool bits __attribute__((ext_vector_type(64)));
  bits found = __builtin_convertvector(*answers, bits);
  uint64_t places;
  memcpy(&places, &found, sizeof places);
  return places;
}

/// Which of 64 bytes are `wanted`, the first as the lowest bit.
static inline uint64_t platform_places(const uint8_t *bytes, uint8_t wanted) {
  platform_block block;
  memcpy(&block, bytes, sizeof block);
  platform_answers found = block == wanted;
  return platform_bits(&found);
}

/// Which of 64 bytes are any of three.
static inline uint64_t platform_places_of(const uint8_t *bytes, uint8_t one, uint8_t two,
                                          uint8_t three) {
  platform_block block;
  memcpy(&block, bytes, sizeof block);
  platform_answers found = (block == one) | (block == two) | (block == three);
  return platform_bits(&found);
}

/// Which of 64 bytes are neither visible ASCII nor blanks nor line feeds.
static inline uint64_t platform_odd_places(const uint8_t *bytes) {
  platform_block block;
  memcpy(&block, bytes, sizeof block);
  platform_answers found = ((block < 0x20) & (block != 0x0A)) | (block >= 0x7F);
  return platform_bits(&found);
}

/// Which of 64 bytes are ASCII letters or digits.
static inline uint64_t platform_word_places(const uint8_t *bytes) {
  platform_block block;
  memcpy(&block, bytes, sizeof block);
  platform_block small = block | 0x20;
  platform_answers found =
      ((small >= 'a') & (small <= 'z')) | ((block >= '0') & (block <= '9'));
  return platform_bits(&found);
}

/// Which of 64 bytes may mean something to Markdown within a line, or end it: controls, `&`, `*`, `<` and those from `[` to the
/// grave accent.
static inline uint64_t platform_prose_places(const uint8_t *bytes) {
  platform_block block;
  memcpy(&block, bytes, sizeof block);
  platform_answers found = (block < 0x20) | (block == '&') | (block == '*') | (block == '<') |
                           ((block >= '[') & (block <= '`'));
  return platform_bits(&found);
}

/// Those of some places at which something may begin that is sought: its first three bytes are not ASCII, or a bit is set for the
/// five lowest bits of each; four bytes are read there.
static inline uint64_t platform_sought_places(const uint8_t *bytes, uint64_t places,
                                              const uint64_t *beginnings) {
  uint64_t found = 0;
  while (places) {
    uint32_t four;
    memcpy(&four, bytes + __builtin_ctzll(places), sizeof four);
    uint32_t key = (four & 0x1F) | (four >> 3 & 0x3E0) | (four >> 6 & 0x7C00);
    uint64_t next = places & (places - 1);
    if ((four & 0x808080) != 0 || (beginnings[key >> 6] >> (key & 63) & 1) != 0)
      found |= places ^ next;
    places = next;
  }
  return found;
}

/// Asks for the bytes at an address before they are looked at, so that nobody waits for them then.
static inline void platform_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/// Asks for what an object refers to in its first words: whatever there looks like an address near its own, whose other bits may
/// say anything. Asking for what is none does nothing.
static inline void platform_prefetch_parts(const void *object, int words) {
  const uint64_t *word = (const uint64_t *)object;
  for (int place = 2; place < words; place++) {
    uint64_t address = word[place] & 0x0000FFFFFFFFFFF8;
    if ((address ^ (uint64_t)object) >> 36 == 0) __builtin_prefetch((const void *)address, 0, 3);
  }
}

/// Which of 64 bytes are not ASCII.
static inline uint64_t platform_high_places(const uint8_t *bytes) {
  platform_block block;
  memcpy(&block, bytes, sizeof block);
  platform_answers found = block >= 0x80;
  return platform_bits(&found);
}

#endif
