// The floor of a build in which nothing has changed: lstat of the files of a list, by two threads, and nothing else.
//
//   stat_files LIST     a path on each line, files of one folder behind one another
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 2048 };

static char **paths;
static size_t count;
static size_t next;
static long long bytes;
static size_t missing;

static void *look(void *unused) {
  (void)unused;
  long long sum = 0;
  size_t gone = 0;
  for (;;) {
    size_t start = __atomic_fetch_add(&next, CHUNK, __ATOMIC_RELAXED);
    if (start >= count) break;
    size_t end = start + CHUNK < count ? start + CHUNK : count;
    const char *folder = "";
    size_t length = 0;
    int opened = -1;
    for (size_t index = start; index < end; index++) {
      char *path = paths[index];
      char *name = strrchr(path, '/') + 1;
      if ((size_t)(name - path) != length || memcmp(path, folder, length) != 0) {
        if (opened >= 0) close(opened);
        folder = path;
        length = (size_t)(name - path);
        char *copy = strndup(path, length);
        opened = open(copy, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        free(copy);
      }
      struct stat found;
      if (fstatat(opened, name, &found, AT_SYMLINK_NOFOLLOW) == 0) sum += found.st_size;
      else gone++;
    }
    if (opened >= 0) close(opened);
  }
  __atomic_fetch_add(&bytes, sum, __ATOMIC_RELAXED);
  __atomic_fetch_add(&missing, gone, __ATOMIC_RELAXED);
  return NULL;
}

int main(int arguments, char **given) {
  FILE *list = arguments > 1 ? fopen(given[1], "r") : NULL;
  if (!list) return fprintf(stderr, "name a list of files\n"), 2;
  fseek(list, 0, SEEK_END);
  size_t size = (size_t)ftell(list);
  rewind(list);
  char *text = malloc(size + 1);
  if (fread(text, 1, size, list) != size) return 2;
  text[size] = 0;
  for (char *place = text; *place; place++) count += *place == '\n';
  paths = malloc(count * sizeof *paths);
  char *line = text;
  for (size_t index = 0; index < count; index++) {
    paths[index] = line;
    line = strchr(line, '\n');
    *line++ = 0;
  }
  pthread_t other;
  pthread_create(&other, NULL, look, NULL);
  look(NULL);
  pthread_join(other, NULL);
  printf("%zu files, %lld bytes, %zu missing\n", count, bytes, missing);
  return missing != 0;
}
