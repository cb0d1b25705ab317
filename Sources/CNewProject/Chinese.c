#include "CNewProject.h"

// The language of 2023 has #embed; earlier ones take it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Taken from project/zh, where the made-up sample of a new project is written in Chinese.
static const struct NewProjectFile files[] = {
  {"content/certificates/papers.csv", (const char[]){
#embed "project/zh/content/certificates/papers.csv" suffix(, 0)
  }},
  {"content/checklists/masks.md", (const char[]){
#embed "project/zh/content/checklists/masks.md" suffix(, 0)
  }},
  {"content/issuers/issuers.csv", (const char[]){
#embed "project/zh/content/issuers/issuers.csv" suffix(, 0)
  }},
  {"content/pages/about.md", (const char[]){
#embed "project/zh/content/pages/about.md" suffix(, 0)
  }},
  {"content/products/everyday-mask.md", (const char[]){
#embed "project/zh/content/products/everyday-mask.md" suffix(, 0)
  }},
  {"content/products/surgical-mask.md", (const char[]){
#embed "project/zh/content/products/surgical-mask.md" suffix(, 0)
  }},
  {"content/rules/check-digits-are-sound.md", (const char[]){
#embed "project/zh/content/rules/check-digits-are-sound.md" suffix(, 0)
  }},
  {"content/rules/exported-masks-are-registered.md", (const char[]){
#embed "project/zh/content/rules/exported-masks-are-registered.md" suffix(, 0)
  }},
  {"content/rules/medical-masks-have-a-declaration.md", (const char[]){
#embed "project/zh/content/rules/medical-masks-have-a-declaration.md" suffix(, 0)
  }},
  {"content/rules/numbers-fit-the-claim.md", (const char[]){
#embed "project/zh/content/rules/numbers-fit-the-claim.md" suffix(, 0)
  }},
  {"content/rules/use-fits-the-product.md", (const char[]){
#embed "project/zh/content/rules/use-fits-the-product.md" suffix(, 0)
  }},
  {"content/site.yaml", (const char[]){
#embed "project/zh/content/site.yaml" suffix(, 0)
  }},
  {"content/suppliers/eastgate.md", (const char[]){
#embed "project/zh/content/suppliers/eastgate.md" suffix(, 0)
  }},
  {"content/suppliers/millbrook.md", (const char[]){
#embed "project/zh/content/suppliers/millbrook.md" suffix(, 0)
  }},
  {"content/suppliers/southfield.md", (const char[]){
#embed "project/zh/content/suppliers/southfield.md" suffix(, 0)
  }},
  {"content/waivers.yaml", (const char[]){
#embed "project/zh/content/waivers.yaml" suffix(, 0)
  }},
  {0, 0},
};

const struct NewProjectFile *new_project_chinese(void) { return files; }
