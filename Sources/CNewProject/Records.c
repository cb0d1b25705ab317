#include "CNewProject.h"

// The language of 2023 has #embed; earlier ones take it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Taken from the sample in content/: files that need no others.
static const struct NewProjectFile files[] = {
  {"content/markets/cn-export.yaml", (const char[]){
#embed "../../content/markets/cn-export.yaml" suffix(, 0)
  }},
  {"content/markets/eu.yaml", (const char[]){
#embed "../../content/markets/eu.yaml" suffix(, 0)
  }},
  {"content/schemes/eu-doc.yaml", (const char[]){
#embed "../../content/schemes/eu-doc.yaml" suffix(, 0)
  }},
  {"content/schemes/nmpa-registration.yaml", (const char[]){
#embed "../../content/schemes/nmpa-registration.yaml" suffix(, 0)
  }},
  {0, 0},
};

const struct NewProjectFile *new_project_records(void) { return files; }
