#define _GNU_SOURCE
#include "CPlatform.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>

int platform_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int platform_openat(int folder, const char *path, int flags, unsigned int mode) {
  return openat(folder, path, flags | O_CLOEXEC, mode);
}

long platform_peak_memory(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss * 1024L : 0;
}
