#define _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include "CPlatform.h"
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
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

int platform_sync(const char *path) {
  int opened = open(path, O_RDONLY | O_CLOEXEC);
  if (opened < 0) return -1;
  int status = syncfs(opened);
  close(opened);
  return status;
}

long platform_ask_secret(const char *prompt, char *line, unsigned long size) {
  int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  struct termios shown, hidden;
  if (terminal < 0) return -1;
  if (tcgetattr(terminal, &shown) != 0) {
    close(terminal);
    return -1;
  }
  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t)(ECHO);
  tcsetattr(terminal, TCSAFLUSH, &hidden);
  unsigned long count = 0;
  long status = write(terminal, prompt, strlen(prompt));
  while (status >= 0 && count + 1 < size) {
    status = read(terminal, line + count, 1);
    if (status <= 0 || line[count] == '\n') break;
    count += 1;
  }
  line[count] = 0;
  tcsetattr(terminal, TCSAFLUSH, &shown);
  status = status < 0 ? -1 : write(terminal, "\n", 1);
  close(terminal);
  return status < 0 ? -1 : (long)count;
}

long platform_peak_memory(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss * 1024L : 0;
}
