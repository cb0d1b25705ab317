// The floor of a check: lists the files below the folders given and reads every byte of them, by two threads, and
// nothing else. Each thread reads into one buffer of its own; nothing is looked at.
//
//   read_files FOLDER...
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "files.h"

enum { CHUNK = 256 };

static struct listing listing;
static size_t next;
static long long bytes;

static void *read_some(void *unused) {
  (void)unused;
  char *buffer = NULL;
  size_t room = 0, folder = 0;
  long long sum = 0;
  int opened = -1;
  for (;;) {
    size_t start = __atomic_fetch_add(&next, CHUNK, __ATOMIC_RELAXED);
    if (start >= listing.file_count) break;
    size_t end = start + CHUNK < listing.file_count ? start + CHUNK : listing.file_count;
    for (size_t index = start; index < end; index++) {
      struct file *file = &listing.files[index];
      if (opened < 0 || file->folder != folder) {
        if (opened >= 0) close(opened);
        folder = file->folder;
        opened = open(listing.folders[folder], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (opened < 0) fail(listing.folders[folder]);
      }
      sum += (long long)read_file(opened, file->name, &buffer, &room);
    }
  }
  if (opened >= 0) close(opened);
  free(buffer);
  __atomic_fetch_add(&bytes, sum, __ATOMIC_RELAXED);
  return NULL;
}

int main(int arguments, char **given) {
  if (arguments < 2) return fprintf(stderr, "name folders\n"), 2;
  for (int index = 1; index < arguments; index++) list_files(&listing, given[index], NULL, 0);
  pthread_t other;
  if (pthread_create(&other, NULL, read_some, NULL) != 0) fail("thread");
  read_some(NULL);
  pthread_join(other, NULL);
  printf("%zu files, %lld bytes\n", listing.file_count, bytes);
  return 0;
}
