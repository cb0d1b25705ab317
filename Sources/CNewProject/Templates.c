#include "CNewProject.h"

// The language of 2023 has #embed; earlier ones take it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Taken from templates/ as they are; a test compares the list with the folder and tells what is missing.
static const struct NewProjectFile files[] = {
  {"templates/README.md", (const char[]){
#embed "../../templates/README.md" suffix(, 0)
  }},
  {"templates/layouts/page.mustache", (const char[]){
#embed "../../templates/layouts/page.mustache" suffix(, 0)
  }},
  {"templates/pages/changes.mustache", (const char[]){
#embed "../../templates/pages/changes.mustache" suffix(, 0)
  }},
  {"templates/pages/checklist-index.mustache", (const char[]){
#embed "../../templates/pages/checklist-index.mustache" suffix(, 0)
  }},
  {"templates/pages/checklist.mustache", (const char[]){
#embed "../../templates/pages/checklist.mustache" suffix(, 0)
  }},
  {"templates/pages/desk.mustache", (const char[]){
#embed "../../templates/pages/desk.mustache" suffix(, 0)
  }},
  {"templates/pages/home.mustache", (const char[]){
#embed "../../templates/pages/home.mustache" suffix(, 0)
  }},
  {"templates/pages/look-up.mustache", (const char[]){
#embed "../../templates/pages/look-up.mustache" suffix(, 0)
  }},
  {"templates/pages/market-index.mustache", (const char[]){
#embed "../../templates/pages/market-index.mustache" suffix(, 0)
  }},
  {"templates/pages/market.mustache", (const char[]){
#embed "../../templates/pages/market.mustache" suffix(, 0)
  }},
  {"templates/pages/not-found.mustache", (const char[]){
#embed "../../templates/pages/not-found.mustache" suffix(, 0)
  }},
  {"templates/pages/notice-index.mustache", (const char[]){
#embed "../../templates/pages/notice-index.mustache" suffix(, 0)
  }},
  {"templates/pages/notice.mustache", (const char[]){
#embed "../../templates/pages/notice.mustache" suffix(, 0)
  }},
  {"templates/pages/open-data.mustache", (const char[]){
#embed "../../templates/pages/open-data.mustache" suffix(, 0)
  }},
  {"templates/pages/product-index.mustache", (const char[]){
#embed "../../templates/pages/product-index.mustache" suffix(, 0)
  }},
  {"templates/pages/product.mustache", (const char[]){
#embed "../../templates/pages/product.mustache" suffix(, 0)
  }},
  {"templates/pages/quality.mustache", (const char[]){
#embed "../../templates/pages/quality.mustache" suffix(, 0)
  }},
  {"templates/pages/region-index.mustache", (const char[]){
#embed "../../templates/pages/region-index.mustache" suffix(, 0)
  }},
  {"templates/pages/region.mustache", (const char[]){
#embed "../../templates/pages/region.mustache" suffix(, 0)
  }},
  {"templates/pages/rule-index.mustache", (const char[]){
#embed "../../templates/pages/rule-index.mustache" suffix(, 0)
  }},
  {"templates/pages/rule.mustache", (const char[]){
#embed "../../templates/pages/rule.mustache" suffix(, 0)
  }},
  {"templates/pages/sampling.mustache", (const char[]){
#embed "../../templates/pages/sampling.mustache" suffix(, 0)
  }},
  {"templates/pages/search.mustache", (const char[]){
#embed "../../templates/pages/search.mustache" suffix(, 0)
  }},
  {"templates/pages/supplier-index.mustache", (const char[]){
#embed "../../templates/pages/supplier-index.mustache" suffix(, 0)
  }},
  {"templates/pages/supplier-list.mustache", (const char[]){
#embed "../../templates/pages/supplier-list.mustache" suffix(, 0)
  }},
  {"templates/pages/supplier.mustache", (const char[]){
#embed "../../templates/pages/supplier.mustache" suffix(, 0)
  }},
  {"templates/pages/text-page.mustache", (const char[]){
#embed "../../templates/pages/text-page.mustache" suffix(, 0)
  }},
  {"templates/partials/day.mustache", (const char[]){
#embed "../../templates/partials/day.mustache" suffix(, 0)
  }},
  {"templates/partials/find.mustache", (const char[]){
#embed "../../templates/partials/find.mustache" suffix(, 0)
  }},
  {"templates/partials/groups.mustache", (const char[]){
#embed "../../templates/partials/groups.mustache" suffix(, 0)
  }},
  {"templates/partials/legend.mustache", (const char[]){
#embed "../../templates/partials/legend.mustache" suffix(, 0)
  }},
  {"templates/partials/link.mustache", (const char[]){
#embed "../../templates/partials/link.mustache" suffix(, 0)
  }},
  {"templates/partials/market-table.mustache", (const char[]){
#embed "../../templates/partials/market-table.mustache" suffix(, 0)
  }},
  {"templates/partials/markets.mustache", (const char[]){
#embed "../../templates/partials/markets.mustache" suffix(, 0)
  }},
  {"templates/partials/notices.mustache", (const char[]){
#embed "../../templates/partials/notices.mustache" suffix(, 0)
  }},
  {"templates/partials/outcome.mustache", (const char[]){
#embed "../../templates/partials/outcome.mustache" suffix(, 0)
  }},
  {"templates/partials/pager.mustache", (const char[]){
#embed "../../templates/partials/pager.mustache" suffix(, 0)
  }},
  {"templates/partials/paper.mustache", (const char[]){
#embed "../../templates/partials/paper.mustache" suffix(, 0)
  }},
  {"templates/partials/period.mustache", (const char[]){
#embed "../../templates/partials/period.mustache" suffix(, 0)
  }},
  {"templates/partials/plans.mustache", (const char[]){
#embed "../../templates/partials/plans.mustache" suffix(, 0)
  }},
  {"templates/partials/products.mustache", (const char[]){
#embed "../../templates/partials/products.mustache" suffix(, 0)
  }},
  {"templates/partials/prose.mustache", (const char[]){
#embed "../../templates/partials/prose.mustache" suffix(, 0)
  }},
  {"templates/partials/rules.mustache", (const char[]){
#embed "../../templates/partials/rules.mustache" suffix(, 0)
  }},
  {"templates/partials/run.mustache", (const char[]){
#embed "../../templates/partials/run.mustache" suffix(, 0)
  }},
  {"templates/partials/source.mustache", (const char[]){
#embed "../../templates/partials/source.mustache" suffix(, 0)
  }},
  {"templates/partials/standing.mustache", (const char[]){
#embed "../../templates/partials/standing.mustache" suffix(, 0)
  }},
  {"templates/partials/status.mustache", (const char[]){
#embed "../../templates/partials/status.mustache" suffix(, 0)
  }},
  {"templates/partials/suppliers.mustache", (const char[]){
#embed "../../templates/partials/suppliers.mustache" suffix(, 0)
  }},
  {"templates/partials/untranslated.mustache", (const char[]){
#embed "../../templates/partials/untranslated.mustache" suffix(, 0)
  }},
  {"templates/partials/use.mustache", (const char[]){
#embed "../../templates/partials/use.mustache" suffix(, 0)
  }},
  {"templates/phrases/en.yaml", (const char[]){
#embed "../../templates/phrases/en.yaml" suffix(, 0)
  }},
  {"templates/phrases/zh.yaml", (const char[]){
#embed "../../templates/phrases/zh.yaml" suffix(, 0)
  }},
  {0, 0},
};

const struct NewProjectFile *new_project_templates(void) { return files; }
