extension MustacheCase {
  static let interpolation: [MustacheCase] = [
    MustacheCase("no tags", [], "Masks, {not tags}.\n", is: "Masks, {not tags}.\n"),
    MustacheCase("basic", [.text("who", "world")], "Hello, {{who}}!\n", is: "Hello, world!\n"),
    MustacheCase(
      "not read again", [.text("name", "{{other}}"), .text("other", "never")], "{{name}}: 1",
      is: "{{other}}: 1"),
    MustacheCase(
      "escaped", [.text("bad", "& \" < > '")], "Escaped: {{bad}}",
      is: "Escaped: &amp; &quot; &lt; &gt; &#39;"),
    MustacheCase("triple", [.markup("html", "<b>&</b>")], "{{{html}}}", is: "<b>&</b>"),
    MustacheCase("ampersand", [.markup("html", "<b>&</b>")], "{{&html}}", is: "<b>&</b>"),
    MustacheCase("empty", [.text("none", "")], "I ({{none}}) be seen", is: "I () be seen"),
    MustacheCase("surroundings", [.text("a", "---")], "| {{a}} |", is: "| --- |"),
    MustacheCase("triple surroundings", [.markup("a", "---")], "| {{{a}}} |", is: "| --- |"),
    MustacheCase("stand alone", [.text("a", "---")], "  {{a}}\n", is: "  ---\n"),
    MustacheCase("triple alone", [.markup("a", "---")], "  {{{a}}}\n", is: "  ---\n"),
    MustacheCase("padded", [.text("a", "---")], "|{{ a }}|", is: "|---|"),
    MustacheCase("triple padded", [.markup("a", "---")], "|{{{ a }}}|", is: "|---|"),
    MustacheCase("ampersand padded", [.markup("a", "---")], "|{{& a }}|", is: "|---|"),
    MustacheCase("other letters", [.text("名", "口罩")], "《{{名}}》", is: "《口罩》"),
  ]

  static let comments: [MustacheCase] = [
    MustacheCase("inline", [], "12345{{! no }}67890", is: "1234567890"),
    MustacheCase("several lines", [], "12{{!\n  no\n  no\n}}34\n", is: "1234\n"),
    MustacheCase("alone", [], "Begin.\n{{! no }}\nEnd.\n", is: "Begin.\nEnd.\n"),
    MustacheCase("alone, indented", [], "Begin.\n  {{! no }}\nEnd.\n", is: "Begin.\nEnd.\n"),
    MustacheCase("alone, CRLF", [], "|\r\n{{! no }}\r\n|", is: "|\r\n|"),
    MustacheCase("alone on the first line", [], "  {{! no }}\n!", is: "!"),
    MustacheCase("alone on the last line", [], "!\n  {{! no }}", is: "!\n"),
    MustacheCase(
      "several lines, alone", [], "Begin.\n{{!\nno\n}}\nEnd.\n", is: "Begin.\nEnd.\n"),
    MustacheCase(
      "several lines, indented", [], "Begin.\n  {{!\n    no\n  }}\nEnd.\n", is: "Begin.\nEnd.\n"),
    MustacheCase("not alone", [], "  12 {{! 34 }}\n", is: "  12 \n"),
    MustacheCase("blanks around", [], "12345 {{! no }} 67890", is: "12345  67890"),
    MustacheCase("not a name", [.text("no", "x")], "|{{! no }}|{{!no}}|", is: "|||"),
  ]
}
