// The floor of a clean build: parses and renders the bodies of the site's Markdown files by libcmark, and writes the
// same bytes into the same tree of folders as an edition, by two threads.
//
//   floor CONTENT EDITION OUTPUT BYTES
//
// Timed: opening and reading each Markdown file, skipping its front matter, cmark_parse_document and
// cmark_render_html; making the folders of OUTPUT; openat, write and close of each file.
// Not timed: listing both trees, and reading the edition into memory. An edition of more than BYTES is not held as a
// whole: a block of its first files, 64 MB at most, is, and each file is written in its size, one window of the block
// after the other.
// Not done at all: front matter, registers, judging, templates, lists, search index, open data, links, checksums. What
// libcmark renders is thrown away, since it stands in the bytes that are written. Nothing is synced to the disk.
#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "files.h"

enum { CHUNK = 32, BLOCK = 64 << 20 };

static struct listing content, edition;
static char **made;          // the folders of OUTPUT, by those of the edition
static char *held;           // bytes to be written
static long long held_size;
static long long *starts;    // where in `held` each file begins
static size_t next;
static long long body_bytes, html_bytes;

static void render(int folder, const char *name, char **buffer, size_t *room, long long *bodies, long long *html) {
  size_t length = read_file(folder, name, buffer, room);
  char *body = *buffer;
  if (length > 4 && memcmp(body, "---\n", 4) == 0) {
    char *end = memmem(body + 3, length - 3, "\n---\n", 5);
    if (end) body = end + 5;
  }
  length -= (size_t)(body - *buffer);
  cmark_node *parsed = cmark_parse_document(body, length, CMARK_OPT_DEFAULT);
  char *text = cmark_render_html(parsed, CMARK_OPT_DEFAULT);
  cmark_node_free(parsed);
  *bodies += (long long)length;
  *html += (long long)strlen(text);
  free(text);
}

static void write_file(int folder, size_t index) {
  struct file *file = &edition.files[index];
  int opened = openat(folder, file->name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (opened < 0) fail(file->name);
  long long place = starts[index], left = file->size;
  while (left > 0) {
    long long part = held_size - place < left ? held_size - place : left;
    ssize_t put = write(opened, held + place, (size_t)part);
    if (put <= 0) fail(file->name);
    left -= put;
    place = place + put == held_size ? 0 : place + put;
  }
  if (close(opened) != 0) fail(file->name);
}

// Bodies first, then files; both threads take the next few of what is left.
static void *work(void *unused) {
  (void)unused;
  char *buffer = NULL;
  size_t room = 0, all = content.file_count + edition.file_count;
  long long bodies = 0, html = 0;
  const char *path = NULL;
  int folder = -1;
  for (;;) {
    size_t start = __atomic_fetch_add(&next, CHUNK, __ATOMIC_RELAXED);
    if (start >= all) break;
    for (size_t index = start; index < start + CHUNK && index < all; index++) {
      int is_body = index < content.file_count;
      size_t place = is_body ? index : index - content.file_count;
      const char *wanted = is_body ? content.folders[content.files[place].folder] : made[edition.files[place].folder];
      if (wanted != path) {
        if (folder >= 0) close(folder);
        path = wanted;
        folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0) fail(path);
      }
      if (is_body) render(folder, content.files[place].name, &buffer, &room, &bodies, &html);
      else write_file(folder, place);
    }
  }
  if (folder >= 0) close(folder);
  free(buffer);
  __atomic_fetch_add(&body_bytes, bodies, __ATOMIC_RELAXED);
  __atomic_fetch_add(&html_bytes, html, __ATOMIC_RELAXED);
  return NULL;
}

static void hold(long long most) {
  long long wanted = edition.bytes <= most ? edition.bytes : most < BLOCK ? most : BLOCK;
  held = malloc((size_t)wanted + 1);
  starts = malloc((edition.file_count + 1) * sizeof *starts);
  if (!held || !starts) fail("memory");
  char *buffer = NULL;
  size_t room = 0;
  for (size_t index = 0; index < edition.file_count && held_size < wanted; index++) {
    struct file *file = &edition.files[index];
    int folder = open(edition.folders[file->folder], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) fail(edition.folders[file->folder]);
    long long length = (long long)read_file(folder, file->name, &buffer, &room);
    close(folder);
    if (length > wanted - held_size) length = wanted - held_size;
    memcpy(held + held_size, buffer, (size_t)length);
    held_size += length;
  }
  free(buffer);
  long long place = 0;
  for (size_t index = 0; index < edition.file_count; index++) {
    starts[index] = held_size ? place % held_size : 0;
    place += edition.files[index].size;
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double processor(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

int main(int arguments, char **given) {
  if (arguments != 5) return fprintf(stderr, "floor CONTENT EDITION OUTPUT BYTES\n"), 2;
  list_files(&content, given[1], ".md", 0);
  list_files(&edition, given[2], NULL, 1);
  hold(atoll(given[4]));
  made = malloc(edition.folder_count * sizeof *made);
  if (!made) fail("memory");
  for (size_t index = 0; index < edition.folder_count; index++) {
    if (asprintf(&made[index], "%s%s", given[3], edition.folders[index] + strlen(given[2])) < 0) fail("memory");
  }
  double wall = seconds(), used = processor();
  for (size_t index = 0; index < edition.folder_count; index++) {
    if (mkdir(made[index], 0755) != 0) fail(made[index]);
  }
  pthread_t other;
  if (pthread_create(&other, NULL, work, NULL) != 0) fail("thread");
  work(NULL);
  pthread_join(other, NULL);
  wall = seconds() - wall;
  used = processor() - used;
  printf("{\"wall\": %.6f, \"processor\": %.6f, \"bodies\": %zu, \"bodyBytes\": %lld, \"htmlBytes\": %lld, "
         "\"files\": %zu, \"bytes\": %lld, \"held\": %lld}\n",
         wall, used, content.file_count, body_bytes, html_bytes, edition.file_count, edition.bytes, held_size);
  return 0;
}
