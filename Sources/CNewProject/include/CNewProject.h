#ifndef CNEWPROJECT_H
#define CNEWPROJECT_H

/// A text that is part of the command: where it stands in a new project, and what it says.
struct NewProjectFile {
  const char *path;
  const char *text;
};

// Lists end with an entry without a path.

/// Layouts, pages, partials and phrases of the repository's templates.
const struct NewProjectFile *new_project_templates(void);

/// Scripts and styles of the repository's templates.
const struct NewProjectFile *new_project_assets(void);

/// Markets and schemes of the repository's content.
const struct NewProjectFile *new_project_records(void);

/// What is written for a new project alone, in English.
const struct NewProjectFile *new_project_english(void);

/// The same in Chinese.
const struct NewProjectFile *new_project_chinese(void);

#endif
