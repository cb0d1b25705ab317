extension MustacheCase {
  static let sections: [MustacheCase] = [
    MustacheCase("set", [yes], "{{#yes}}Shown.{{/yes}}", is: "Shown."),
    MustacheCase("not set", [no], "{{#no}}Shown.{{/no}}", is: ""),
    MustacheCase("text is enough", [.text("a", "x")], "{{#a}}[{{a}}]{{/a}}", is: "[x]"),
    MustacheCase("empty text", [.text("a", "")], "{{#a}}[{{a}}]{{/a}}", is: ""),
    MustacheCase("empty markup", [.markup("a", "")], "{{#a}}[{{{a}}}]{{/a}}", is: ""),
    MustacheCase("no link", [.page("a", "")], "{{#a}}<a href=\"{{a}}\">{{/a}}", is: ""),
    MustacheCase(
      "rows", [.rows("list", [.text("item", "1")], [.text("item", "2")], [.text("item", "3")])],
      "{{#list}}{{item}},{{/list}}", is: "1,2,3,"),
    MustacheCase(
      "no rows", [.noRows("list", of: [.text("item", "")])], "{{#list}}{{item}}{{/list}}", is: ""),
    MustacheCase(
      "names around a row",
      [.text("a", "1"), .rows("list", [.text("b", "2")], [.text("b", "3")])],
      "{{#list}}{{a}}{{b}} {{/list}}", is: "12 13 "),
    MustacheCase(
      "inner names first", [.text("a", "out"), .rows("list", [.text("a", "in")])],
      "{{a}} {{#list}}{{a}}{{/list}} {{a}}", is: "out in out"),
    MustacheCase(
      "rows in rows",
      [
        .rows(
          "tops",
          [
            .text("t", "A"),
            .rows(
              "middles", [.text("m", "1"), .rows("ends", [.text("e", "x")], [.text("e", "y")])]),
          ])
      ],
      "{{#tops}}{{#middles}}{{t}}{{m}}.{{#ends}}{{t}}{{m}}{{e}}.{{/ends}}{{/middles}}{{/tops}}",
      is: "A1.A1x.A1y."),
    MustacheCase(
      "twice", [yes, .text("two", "second")],
      "{{#yes}}\n* first\n{{/yes}}\n* {{two}}\n{{#yes}}\n* third\n{{/yes}}\n",
      is: "* first\n* second\n* third\n"),
    MustacheCase(
      "nested, set", [yes], "| A {{#yes}}B {{#yes}}C{{/yes}} D{{/yes}} E |", is: "| A B C D E |"),
    MustacheCase(
      "nested, not set", [no], "| A {{#no}}B {{#no}}C{{/no}} D{{/no}} E |", is: "| A  E |"),
    MustacheCase(
      "blanks around", [yes], " | {{#yes}}\t|\t{{/yes}} | \n", is: " | \t|\t | \n"),
    MustacheCase(
      "blanks inside", [yes], " | {{#yes}} {{! keep }}\n {{/yes}} | \n", is: " |  \n  | \n"),
    MustacheCase(
      "indented in line", [yes], " {{#yes}}YES{{/yes}}\n {{#yes}}GOOD{{/yes}}\n",
      is: " YES\n GOOD\n"),
    MustacheCase(
      "lines alone", [yes], "| This Is\n{{#yes}}\n|\n{{/yes}}\n| A Line\n",
      is: "| This Is\n|\n| A Line\n"),
    MustacheCase(
      "lines alone, indented", [yes], "| This Is\n  {{#yes}}\n|\n  {{/yes}}\n| A Line\n",
      is: "| This Is\n|\n| A Line\n"),
    MustacheCase("CRLF", [yes], "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", is: "|\r\n|"),
    MustacheCase("alone on the first line", [yes], "  {{#yes}}\n#{{/yes}}\n/", is: "#\n/"),
    MustacheCase("alone on the last line", [yes], "#{{#yes}}\n/\n  {{/yes}}", is: "#\n/\n"),
    MustacheCase("padded", [yes], "|{{# yes }}={{/ yes }}|", is: "|=|"),
  ]

  static let inverted: [MustacheCase] = [
    MustacheCase("not set", [no], "{{^no}}Shown.{{/no}}", is: "Shown."),
    MustacheCase("set", [yes], "{{^yes}}Shown.{{/yes}}", is: ""),
    MustacheCase("empty text", [.text("a", "")], "{{^a}}none{{/a}}", is: "none"),
    MustacheCase("text", [.text("a", "x")], "{{^a}}none{{/a}}", is: ""),
    MustacheCase(
      "no rows", [.noRows("list", of: [])], "{{^list}}none{{/list}}", is: "none"),
    MustacheCase(
      "rows", [.rows("list", [.text("a", "1")])], "{{^list}}none{{/list}}", is: ""),
    MustacheCase(
      "both sides", [.rows("list", [.flag("last", false)], [.flag("last", true)])],
      "{{#list}}x{{^last}}, {{/last}}{{/list}}", is: "x, x"),
    MustacheCase(
      "nested", [no], "| A {{^no}}B {{^no}}C{{/no}} D{{/no}} E |", is: "| A B C D E |"),
    MustacheCase("blanks around", [no], " | {{^no}}\t|\t{{/no}} | \n", is: " | \t|\t | \n"),
    MustacheCase(
      "lines alone, indented", [no], "| This Is\n  {{^no}}\n|\n  {{/no}}\n| A Line\n",
      is: "| This Is\n|\n| A Line\n"),
    MustacheCase("CRLF", [no], "|\r\n{{^no}}\r\n{{/no}}\r\n|", is: "|\r\n|"),
    MustacheCase("alone on the first line", [no], "  {{^no}}\n^{{/no}}\n/", is: "^\n/"),
    MustacheCase("alone on the last line", [no], "^{{^no}}\n/\n  {{/no}}", is: "^\n/\n"),
    MustacheCase("padded", [no], "|{{^ no }}={{/ no }}|", is: "|=|"),
  ]

  private static var yes: TestField { .flag("yes", true) }
  private static var no: TestField { .flag("no", false) }
}
