"""Takes the second language out of content, so that a site can have English only.

A reader of YAML would be surer, but Python's own library has none; what is left is checked by the build itself.
"""

import re


def without_chinese(text):
    """Drops `zh:` and its value from mappings, in block style and in braces."""
    return without_in_braces(without_blocks(text))


def without_chinese_examples(text):
    """Drops the fenced examples of a rule that rest on Chinese names or texts, which a site in English cannot judge."""
    return re.sub(r"^```supplier.*?^```\n", lambda block: "" if rests_on_chinese(block[0]) else block[0], text,
                  flags=re.MULTILINE | re.DOTALL)


def rests_on_chinese(example):
    texts = re.search(r"^(names|profile):.*(\n[ ].*)*", example, re.MULTILINE)
    return bool(texts and re.search(r"zh:|[\u4e00-\u9fff]", texts[0]))


def without_blocks(text):
    kept, deeper_than = [], None
    for line in text.splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(" "))
        if deeper_than is not None and (indent > deeper_than or not line.strip()):
            continue
        deeper_than = None
        if re.match(r" *zh:(\s|$)", line):
            deeper_than = indent
        else:
            kept.append(line)
    return "".join(kept)


def without_in_braces(text):
    kept, position = [], 0
    for found in re.finditer(r"(?:,\s*|(?<=\{)\s*)zh:\s", text):
        if found.start() < position:
            continue
        end = end_of_value(text, found.end())
        kept.append(text[position:found.start()])
        first = not found[0].startswith(",")
        position = end + len(re.match(r",\s*", text[end:])[0]) if first and text[end:end + 1] == "," else end
    return "".join(kept) + text[position:]


def end_of_value(text, position):
    """Where the comma or brace stands that ends a value of a mapping in braces."""
    depth, quote, before = 0, "", ":"
    while position < len(text):
        letter = text[position]
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'" and before in ":,[{":
            quote = letter
        elif letter in "[{":
            depth += 1
        elif letter in "]}" and depth:
            depth -= 1
        elif letter in ",}" and not depth:
            return position
        before = letter if letter.strip() else before
        position += 1
    return position
