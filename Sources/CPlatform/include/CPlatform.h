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

/// Which of 64 bytes are `wanted`, the first as the lowest bit (comparisons of vectors do not reach Swift as bits).
static inline uint64_t platform_places(const uint8_t *bytes, uint8_t wanted) {
  typedef uint8_t block __attribute__((ext_vector_type(64)));
  typedef _Bool bits __attribute__((ext_vector_type(64)));
  block read;
  uint64_t places;
  memcpy(&read, bytes, sizeof read);
  bits found = __builtin_convertvector(read == wanted, bits);
  memcpy(&places, &found, sizeof places);
  return places;
}

#endif
