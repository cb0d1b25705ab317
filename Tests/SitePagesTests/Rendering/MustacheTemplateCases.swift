extension MustacheCase {
  static let partialTemplates: [MustacheCase] = [
    MustacheCase("basic", [], "\"{{>text}}\"", ["text": "from partial"], is: "\"from partial\""),
    MustacheCase(
      "names", [.text("a", "content")], "\"{{>p}}\"", ["p": "*{{a}}*"], is: "\"*content*\""),
    MustacheCase(
      "nested", [.text("a", "hello"), .text("b", "world")], "{{>outer}}",
      ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"], is: "*hello world!*"),
    MustacheCase("blanks around", [], "| {{>p}} |", ["p": "\t|\t"], is: "| \t|\t |"),
    MustacheCase(
      "in line, not indented", [.text("a", "|")], "  {{a}}  {{> p}}\n", ["p": ">\n>"],
      is: "  |  >\n>\n"),
    MustacheCase("CRLF", [], "|\r\n{{>p}}\r\n|", ["p": ">"], is: "|\r\n>|"),
    MustacheCase("first line", [], "  {{>p}}\n>", ["p": ">\n>"], is: "  >\n  >>"),
    MustacheCase("last line", [], ">\n  {{>p}}", ["p": ">\n>"], is: ">\n  >\n  >"),
    MustacheCase(
      "indented before values", [.markup("a", "<\n->")], "\\\n {{>p}}\n/\n",
      ["p": "|\n{{{a}}}\n|\n"], is: "\\\n |\n <\n->\n |\n/\n"),
    MustacheCase(
      "indented twice", [], " {{>a}}\n", ["a": "1\n  {{>b}}\n", "b": "2\n3\n"],
      is: " 1\n   2\n   3\n"),
    MustacheCase(
      "no blanks on empty lines", [], "  {{>p}}\n", ["p": "a\n\nb\n"], is: "  a\n\n  b\n"),
    MustacheCase("padded", [], "|{{> p }}|", ["p": "[]"], is: "|[]|"),
  ]

  static let inheritance: [MustacheCase] = [
    MustacheCase("default", [], "{{$title}}Default{{/title}}\n", is: "Default\n"),
    MustacheCase(
      "default with values", [.text("a", "<"), .markup("b", "<")],
      "{{$t}}{{a}} {{{b}}}{{/t}}", is: "&lt; <"),
    MustacheCase(
      "default with sections", [.flag("no", false), .rows("r", [.text("x", "1")])],
      "{{$t}}{{^no}}{{#r}}{{x}}{{/r}}{{/no}}{{/t}}", is: "1"),
    MustacheCase(
      "nothing replaced", [], "{{<p}}{{/p}}\n", ["p": "{{$t}}default{{/t}}"], is: "default"),
    MustacheCase(
      "replaced", [], "{{<p}}{{$t}}mine{{/t}}{{/p}}", ["p": "...{{$t}}default{{/t}}..."],
      is: "...mine..."),
    MustacheCase(
      "names do not replace", [.text("t", "value")], "{{<p}}{{$t}}mine{{/t}}{{/p}}",
      ["p": "{{$t}}default{{/t}}"], is: "mine"),
    MustacheCase(
      "two side by side", [],
      "{{<p}}{{$a}}1{{/a}}{{/p}} {{<p}}{{$a}}2{{/a}}{{/p}}",
      ["p": "|{{$a}}..{{/a}}{{$b}} default{{/b}}|"], is: "|1 default| |2 default|"),
    MustacheCase(
      "one of two", [], "{{<p}}{{$b}}two{{/b}}{{/p}}",
      ["p": "{{$a}}default{{/a}}, {{$b}}default{{/b}}"], is: "default, two"),
    MustacheCase(
      "as a partial", [], "{{>p}}|{{<p}}{{/p}}", ["p": "{{$t}}default{{/t}}"],
      is: "default|default"),
    MustacheCase(
      "several levels", [], "{{<p}}{{$a}}c{{/a}}{{/p}}",
      ["p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}q{{/a}}{{/r}}", "r": "{{$a}}r{{/a}}"],
      is: "c"),
    MustacheCase(
      "several levels, none below", [], "{{<p}}{{/p}}",
      ["p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}q{{/a}}{{/r}}", "r": "{{$a}}r{{/a}}"],
      is: "p"),
    MustacheCase(
      "words beside blocks", [], "{{<p}} lost {{$t}}kept{{/t}} lost {{/p}}",
      ["p": "{{$t}}default{{/t}}"], is: "kept"),
    MustacheCase(
      "names at the place of the block",
      [.text("fruit", "apples"), .rows("nested", [.text("fruit", "bananas")])],
      "{{<p}}{{$b}}I say {{fruit}}.{{/b}}{{/p}}",
      ["p": "{{#nested}}{{$b}}You say {{fruit}}.{{/b}}{{/nested}}"], is: "I say bananas."),
    MustacheCase(
      "lines of a block", [], "{{<p}}{{$b}}\npeaked\n\n:(\n{{/b}}{{/p}}",
      ["p": "{{$b}}peaking{{/b}}"], is: "peaked\n\n:(\n"),
    MustacheCase(
      "in an indented line", [], "{{<p}}{{$b}}hammer{{/b}}{{/p}}",
      ["p": "stop:\n  {{$b}}listen{{/b}}\n"], is: "stop:\n  hammer\n"),
    MustacheCase(
      "layout alone in its line", [], "Hi,\n  {{<p}}{{/p}}\n", ["p": "one\ntwo\n"],
      is: "Hi,\n  one\n  two\n"),
    MustacheCase(
      "block alone in its line", [], "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n",
      ["p": "Hi,\n  {{$b}}{{/b}}\n"], is: "Hi,\n  one\n  two\n"),
    MustacheCase(
      "indented anew", [], "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n",
      ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"], is: "Hi,\n  one\n  two\n"),
    MustacheCase(
      "indented as the default", [], "{{<p}}{{$b}}\none\ntwo\n{{/b}}{{/p}}\n",
      ["p": "Hi,\n{{$b}}\n  default\n{{/b}}\n"], is: "Hi,\n  one\n  two\n"),
    MustacheCase(
      "a block in a replacement", [], "{{<p}}{{$in}}c{{/in}}{{/p}}",
      ["p": "{{<q}}{{$out}}[{{$in}}p{{/in}}]{{/out}}{{/q}}", "q": "{{$out}}q{{/out}}"], is: "[c]"),
    MustacheCase(
      "a layout in a replacement has blocks of its own", [],
      "{{<p}}{{$title}}Page{{/title}}{{$b}}{{<card}}{{$title}}Card{{/title}}{{/card}}{{/b}}{{/p}}",
      ["p": "{{$title}}{{/title}}:{{$b}}{{/b}}", "card": "<{{$title}}{{/title}}>"],
      is: "Page:<Card>"),
  ]
}
