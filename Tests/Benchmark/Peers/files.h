// Lists files below a folder, for the programs others are measured against.
#ifndef FILES_H
#define FILES_H

#include <stddef.h>

struct file {
  size_t folder;  // its place in the list of folders
  char *name;
  long long size;
};

struct listing {
  char **folders;  // the first one is where the listing began; each stands before those in it
  size_t folder_count;
  struct file *files;  // files of one folder stand behind one another
  size_t file_count;
  long long bytes;
};

// Adds what is below `folder`; links are what they lead to. With an ending, only files whose names end so. Sizes are
// asked for only on demand, since that is a call for each file.
void list_files(struct listing *listing, const char *folder, const char *ending, int with_sizes);

// Reads a whole file into `*buffer`, which grows as needed; answers with the number of bytes.
size_t read_file(int folder, const char *name, char **buffer, size_t *room);

// Ends the program with a message and the reason of the system.
void fail(const char *what);

#endif
