#define _GNU_SOURCE
#include "files.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void fail(const char *what) {
  perror(what);
  exit(3);
}

static void *grown(void *list, size_t count, size_t size) {
  if (count & (count - 1)) return list;
  list = realloc(list, (count ? 2 * count : 1) * size);
  if (!list) fail("memory");
  return list;
}

static int ends_with(const char *name, const char *ending) {
  size_t length = strlen(name), wanted = strlen(ending);
  return length >= wanted && strcmp(name + length - wanted, ending) == 0;
}

void list_files(struct listing *listing, const char *folder, const char *ending, int with_sizes) {
  DIR *opened = opendir(folder);
  if (!opened) fail(folder);
  size_t place = listing->folder_count;
  listing->folders = grown(listing->folders, place, sizeof *listing->folders);
  listing->folders[listing->folder_count++] = strdup(folder);
  char **below = NULL;
  size_t below_count = 0;
  struct dirent *entry;
  while ((entry = readdir(opened))) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    struct stat found = {0};
    int is_folder = entry->d_type == DT_DIR;
    if (with_sizes || entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
      if (fstatat(dirfd(opened), entry->d_name, &found, 0) != 0) fail(entry->d_name);
      is_folder = S_ISDIR(found.st_mode);
    }
    if (is_folder) {
      below = grown(below, below_count, sizeof *below);
      if (asprintf(&below[below_count++], "%s/%s", folder, entry->d_name) < 0) fail("memory");
    } else if (!ending || ends_with(entry->d_name, ending)) {
      listing->files = grown(listing->files, listing->file_count, sizeof *listing->files);
      listing->files[listing->file_count++] = (struct file){place, strdup(entry->d_name), found.st_size};
      listing->bytes += found.st_size;
    }
  }
  closedir(opened);
  for (size_t index = 0; index < below_count; index++) {
    list_files(listing, below[index], ending, with_sizes);
    free(below[index]);
  }
  free(below);
}

size_t read_file(int folder, const char *name, char **buffer, size_t *room) {
  int opened = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (opened < 0) fail(name);
  size_t length = 0;
  for (;;) {
    if (*room - length < 65536) {
      *room = *room ? 2 * *room : 1 << 17;
      *buffer = realloc(*buffer, *room);
      if (!*buffer) fail("memory");
    }
    ssize_t got = read(opened, *buffer + length, *room - length);
    if (got < 0) fail(name);
    if (got == 0) break;
    length += (size_t)got;
  }
  close(opened);
  return length;
}
