#include "CNewProject.h"

// The language of 2023 has #embed; earlier ones take it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Taken from templates/ as they are; a test compares the list with the folder and tells what is missing.
static const struct NewProjectFile files[] = {
  {"templates/assets/check-digits.js", (const char[]){
#embed "../../templates/assets/check-digits.js" suffix(, 0)
  }},
  {"templates/assets/checklist.css", (const char[]){
#embed "../../templates/assets/checklist.css" suffix(, 0)
  }},
  {"templates/assets/desk-checklists.js", (const char[]){
#embed "../../templates/assets/desk-checklists.js" suffix(, 0)
  }},
  {"templates/assets/desk-compare.js", (const char[]){
#embed "../../templates/assets/desk-compare.js" suffix(, 0)
  }},
  {"templates/assets/desk-dossier.js", (const char[]){
#embed "../../templates/assets/desk-dossier.js" suffix(, 0)
  }},
  {"templates/assets/desk-exchange.js", (const char[]){
#embed "../../templates/assets/desk-exchange.js" suffix(, 0)
  }},
  {"templates/assets/desk-file.js", (const char[]){
#embed "../../templates/assets/desk-file.js" suffix(, 0)
  }},
  {"templates/assets/desk-records.js", (const char[]){
#embed "../../templates/assets/desk-records.js" suffix(, 0)
  }},
  {"templates/assets/desk-sampling.js", (const char[]){
#embed "../../templates/assets/desk-sampling.js" suffix(, 0)
  }},
  {"templates/assets/desk-shortlist.js", (const char[]){
#embed "../../templates/assets/desk-shortlist.js" suffix(, 0)
  }},
  {"templates/assets/desk-store.js", (const char[]){
#embed "../../templates/assets/desk-store.js" suffix(, 0)
  }},
  {"templates/assets/desk-view.js", (const char[]){
#embed "../../templates/assets/desk-view.js" suffix(, 0)
  }},
  {"templates/assets/desk.css", (const char[]){
#embed "../../templates/assets/desk.css" suffix(, 0)
  }},
  {"templates/assets/desk.js", (const char[]){
#embed "../../templates/assets/desk.js" suffix(, 0)
  }},
  {"templates/assets/engine.js", (const char[]){
#embed "../../templates/assets/engine.js" suffix(, 0)
  }},
  {"templates/assets/held-cards.js", (const char[]){
#embed "../../templates/assets/held-cards.js" suffix(, 0)
  }},
  {"templates/assets/held.js", (const char[]){
#embed "../../templates/assets/held.js" suffix(, 0)
  }},
  {"templates/assets/icon.svg", (const char[]){
#embed "../../templates/assets/icon.svg" suffix(, 0)
  }},
  {"templates/assets/identifiers.js", (const char[]){
#embed "../../templates/assets/identifiers.js" suffix(, 0)
  }},
  {"templates/assets/lists.css", (const char[]){
#embed "../../templates/assets/lists.css" suffix(, 0)
  }},
  {"templates/assets/living.js", (const char[]){
#embed "../../templates/assets/living.js" suffix(, 0)
  }},
  {"templates/assets/look-up.css", (const char[]){
#embed "../../templates/assets/look-up.css" suffix(, 0)
  }},
  {"templates/assets/look-up.js", (const char[]){
#embed "../../templates/assets/look-up.js" suffix(, 0)
  }},
  {"templates/assets/number-cards.js", (const char[]){
#embed "../../templates/assets/number-cards.js" suffix(, 0)
  }},
  {"templates/assets/number-forms.js", (const char[]){
#embed "../../templates/assets/number-forms.js" suffix(, 0)
  }},
  {"templates/assets/number-stops.js", (const char[]){
#embed "../../templates/assets/number-stops.js" suffix(, 0)
  }},
  {"templates/assets/number-words.js", (const char[]){
#embed "../../templates/assets/number-words.js" suffix(, 0)
  }},
  {"templates/assets/numbers.js", (const char[]){
#embed "../../templates/assets/numbers.js" suffix(, 0)
  }},
  {"templates/assets/product.css", (const char[]){
#embed "../../templates/assets/product.css" suffix(, 0)
  }},
  {"templates/assets/quality.js", (const char[]){
#embed "../../templates/assets/quality.js" suffix(, 0)
  }},
  {"templates/assets/sampling.js", (const char[]){
#embed "../../templates/assets/sampling.js" suffix(, 0)
  }},
  {"templates/assets/search.css", (const char[]){
#embed "../../templates/assets/search.css" suffix(, 0)
  }},
  {"templates/assets/search.js", (const char[]){
#embed "../../templates/assets/search.js" suffix(, 0)
  }},
  {"templates/assets/site.js", (const char[]){
#embed "../../templates/assets/site.js" suffix(, 0)
  }},
  {"templates/assets/style.css", (const char[]){
#embed "../../templates/assets/style.css" suffix(, 0)
  }},
  {"templates/assets/supplier.css", (const char[]){
#embed "../../templates/assets/supplier.css" suffix(, 0)
  }},
  {"templates/assets/typed-numbers.js", (const char[]){
#embed "../../templates/assets/typed-numbers.js" suffix(, 0)
  }},
  {0, 0},
};

const struct NewProjectFile *new_project_assets(void) { return files; }
