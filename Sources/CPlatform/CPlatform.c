#define _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include "CPlatform.h"
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int platform_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int platform_openat(int folder, const char *path, int flags, unsigned int mode) {
  return openat(folder, path, flags | O_CLOEXEC, mode);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status;
  (void)place;
  if (kind == FTW_DP || kind == FTW_DNR) rmdir(path);
  else unlink(path);
  return 0;
}

void platform_remove_tree(const char *path) { nftw(path, remove_entry, 64, FTW_DEPTH | FTW_PHYS); }

long platform_peak_memory(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss * 1024L : 0;
}
