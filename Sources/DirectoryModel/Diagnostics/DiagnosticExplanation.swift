extension DiagnosticCode {
  /// What the mistake is, why it matters and what to do: the text of `sourcebook explain`.
  package var explanation: String {
    switch self {
    case .importMap:
      "The mapping file of an import names a field, a step or a record that is not there, or leaves out what is needed. docs/guide/import.md lists its keys."
    case .importFile:
      "A file given to an import is no table of rows, cannot be read as the map says, or belongs to no table of the map. All files of a registry are imported together, as what no file holds would count as vanished."
    case .importColumn:
      "The map reads a column, or a key of JSON, that the file does not have. Registries rename columns; compare the names in the file with `fields` of the map."
    case .importRow:
      "A row of a registry is broken: it has too few or too many fields, its quotes are wrong, or its bytes are no text in the stated encoding. Nothing is imported before it is put right, unless --skip-broken-rows says to leave such rows out; they are then listed in the account."
    case .importValue:
      "A value of a row is no day, country, address or choice, or stands in no line of a table of values. It is left empty, which means unknown. Add its form to the map."
    case .importIDTwice:
      "Two rows with different names get the same id, so one would hide the other. Make the id from a field that tells them apart, such as the registry's number, or say with `merge` that such rows are one firm."
    case .importConflict:
      "A value was changed by hand since the last import, and the registry has changed it too. The value of the content stays until somebody decides: write the registry's value, or run the import once with --conflicts keep or --conflicts take."
    case .importSpellings:
      "The file of spellings in content/imports says which name stands for which supplier. A row of it has no supplier, or one that cannot be an id."
    case .importLedger:
      "The ledger in content/imports holds the digests of what the last import wrote. With a damaged one nobody could tell an edit by hand from a change of the registry. Restore it from version control."
    case .fileTooLarge:
      "A content file is larger than a person writes. It was not read. Markdown and YAML files may have 4 MiB, registers 1 GiB. Split the file, or move what does not belong into it elsewhere."
    case .invalidUTF8:
      "Content is UTF-8. The named byte begins no UTF-8 character; often the file was saved in another encoding (GBK, Latin-1). Save it as UTF-8."
    case .byteOrderMark:
      "The file begins with a byte-order mark, which UTF-8 does not need. It was skipped. Save the file without it."
    case .carriageReturns:
      "Lines end with carriage return and line feed. They were read as line feeds. Set the editor to LF, so that the same content gives the same bytes everywhere."
    case .badFileName:
      "File names are ids and become addresses: lower-case ASCII letters, digits and hyphens, at most 64 characters. Rename the file and what refers to it."
    case .unexpectedFile:
      "A file lies where the content contract knows none, so nothing reads it. Move it, or correct its name."
    case .missingFile:
      "A file or folder the site cannot do without is missing. See docs/content-format.md for what belongs where."
    case .controlCharacter:
      "The text holds a control character or a mark that turns the reading direction, which no reader can see and some programs act on. Remove it."
    case .tooManyMistakes:
      "A table has so many mistakes that listing more would help nobody; often its columns are shifted. Its remaining rows were not read. Correct those that are listed and check again."
    case .frontMatterMissing:
      "A Markdown record begins with a line of three hyphens, its keys, and another such line. This file does not begin so."
    case .frontMatterUnclosed:
      "The front matter begins with a line of three hyphens but no such line ends it, so the text below would be read as keys. Add the closing line."
    case .frontMatterNotMapping:
      "The front matter is a list or a single text. Write keys and values, one pair a line."
    case .tabInYAML:
      "YAML forbids tabs in indentation, and they look alike to blanks. Replace the tab with blanks."
    case .yamlSyntax:
      "The YAML cannot be read at this place. Frequent causes are a colon inside a text without quotes, a quote that is not closed, and uneven indentation."
    case .duplicateKey:
      "A mapping holds the same key twice, and readers would disagree about which counts. Keep one."
    case .aliasBomb:
      "Aliases in this file stand for more than ten thousand values. Write the values out where they are needed."
    case .tooDeep:
      "Values are nested deeper than 32 levels. No record of a directory needs that."
    case .csvHeader:
      "The first row of a register names its columns. A name is missing, unknown or stands twice."
    case .csvTooFewFields:
      "The row has fewer fields than the first row names, so values may stand in the wrong columns. Add the missing commas."
    case .csvTooManyFields:
      "The row has more fields than the first row names. Often a value with a comma in it lacks quotes."
    case .csvOpenQuote:
      "A quoted field is not closed before the end of the file. Close it; a quote inside a quoted field is written twice."
    case .csvStrayQuote:
      "A quote stands inside a field that does not begin with one, or text follows a closing quote. Quote the whole field and double the quotes inside it."
    case .rawHTML:
      "Texts of suppliers are not trusted: HTML in them is never published. Write it as Markdown."
    case .linkNotAllowed:
      "Links may lead to https, http, mailto and tel addresses, to a place on the page, or to a file of the site. This address is none of these once entities are decoded. The text stays, the link is dropped."
    case .proseTooDeep:
      "Quotes, lists and emphasis are nested deeper than 64 levels. Flatten the text."
    case .unknownStage:
      "A checklist is its stages, each a heading in the words of the phrases under `stage`, and below each a list of things to check. Pages are put together from these lists, so what stands under another heading, before the first one or outside a list would be lost."
    case .tasksDiffer:
      "A checklist has more or fewer items at a stage in one language than in another. Items of one place are taken for the same, and a reader's ticks follow them from language to language. Put the same items into both, in the same order."
    case .unknownKey:
      "The key is not part of the content contract, so its value would be lost. Correct the spelling or remove it."
    case .missingKey:
      "A record of this kind needs the key, and it is left out, empty or a list of nothing."
    case .wrongKind:
      "A text, a list or a mapping stands where another of the three is needed."
    case .unknownValue:
      "The key takes one of a few values, and this is none of them."
    case .impossibleDay:
      "Days are written YYYY-MM-DD and must exist in the calendar; 2021-02-29 does not."
    case .badNumber:
      "A whole number within limits is needed here."
    case .emptyText:
      "A text that readers are to see is empty."
    case .unknownLanguage:
      "Words are given in a language the site does not publish. As an error: the key cannot be a language at all. As a warning, given once for each language: the words are left aside until the language is listed in site.yaml; a language with a phrase file is left aside silently."
    case .badPattern:
      "A segment of a number form must be exactly one of text, choice, digits, letters, year, han and check-digit, and a form must leave few ways to cut a number: every number is tried in each."
    case .valueTooLong:
      "A value, a cell or a paragraph is longer than any real one. It was not read, because texts of hostile length can cost hours. Values may have 2,000 bytes, sentences and cells 20,000, a paragraph or list without a blank line 32,768."
    case .duplicateID:
      "Two records have the same id, code or number, so a reference to it would be ambiguous."
    case .idsDifferInCase:
      "Two ids differ in letter case only. On Windows and on memory sticks their pages would overwrite each other."
    case .unknownReference:
      "A record is named that does not exist. The nearest existing one is offered."
    case .numberNotInRegister:
      "An offer names a paper that no register file holds. The offer is judged as unproven by it. Add the row, or correct the number."
    case .orphanTranslation:
      "A text in another language has no main file beside it. Rename it, or add the main file."
    case .waiverExpired:
      "A waiver has ended and must be decided again or removed. Ended waivers are errors, so that exceptions do not outlive their reason."
    case .waiverTooLong:
      "A waiver runs for more than a year from the standpoint."
    case .waiverUnused:
      "A waiver excuses nothing that is found, so it is no longer needed or names the wrong supplier, product or market."
    case .daysOutOfOrder:
      "An end lies before its beginning. One of the two days is wrong."
    case .duplicateRow:
      "A register holds the same row twice. Remove one."
    case .listedTwice:
      "A list names the same thing twice, so a page would show it twice. Remove one."
    case .makerIsItself:
      "An offer says in `made-by` that the supplier's goods are made by the supplier. The key is for goods of another firm; leave it out for own goods."
    case .unknownSource:
      "A guidance text cites a source by a link to `#source-` and its id, and `sources` in the product's front matter holds no entry with this id. Readers could not see what the statement rests on. Correct the id, or add the source."
    case .statementWithoutSource:
      "A guidance statement, which is each item of a list and each paragraph that does more than introduce one, cites no source, so readers cannot tell what it rests on. End it with a link to `#source-` and the id of an entry of `sources`. An entry without an address may say that it is common practice or the maker's word."
    case .unknownCheck:
      "A rule asks a question that does not exist. docs/content-format.md lists the checks."
    case .badCheckParameter:
      "A rule's check is not one question with its parameters, or a parameter is empty or too large."
    case .exampleMalformed:
      "A fenced `supplier` block cannot be read: its first line says `supplier OUTCOME on DAY`, its text is a profile's front matter."
    case .exampleFails:
      "The examples in a rule file are its tests. This one does not come out as it says, or a finding stands on another line or in other words than its mark."
    case .periodsOverlap:
      "Two periods of one rule share a day, so that day's legal source would be ambiguous."
    case .exampleMissing:
      "The examples in a rule file are its tests. Without one that is accepted and one that is refused nobody knows that the rule asks what it means to ask."
    case .ruleNeverFired:
      "Said by `check --rules`. A rule in force that has nothing to ask of any offer is either for goods nobody offers, or its `applies-to` names the wrong ones."
    case .periodsLeaveGap:
      "Said by `check --rules`. Between two periods of one rule lie days on which it is not in force. That can be right, as between two announcements, or a day mistyped."
    case .combinationUncovered:
      "Said by `check --rules`. No deciding rule made for the market applies to this product for this use, so offers of it stay unproven there whatever papers they name."
    case .templateSyntax:
      "A template cannot be read at this place. Tags are those of Mustache; sections must be closed in order."
    case .templateUnknownName:
      "A template asks for a name the page does not offer. templates/README.md lists them all."
    case .templateWrongUse:
      "A name is used as what it is not: markup without triple braces, text as an address, a list as a text."
    case .templateMissing:
      "A page kind has no template, or a template names a partial or layout that does not exist."
    case .phraseMissing:
      "A phrase is missing in one of the site's languages, or its places for values differ between languages."
    case .phraseUnused:
      "A phrase file holds a phrase nothing uses."
    case .deadLink:
      "A written page links to a file or place the edition does not have. Nothing was published."
    case .outsideResource:
      "A written page needs something from outside the edition, which would be missing on a stick. Nothing was published."
    case .pathTooLong:
      "A file's path is too long for a stick unpacked deep in a Windows folder."
    case .pathClash:
      "A file's name cannot be held by every system, or equals another but for letter case."
    case .inlineScript:
      "Inline scripts and styles are forbidden by every page's content security policy and would not run."
    case .duplicateAnchor:
      "An id stands twice on one page, so links to it are ambiguous."
    case .policyMissing:
      "A page carries no content security policy."
    }
  }
}
