#define _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include "CPlatform.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <spawn.h>
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

static int ending = -1;

static void told_to_end(int number) {
  int kept = errno;
  char byte = (char)number;
  if (write(ending, &byte, 1) < 0) {
    // The pipe is full of earlier signals, which say the same.
  }
  errno = kept;
}

int platform_ending_signals(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  ending = ends[1];
  struct sigaction action = {.sa_handler = told_to_end, .sa_flags = SA_RESTART | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGINT, &action, NULL) != 0 || sigaction(SIGTERM, &action, NULL) != 0) return -1;
  // Whoever started the process may have had them blocked, which processes take over from each other.
  sigset_t both;
  sigemptyset(&both);
  sigaddset(&both, SIGINT);
  sigaddset(&both, SIGTERM);
  if (pthread_sigmask(SIG_UNBLOCK, &both, NULL) != 0) return -1;
  return ends[0];
}

int platform_spawn(char *const arguments[], char *const environment[]) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&files, 3);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
  pid_t child = -1;
  int failed = posix_spawnp(&child, arguments[0], &files, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  if (failed != 0) {
    errno = failed;
    return -1;
  }
  return child;
}
