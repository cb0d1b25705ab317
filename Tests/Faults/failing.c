/* Loaded before the C library: lets one call of the program fail, come up short, or be its last.
 *
 * FAULT_BELOW   only calls on files below this folder count
 * FAULT_CALLS   kinds of calls that count, as letters: o open, r read, d list, s status, m make, w write, n name, u remove, f lock,
 *               y bring to the disk, i begin to be told of changes, a be told of one folder's,
 *               q hear that more happened than could be told (this only counts)
 * FAULT_AT      the number of the call, from 1; 0 counts only
 * FAULT_HOW     kill-before, kill-after, short, or the number of an error
 * FAULT_LASTS   set: every counted call from that one on fails
 * FAULT_PLAIN   set: two folders cannot be exchanged, as on a FAT stick
 * FAULT_COUNT   a file that gets the number of counted calls at the end
 * FAULT_LINGERS milliseconds for which threads go on after what they use has been taken down at the end
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define HIGHEST 65536
#define WRITES 2 /* of a stream that is written: what is left of it may be written when it is closed */
static char below[4096], calls[32], counted_in[4096];
static long at;
static int error_number, is_short, kills_before, kills_after, lasts, is_plain;
static atomic_long counted;
static _Atomic unsigned char is_watched[HIGHEST], is_queue[HIGHEST];

#define ORIGINAL(type, name, ...)                              \
  static type (*original)(__VA_ARGS__);                        \
  if (!original) original = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static void copy(char *into, size_t size, const char *name) {
  const char *value = getenv(name);
  if (value) snprintf(into, size, "%s", value);
}

__attribute__((constructor)) static void begin(void) {
  char how[32] = "";
  copy(below, sizeof below, "FAULT_BELOW");
  copy(calls, sizeof calls, "FAULT_CALLS");
  copy(counted_in, sizeof counted_in, "FAULT_COUNT");
  copy(how, sizeof how, "FAULT_HOW");
  at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  lasts = getenv("FAULT_LASTS") != NULL;
  is_plain = getenv("FAULT_PLAIN") != NULL;
  kills_before = strcmp(how, "kill-before") == 0;
  kills_after = strcmp(how, "kill-after") == 0;
  is_short = strcmp(how, "short") == 0;
  error_number = atoi(how);
}

static void say_count(void) {
  if (!counted_in[0]) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, counted_in, O_CREAT | O_WRONLY | O_TRUNC, 0644);
  if (file < 0) return;
  dprintf(file, "%ld\n", (long)counted);
  close(file);
}

__attribute__((destructor)) static void end(void) {
  say_count();
  if (getenv("FAULT_LINGERS")) usleep(1000 * (useconds_t)atol(getenv("FAULT_LINGERS")));
}

void _exit(int status) {
  ORIGINAL(void, "_exit", int);
  say_count();
  original(status);
  __builtin_unreachable();
}

/* What is to become of a call. */
enum fate { goes, fails, comes_short, is_last };

static enum fate fate_of(char kind) {
  if (!strchr(calls, kind)) return goes;
  long number = atomic_fetch_add(&counted, 1) + 1;
  if (at == 0 || (lasts ? number < at : number != at)) return goes;
  if (kills_before) raise(SIGKILL);
  if (kills_after) return is_last;
  if (is_short) return comes_short;
  errno = error_number;
  return fails;
}

static int path_is_watched(int folder, const char *path) {
  if (!path || !below[0]) return 0;
  if (path[0] == '/') return strncmp(path, below, strlen(below)) == 0;
  return folder >= 0 && folder < HIGHEST && is_watched[folder];
}

static int file_is_watched(int file) { return file >= 0 && file < HIGHEST && is_watched[file]; }

#define DO(watched, kind, call, failed)              \
  do {                                               \
    enum fate fate = (watched) ? fate_of(kind) : goes; \
    if (fate == fails) return failed;                \
    __typeof__(call) result = (call);                \
    if (fate == is_last) raise(SIGKILL);             \
    return result;                                   \
  } while (0)

static int opened(int (*original)(int, const char *, int, ...), int folder, const char *path, int flags, mode_t mode) {
  int watched = path_is_watched(folder, path);
  enum fate fate = watched ? fate_of(flags & O_CREAT ? 'm' : 'o') : goes;
  if (fate == fails) return -1;
  int file = original(folder, path, flags, mode);
  if (file >= 0 && file < HIGHEST) is_watched[file] = (unsigned char)watched;
  if (fate == is_last) raise(SIGKILL);
  return file;
}

static mode_t mode_of(int flags, va_list rest) { return flags & O_CREAT ? va_arg(rest, mode_t) : 0; }

#define OPENAT(name)                                                   \
  int name(int folder, const char *path, int flags, ...) {             \
    ORIGINAL(int, #name, int, const char *, int, ...);                 \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = mode_of(flags, rest);                                \
    va_end(rest);                                                      \
    return opened(original, folder, path, flags, mode);                \
  }
OPENAT(openat)
OPENAT(openat64)

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                         \
    ORIGINAL(int, "openat", int, const char *, int, ...);              \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = mode_of(flags, rest);                                \
    va_end(rest);                                                      \
    return opened(original, AT_FDCWD, path, flags, mode);              \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  ORIGINAL(int, "close", int);
  if (file >= 0 && file < HIGHEST) is_watched[file] = is_queue[file] = 0;
  return original(file);
}

static void look_for_overflow(const char *bytes, ssize_t count) {
  for (ssize_t at = 0; at < count;) {
    struct inotify_event event;
    memcpy(&event, bytes + at, sizeof event);
    if (event.mask & IN_Q_OVERFLOW) fate_of('q');
    at += (ssize_t)(sizeof event + event.len);
  }
}

ssize_t read(int file, void *bytes, size_t count) {
  ORIGINAL(ssize_t, "read", int, void *, size_t);
  enum fate fate = file_is_watched(file) ? fate_of('r') : goes;
  if (fate == fails) return -1;
  ssize_t result = original(file, bytes, fate == comes_short && count > 1 ? (count + 1) / 2 : count);
  if (file >= 0 && file < HIGHEST && is_queue[file]) look_for_overflow(bytes, result);
  if (fate == is_last) raise(SIGKILL);
  return result;
}

ssize_t write(int file, const void *bytes, size_t count) {
  ORIGINAL(ssize_t, "write", int, const void *, size_t);
  enum fate fate = file_is_watched(file) ? fate_of('w') : goes;
  if (fate == fails) return -1;
  ssize_t result = original(file, bytes, (fate == comes_short || fate == is_last) && count > 1 ? count / 2 : count);
  if (fate == is_last) raise(SIGKILL);
  return result;
}

FILE *fopen(const char *path, const char *mode) {
  ORIGINAL(FILE *, "fopen", const char *, const char *);
  enum fate fate = path_is_watched(AT_FDCWD, path) ? fate_of(mode[0] == 'r' ? 'o' : 'm') : goes;
  if (fate == fails) return NULL;
  FILE *file = original(path, mode);
  if (file && fileno(file) < HIGHEST) is_watched[fileno(file)] = path_is_watched(AT_FDCWD, path) ? mode[0] == 'r' ? 1 : WRITES : 0;
  if (fate == is_last) raise(SIGKILL);
  return file;
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
  ORIGINAL(size_t, "fwrite", const void *, size_t, size_t, FILE *);
  DO(file_is_watched(fileno(file)), 'w', original(bytes, size, count, file), 0);
}

int fclose(FILE *file) {
  ORIGINAL(int, "fclose", FILE *);
  int watched = file_is_watched(fileno(file));
  int writes = watched && is_watched[fileno(file)] == WRITES;
  if (watched) is_watched[fileno(file)] = 0;
  enum fate fate = writes ? fate_of('w') : goes;
  int result = original(file);
  if (fate == is_last) raise(SIGKILL);
  if (fate == fails) errno = error_number;
  return fate == fails ? EOF : result;
}

DIR *opendir(const char *path) {
  ORIGINAL(DIR *, "opendir", const char *);
  DO(path_is_watched(AT_FDCWD, path), 'd', original(path), NULL);
}

struct dirent *readdir(DIR *folder) {
  ORIGINAL(struct dirent *, "readdir", DIR *);
  DO(1, 'd', original(folder), NULL);
}

struct dirent64 *readdir64(DIR *folder) {
  ORIGINAL(struct dirent64 *, "readdir64", DIR *);
  DO(1, 'd', original(folder), NULL);
}

int fstat(int file, struct stat *status) {
  ORIGINAL(int, "fstat", int, struct stat *);
  DO(file_is_watched(file), 's', original(file, status), -1);
}

int stat(const char *path, struct stat *status) {
  ORIGINAL(int, "stat", const char *, struct stat *);
  DO(path_is_watched(AT_FDCWD, path), 's', original(path, status), -1);
}

int lstat(const char *path, struct stat *status) {
  ORIGINAL(int, "lstat", const char *, struct stat *);
  DO(path_is_watched(AT_FDCWD, path), 's', original(path, status), -1);
}

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  ORIGINAL(int, "fstatat", int, const char *, struct stat *, int);
  DO(path_is_watched(folder, path), 's', original(folder, path, status, flags), -1);
}

int mkdir(const char *path, mode_t mode) {
  ORIGINAL(int, "mkdir", const char *, mode_t);
  DO(path_is_watched(AT_FDCWD, path), 'm', original(path, mode), -1);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  ORIGINAL(int, "mkdirat", int, const char *, mode_t);
  DO(path_is_watched(folder, path), 'm', original(folder, path, mode), -1);
}

int rename(const char *from, const char *to) {
  ORIGINAL(int, "rename", const char *, const char *);
  DO(path_is_watched(AT_FDCWD, to), 'n', original(from, to), -1);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  ORIGINAL(int, "renameat2", int, const char *, int, const char *, unsigned);
  if (is_plain && flags) {
    errno = EINVAL;
    return -1;
  }
  DO(path_is_watched(to_folder, to), 'n', original(from_folder, from, to_folder, to, flags), -1);
}

int link(const char *from, const char *to) {
  ORIGINAL(int, "link", const char *, const char *);
  DO(path_is_watched(AT_FDCWD, to), 'n', original(from, to), -1);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  ORIGINAL(int, "linkat", int, const char *, int, const char *, int);
  DO(path_is_watched(to_folder, to), 'n', original(from_folder, from, to_folder, to, flags), -1);
}

int unlink(const char *path) {
  ORIGINAL(int, "unlink", const char *);
  DO(path_is_watched(AT_FDCWD, path), 'u', original(path), -1);
}

int unlinkat(int folder, const char *path, int flags) {
  ORIGINAL(int, "unlinkat", int, const char *, int);
  DO(path_is_watched(folder, path), 'u', original(folder, path, flags), -1);
}

int flock(int file, int operation) {
  ORIGINAL(int, "flock", int, int);
  DO(file_is_watched(file), 'f', original(file, operation), -1);
}

int fsync(int file) {
  ORIGINAL(int, "fsync", int);
  DO(file_is_watched(file), 'y', original(file), -1);
}

int syncfs(int file) {
  ORIGINAL(int, "syncfs", int);
  DO(file_is_watched(file), 'y', original(file), -1);
}

int inotify_init1(int flags) {
  ORIGINAL(int, "inotify_init1", int);
  enum fate fate = fate_of('i');
  if (fate == fails) return -1;
  int queue = original(flags);
  if (queue >= 0 && queue < HIGHEST) is_queue[queue] = 1;
  return queue;
}

int inotify_add_watch(int queue, const char *path, uint32_t events) {
  ORIGINAL(int, "inotify_add_watch", int, const char *, uint32_t);
  DO(path_is_watched(AT_FDCWD, path), 'a', original(queue, path, events), -1);
}
