"""What an editor and the language server say to each other, one function for each behaviour.

scenarios.py COMMAND FOLDER NAME runs one of them in an empty folder; scenarios.py --list names them.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

from client import Client, find, uri, utf16


class Site:
    """A new project in a folder whose name is not of ASCII, with a text in Chinese."""

    def __init__(self, command, folder):
        self.command = command
        self.path = os.path.join(folder, "名录 one")
        subprocess.run([command, "init", self.path, "--quiet"], check=True)

    def file(self, path):
        return os.path.join(self.path, "content", path)

    def write(self, path, text):
        pathlib.Path(self.file(path)).write_text(text, "utf-8")

    def client(self, *arguments, **options):
        client = Client(self.command, arguments)
        client.answer = client.begin(self.path, **options)
        return client


def typing_a_fault_and_mending_it(site):
    client = site.client()
    sound = site.file("suppliers/southfield.md")
    client.open(sound)
    assert client.diagnostics(sound) == []
    line, start = find(sound, "surgical-mask")
    span = {"start": {"line": line, "character": start}, "end": {"line": line, "character": start + 13}}
    client.change(sound, {"range": span, "text": "surgical-masc"})
    [fault] = client.diagnostics(sound)
    assert fault["code"] == "SB603" and fault["severity"] == 1, fault
    assert fault["range"] == span, fault
    assert "there is no product `surgical-masc`" in fault["message"]
    assert "help: write `surgical-mask`" in fault["message"]
    client.change(sound, {"range": span, "text": "surgical-mask"})
    assert client.diagnostics(sound) == []
    assert "surgical-masc" not in pathlib.Path(sound).read_text(), "the file must not be written"
    assert client.end() == 0


def faults_of_files_that_are_not_open(site):
    client = site.client()
    closed = site.file("suppliers/eastgate.md")
    [fault] = client.diagnostics(closed, open=False)
    assert fault["code"] == "SB603", fault
    product = site.file("products/surgical-mask.md")
    client.open(product)
    assert client.diagnostics(product) == []
    # A file that is mended outside of the editor is told when it is watched.
    site.write("suppliers/eastgate.md",
               pathlib.Path(closed).read_text().replace("surgial", "surgical"))
    client.tell("workspace/didChangeWatchedFiles", changes=[{"uri": uri(closed), "type": 2}])
    assert client.diagnostics(closed, open=False) == []
    assert client.end() == 0


def a_text_that_is_closed_counts_no_longer(site):
    client = site.client()
    sound = site.file("suppliers/southfield.md")
    text = pathlib.Path(sound).read_text()
    client.open(sound, text.replace("use: medical", "use: medicinal"))
    [fault] = client.diagnostics(sound)
    assert fault["code"] == "SB504"
    client.tell("textDocument/didClose", textDocument={"uri": uri(sound)})
    assert client.diagnostics(sound, open=False) == []
    assert client.end() == 0


def a_new_file_counts_before_it_is_saved(site):
    client = site.client()
    eastgate = site.file("suppliers/eastgate.md")
    client.open(eastgate)
    assert [fault["code"] for fault in client.diagnostics(eastgate)] == ["SB603"]
    product = site.file("products/surgial-mask.md")
    client.open(product, pathlib.Path(site.file("products/surgical-mask.md")).read_text())
    client.diagnostics(product)
    client.change(eastgate, {"text": pathlib.Path(eastgate).read_text() + "\n"})
    assert client.diagnostics(eastgate) == []
    assert client.end() == 0


def findings_of_rules_with_the_rule_behind_them(site):
    client = site.client()
    path = site.file("suppliers/millbrook.md")
    client.open(path)
    [finding] = client.diagnostics(path)
    assert finding["code"] == "DIR-1" and finding["severity"] == 2, finding
    assert finding["source"] == "sourcebook rule"
    assert finding["codeDescription"]["href"].endswith("/content/rules/use-fits-the-product.md")
    line, character = find(path, "use: medical\n")
    hover = client.at("textDocument/hover", path, line, character + 6)
    says = hover["contents"]["value"]
    assert "**DIR-1: Goods are offered for a use their kind allows**" in says, says
    assert "wrong one at a bedside" in says and "```supplier" not in says, says
    [rule] = client.at("textDocument/definition", path, line, character + 6)
    assert rule["uri"].endswith("/content/rules/use-fits-the-product.md"), rule
    assert client.end() == 0


def places_are_counted_as_agreed(site):
    before = "names: {zh: 南田𠮷医疗用品, former: [南𠮷, x]}"
    number = "湘械注准20192149909"
    path = site.file("suppliers/southfield.md")
    text = pathlib.Path(path).read_text().replace("names: {zh: 南田医疗用品有限公司}", before)
    text = text.replace("湘械注准20192149901, MADE", f"湘械注准20192149901, {number}, MADE")
    for encodings, encoding in ((["utf-16"], "utf-16"), (["utf-8", "utf-16"], "utf-8"), (None, "utf-16")):
        client = site.client(encodings=encodings)
        assert client.answer["capabilities"]["positionEncoding"] == encoding
        client.open(path, text)
        [fault] = client.diagnostics(path)
        line, start = find(path, number, encoding, text)
        width = utf16(number) if encoding == "utf-16" else len(number.encode())
        assert fault["code"] == "SB604", fault
        assert fault["range"] == {"start": {"line": line, "character": start},
                                  "end": {"line": line, "character": start + width}}, fault
        # A change behind a character of two units falls where it was meant.
        line, start = find(path, ", x]", encoding, text)
        place = {"line": line, "character": start}
        client.change(path, {"range": {"start": place, "end": place}, "text": "𠮷"},
                      {"range": {"start": {"line": line, "character": 0},
                                 "end": {"line": line, "character": 5}}, "text": "nahmes"})
        faults = client.diagnostics(path)
        [key] = [fault for fault in faults if fault["code"] == "SB501"]
        assert key["range"] == {"start": {"line": line, "character": 0},
                                "end": {"line": line, "character": 6}}, key
        assert client.end() == 0


def a_chinese_number_is_taken_apart(site):
    client = site.client()
    path = site.file("suppliers/southfield.md")
    client.open(path)
    client.diagnostics(path)
    number = "湘械注准20192149901"
    line, start = find(path, number)
    hover = client.at("textDocument/hover", path, line, start + 2)
    assert hover["range"] == {"start": {"line": line, "character": start},
                              "end": {"line": line, "character": start + utf16(number)}}, hover
    said = subprocess.run([site.command, "verify", number, "--site", site.path],
                          capture_output=True, text=True).stdout
    assert "湘  authority: Hunan" in said
    assert said.strip() in hover["contents"]["value"], hover
    line, start = find(path, "91430100MAXXX0015J")
    says = client.at("textDocument/hover", path, line, start + 3)["contents"]["value"]
    assert "the check digit fits" in says and "unified social credit code" in says, says
    line, start = find(path, "06912345678902")
    assert "GTIN" in client.at("textDocument/hover", path, line, start + 3)["contents"]["value"]
    assert client.end() == 0


def words_are_those_of_the_reader(site):
    client = site.client(locale="zh-cn")
    path = site.file("suppliers/southfield.md")
    client.open(path)
    client.diagnostics(path)
    line, start = find(path, "湘械注准20192149901")
    assert "可能覆盖" in client.at("textDocument/hover", path, line, start)["contents"]["value"]
    assert client.end() == 0


def what_is_named_is_shown(site):
    client = site.client()
    path = site.file("suppliers/eastgate.md")
    text = pathlib.Path(path).read_text().replace("surgial", "surgical")
    client.open(path, text)
    client.diagnostics(path)

    def says(part, behind=1):
        line, start = find(path, part, text=text)
        return client.at("textDocument/hover", path, line, start + behind)["contents"]["value"]

    assert "keeps the wearer's droplets off the patient" in says("surgical-mask")
    assert "**European Union** (EU)" in says("EU]")
    assert "Southfield Medical Supplies" in says("southfield") and "made up" in says("southfield")
    assert "What the goods are offered for" in says("use: ")
    table = site.file("certificates/papers.csv")
    client.open(table)
    client.diagnostics(table)
    line, start = find(table, "hunan-mpa")
    hover = client.at("textDocument/hover", table, line, start + 1)["contents"]["value"]
    assert "Hunan Medical Products Administration" in hover
    line, start = find(table, "eu-doc")
    assert "EU declaration of conformity" in client.at(
        "textDocument/hover", table, line, start)["contents"]["value"]
    assert client.end() == 0


def completed(client, path, text, mark="|"):
    """What is offered at a mark in a text, by label."""
    line, character = find(path, mark, text=text)
    client.change(path, {"text": text.replace(mark, "")})
    answer = client.at("textDocument/completion", path, line, character)
    return {item["label"]: item for item in answer["items"]}


def keys_and_values_are_offered_in_unfinished_text(site):
    client = site.client()
    path = site.file("suppliers/eastgate.md")
    client.open(path, "---\n")
    client.diagnostics(path)
    client.until_checked()
    head = "---\nname: x\ncountry: DE\nroles: [importer]\n"
    # Nothing below parses: a bracket or the front matter is never closed.
    keys = completed(client, path, head + "off|")
    assert "offers" in keys and "name" not in keys and "product" not in keys, keys.keys()
    assert keys["offers"]["textEdit"]["newText"] == "offers: "
    assert keys["offers"]["textEdit"]["range"]["start"] == {"line": 4, "character": 0}
    assert set(completed(client, path, head.replace("[importer]\n", "[|"))) == {
        "manufacturer", "trader", "importer", "representative", "private-label"}
    offers = head + "offers:\n  - product: surgical-mask\n"
    assert {"use", "markets", "certificates"} <= set(completed(client, path, offers + "    |"))
    assert "product" not in completed(client, path, offers + "    |")
    assert set(completed(client, path, offers + "    use: |")) == {"medical", "non-medical"}
    assert set(completed(client, path, offers + "    use: non|\n    markets: [EU")) == {"non-medical"}
    assert {"everyday-mask", "surgical-mask"} == set(completed(client, path, head + "offers:\n  - product: |"))
    assert {"CN-EXPORT", "EU"} == set(completed(client, path, offers + "    markets: [EU, |"))
    assert "EU" in completed(client, path, offers + "    markets:\n      - |")
    # The text itself is no supplier yet.
    assert {"southfield", "millbrook"} == set(
        completed(client, path, offers + "    made-by: |"))
    assert "use" in completed(client, path, head + "offers:\n  - {product: surgical-mask, us|")
    assert "uscc" in completed(client, path, head + "identifiers: {|")
    numbers = completed(client, path, offers + "    certificates: [湘|")
    assert set(numbers) == {"湘械注准20192149901"}, numbers.keys()
    edit = numbers["湘械注准20192149901"]["textEdit"]
    assert edit["range"]["end"]["character"] - edit["range"]["start"]["character"] == 1, edit
    assert "南田医疗用品有限公司" in numbers["湘械注准20192149901"]["detail"]
    assert client.end() == 0


def other_files_are_completed_too(site):
    client = site.client()
    product = site.file("products/surgical-mask.md")
    client.open(product)
    client.diagnostics(product)
    assert {"group", "sampling"} <= set(completed(client, product, "---\nname: x\n|"))
    assert "mask" in completed(client, product, "---\ngroup: |")
    scheme = site.file("schemes/eu-doc.yaml")
    client.open(scheme)
    client.diagnostics(scheme)
    assert {"dated", "never"} == set(completed(client, scheme, "ends: |\n"))
    assert "does-not-prove" in completed(client, scheme, "name: x\ndoes|\n")
    client.change(scheme, {"text": pathlib.Path(scheme).read_text()})
    assert client.diagnostics(scheme) == []
    waivers = site.file("waivers.yaml")
    client.open(waivers)
    client.diagnostics(waivers)
    assert {"DIR-1", "DIR-2", "DIR-3"} == set(completed(client, waivers, "- rule: DIR|\n"))
    rule = site.file("rules/use-fits-the-product.md")
    client.open(rule)
    client.diagnostics(rule)
    assert "holds-certificate" in completed(client, rule, "---\ncode: X\ncheck:\n  |")
    assert {"eu-doc", "nmpa-registration"} == set(
        completed(client, rule, "---\ncheck: {holds-certificate: {schemes: [|"))
    assert client.end() == 0


def tables_are_completed(site):
    client = site.client()
    table = site.file("certificates/papers.csv")
    client.open(table)
    client.diagnostics(table)
    text = pathlib.Path(table).read_text()
    assert set(completed(client, table, text + "|")) == {"eu-doc", "nmpa-registration"}
    row = "eu-doc,\"A, B\",x,"
    assert set(completed(client, table, text + row + "|")) == {"hunan-mpa", "maker"}
    row += "maker,surgical-mask;"
    assert set(completed(client, table, text + row + "every|")) == {"everyday-mask"}
    row += "everyday-mask,m,s,medical,2020-01-01,,"
    assert set(completed(client, table, text + row + "|")) == {
        "valid", "suspended", "withdrawn", "cancelled"}
    row += "valid,2020-01-01,2020-01-01,"
    assert set(completed(client, table, text + row + "|")) == {"register", "document", "declared"}
    header = completed(client, table, "scheme,number,|\n")
    assert "holder" in header and "scheme" not in header
    assert header["holder"]["textEdit"]["newText"] == "holder"
    assert client.end() == 0


def definitions_are_found(site):
    client = site.client()
    path = site.file("suppliers/eastgate.md")
    text = pathlib.Path(path).read_text().replace("surgial", "surgical").replace(
        "[MADE-UP-DOC-1]", "[湘械注准20192149901, MADE-UP-DOC-1]")
    client.open(path, text)
    client.diagnostics(path)

    def definition(part, of=path, text=text):
        line, start = find(of, part, text=text)
        return client.at("textDocument/definition", of, line, start + 1)

    table = site.file("certificates/papers.csv")
    [row] = definition("MADE-UP-DOC-1")
    assert row["uri"] == uri(os.path.realpath(table)), row
    # The row behind the Chinese one: places of a table are counted like all others.
    line, start = find(table, "MADE-UP-DOC-1")
    assert row["range"]["start"]["line"] == line, row
    [row] = definition("湘械注准20192149901")
    assert row["range"]["start"]["line"] == 1, row
    assert definition("surgical-mask")[0]["uri"].endswith("/content/products/surgical-mask.md")
    assert definition("EU]")[0]["uri"].endswith("/content/markets/eu.yaml")
    assert definition("southfield")[0]["uri"].endswith("/content/suppliers/southfield.md")
    client.open(table)
    client.diagnostics(table)
    [issuer] = definition("hunan-mpa", of=table, text=None)
    assert issuer["uri"].endswith("/content/issuers/issuers.csv")
    assert issuer["range"]["start"]["line"] == 1
    assert client.end() == 0


def everything_that_names_one_thing_is_found(site):
    client = site.client()
    path = site.file("suppliers/southfield.md")
    client.open(path)
    client.diagnostics(path)

    def references(part):
        line, start = find(path, part)
        found = client.at("textDocument/references", path, line, start + 1,
                          context={"includeDeclaration": True})
        return [(re.sub(".*/content/", "", place["uri"]), place["range"]["start"]["line"]) for place in found]

    number = references("MADE-UP-DOC-1")
    assert ("certificates/papers.csv", 2) in number, number
    assert any(name == "suppliers/southfield.md" for name, _ in number), number
    assert {"suppliers/southfield.md", "suppliers/millbrook.md"} <= {name for name, _ in references("EU]")}
    line, character = find(path, "surgical-mask")
    assert ("suppliers/southfield.md", line) in references("surgical-mask")
    symbols = client.result("textDocument/documentSymbol", textDocument={"uri": uri(path)})
    names = [symbol["name"] for symbol in symbols]
    assert names[0] == "name" and "offers" in names, names
    [offers] = [symbol for symbol in symbols if symbol["name"] == "offers"]
    assert [child["name"] for child in offers["children"]] == ["surgical-mask"], offers
    assert client.end() == 0


def a_misspelt_word_is_mended_by_an_action(site):
    client = site.client()
    path = site.file("suppliers/eastgate.md")
    client.open(path)
    [fault] = client.diagnostics(path)
    [action] = client.result(
        "textDocument/codeAction", textDocument={"uri": uri(path)}, range=fault["range"],
        context={"diagnostics": [fault]})
    assert action["title"] == "Write surgical-mask" and action["kind"] == "quickfix"
    [[edit]] = action["edit"]["changes"].values()
    client.change(path, {"range": edit["range"], "text": edit["newText"]})
    assert client.diagnostics(path) == []
    far = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
    assert client.result("textDocument/codeAction", textDocument={"uri": uri(path)}, range=far,
                         context={"diagnostics": []}) == []
    assert client.end() == 0


def what_is_no_message_is_answered_and_passed_over(site):
    client = Client(site.command)

    def refused(data):
        client.raw(data)
        return client.wait(lambda message: "error" in message)["error"]["code"]

    assert refused(b"Content-Length: 9\r\n\r\n{\"a\": 1, ") == -32700
    assert refused(b"Content-Length: 2\r\n\r\n[]") == -32600
    assert refused(b"Content-Length: ten\r\n\r\n") == -32700
    assert refused(b"Content-Type: x\r\n\r\n") == -32700
    assert refused(b"x" * 5000 + b"\r\n\r\n") == -32700
    assert refused(b'Content-Length: 45\r\n\r\n{"jsonrpc":"2.0","id":{"a":1},"method":"m"}  ') == -32600
    deep = b"[" * 100_000
    assert refused(b"Content-Length: %d\r\n\r\n" % len(deep) + deep) == -32700
    early = client.ask("textDocument/hover", textDocument={"uri": "file:///x"}, position={})
    assert early["error"]["code"] == -32002
    client.begin(site.path)
    assert client.ask("no/such")["error"]["code"] == -32601
    client.tell("no/such")
    client.tell("$/cancelRequest", id=1)
    assert client.ask("textDocument/hover", textDocument=1)["error"]["code"] == -32602
    assert client.ask("initialize", capabilities={})["error"]["code"] == -32600
    client.tell("textDocument/didChange", textDocument=1)
    logged = client.wait(lambda message: message.get("method") == "window/logMessage")
    assert "textDocument/didChange is passed over" in logged["params"]["message"]
    client.tell("textDocument/didChange", textDocument={"uri": uri(site.file("never.md")), "version": 1},
                contentChanges=[{"text": "x"}])
    assert client.result("shutdown") is None
    assert client.ask("textDocument/hover")["error"]["code"] == -32600
    client.tell("exit")
    assert client.process.wait(60) == 0


def a_message_too_large_is_passed_over(site):
    client = site.client()
    size = (1 << 26) + 1
    client.raw(b"Content-Length: %d\r\n\r\n" % size)
    for _ in range(1 << 10):
        client.raw(b"x" * (1 << 16))
    client.raw(b"x")
    refused = client.wait(lambda message: "error" in message)
    assert refused["error"]["code"] == -32700 and "more than" in refused["error"]["message"]
    assert client.end() == 0


def files_outside_the_site_are_none_of_its_business(site):
    client = site.client()
    outside = os.path.join(os.path.dirname(site.path), "outside.md")
    pathlib.Path(outside).write_text("---\nname: x\n")
    link = site.file("suppliers/link.md")
    os.symlink(outside, link)
    inside = os.path.join(site.path, "notes.md")
    strange = [uri(outside), uri(link), uri(inside), "untitled:Untitled-1", "file://elsewhere/x",
               "file:///%00", uri(site.path + "/content/../../outside.md"), "file:///no/such/x.md"]
    for address in strange:
        client.tell("textDocument/didOpen", textDocument={
            "uri": address, "languageId": "x", "version": 1, "text": "---\nname: x\n"})
        assert client.result("textDocument/hover", textDocument={"uri": address},
                             position={"line": 1, "character": 1}) is None, address
    path = site.file("suppliers/southfield.md")
    client.open(path)
    assert client.diagnostics(path) == []
    told = [message["params"]["uri"] for message in client.pending if "diagnostics" in message.get("params", {})]
    assert not set(told) & {uri(outside), uri(inside)}, told
    assert client.end() == 0


def the_site_is_found_around_an_open_file(site):
    client = Client(site.command)
    client.result("initialize", processId=None, rootUri=None, capabilities={})
    client.tell("initialized")
    path = site.file("suppliers/eastgate.md")
    client.open(path)
    assert [fault["code"] for fault in client.diagnostics(path)] == ["SB603"]
    assert client.end() == 0
    client = Client(site.command, ["--site", site.path, "--stdio"])
    client.result("initialize", processId=None, rootUri=uri("/tmp"), capabilities={})
    client.tell("initialized")
    assert [fault["code"] for fault in client.diagnostics(path, open=False)] == ["SB603"]
    assert client.end() == 0


def the_server_ends_with_its_client(site):
    client = site.client()
    client.process.stdin.close()
    assert client.process.wait(60) == 1, "a client that is gone has not said goodbye"
    client = site.client()
    client.tell("exit")
    assert client.process.wait(60) == 1
    client = site.client()
    assert client.result("shutdown") is None
    client.process.stdin.close()
    assert client.process.wait(60) == 0
    client = site.client()
    client.open(site.file("suppliers/eastgate.md"))
    # Not `stdout.close()`: that waits for the thread that reads, which waits for the server.
    os.close(client.process.stdout.fileno())
    for version in range(2, 400):
        try:
            client.send(id=version, method="no/such")
        except BrokenPipeError:
            break
    assert client.process.wait(60) == 1


def a_site_that_cannot_be_read_is_told_once(site):
    path = site.file("suppliers/southfield.md")
    client = site.client()
    client.open(path)
    assert client.diagnostics(path) == []
    os.rename(site.path + "/content", site.path + "/moved")
    client.change(path, {"text": "x"})
    shown = client.wait(lambda message: message.get("method") == "window/showMessage")
    assert "content" in shown["params"]["message"], shown
    os.rename(site.path + "/moved", site.path + "/content")
    client.change(path, {"text": pathlib.Path(path).read_text()})
    assert client.diagnostics(path) == []
    assert client.end() == 0


def only_the_newest_text_is_spoken_of(site):
    client = site.client()
    path = site.file("suppliers/southfield.md")
    text = pathlib.Path(path).read_text()
    client.open(path)
    for letters in range(60):
        client.change(path, {"text": text + "x" * letters})
    client.change(path, {"text": text.replace("use: medical", "use: medicinal")})
    [fault] = client.diagnostics(path)
    assert fault["code"] == "SB504"
    told = [message["params"].get("version") for message in client.pending
            if message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri(os.path.realpath(path))]
    assert len(told) < 40, told
    assert client.end() == 0


def every_column_of_a_table_is_known(site):
    client = site.client()
    for folder, file in (("certificates", "papers.csv"), ("issuers", "issuers.csv")):
        table = site.file(f"{folder}/{file}")
        client.open(table)
        client.diagnostics(table)
        offered = set(completed(client, table, "qqqqqqqqqqqqqqqqqqqq,|\n"))
        client.change(table, {"text": "qqqqqqqqqqqqqqqqqqqq\n"})
        faults = client.diagnostics(table)
        [unknown] = [fault for fault in faults if "no column `qqqq" in fault["message"]]
        known = unknown["message"].split("known columns are ")[1]
        assert offered == set(known.split(", ")), (offered, known)
    assert client.end() == 0


def an_open_file_is_answered_before_the_site_is_checked(site):
    client = Client(site.command)
    client.result("initialize", processId=None, rootUri=None, capabilities={"window": {"workDoneProgress": True}})
    client.tell("initialized")
    path = site.file("suppliers/millbrook.md")
    client.open(path, pathlib.Path(path).read_text().replace("country: ", "country: X"))
    client.wait(lambda message: message.get("method") == "window/workDoneProgress/create")
    [told] = [message["params"] for message in client.pending if message["method"] == "textDocument/publishDiagnostics"]
    assert told["uri"] == uri(os.path.realpath(path)) and told["version"] == 1, told
    assert [fault["code"] for fault in told["diagnostics"]] == ["SB504"], told
    # What the file refers to can be asked about before all others are read.
    line, start = find(path, "product: ", behind=True)
    assert "mask" in client.at("textDocument/hover", path, line, start)["contents"]["value"]
    client.pending.clear()
    assert {fault["code"] for fault in client.diagnostics(path)} == {"SB504", "DIR-1"}
    client.until_checked()
    assert client.end() == 0


def findings_move_along_until_the_site_is_judged_again(site):
    client = site.client()
    path = site.file("suppliers/millbrook.md")
    client.open(path)
    [finding] = client.diagnostics(path)
    line = finding["range"]["start"]["line"]
    top = {"line": 1, "character": 0}
    # A mistake above it: told at once, with the finding where it stands now.
    client.change(path, {"range": {"start": top, "end": top}, "text": "nahme: x\n"})
    mistake, moved = client.diagnostics(path)
    assert mistake["code"] == "SB501" and moved["code"] == "DIR-1", (mistake, moved)
    assert moved["range"]["start"] == {"line": line + 1, "character": finding["range"]["start"]["character"]}
    # Its own line is changed: what was found there is not repeated.
    start = {"line": line + 1, "character": finding["range"]["start"]["character"]}
    client.change(path, {"range": {"start": start, "end": start}, "text": "x"})
    assert [fault["code"] for fault in client.diagnostics(path)] == ["SB501", "SB504"]
    client.change(path, {"text": pathlib.Path(path).read_text()})
    while client.diagnostics(path) != [finding]:
        pass
    assert client.end() == 0


def of_many_files_mistakes_are_told_and_findings_of_some(site):
    text = pathlib.Path(site.file("suppliers/millbrook.md")).read_text()
    for number in range(300):
        site.write(f"suppliers/a-{number}.md", text)
        site.write(f"suppliers/z-{number}.md", text.replace("country: ", "country: X"))
    client = site.client()
    client.until_checked()
    told = {pathlib.Path(message["params"]["uri"]).stem: message["params"]["diagnostics"]
            for message in client.pending if message.get("method") == "textDocument/publishDiagnostics"}
    assert sum(name.startswith("z-") for name in told) == 300, "mistakes are never left out"
    assert sum(name.startswith("a-") for name in told) < 210
    logged = client.wait(lambda message: message.get("method") == "window/logMessage")["params"]["message"]
    assert "more files have findings" in logged, logged
    left = next(site.file(f"suppliers/a-{number}.md") for number in range(300) if f"a-{number}" not in told)
    client.open(left)
    assert "DIR-1" in {fault["code"] for fault in client.diagnostics(left)}
    client.tell("textDocument/didClose", textDocument={"uri": uri(left)})
    assert client.diagnostics(left, open=False) == []
    assert client.end() == 0


def what_changes_outside_is_read_again(site):
    client = site.client()
    path = site.file("suppliers/southfield.md")
    client.open(path)
    assert client.diagnostics(path) == []
    table = site.file("certificates/papers.csv")
    rows = pathlib.Path(table).read_text()
    site.write("certificates/papers.csv", rows.replace("MADE-UP-DOC-1", "MADE-UP-DOC-7"))
    client.tell("workspace/didChangeWatchedFiles", changes=[{"uri": uri(table), "type": 2}])
    [fault] = client.diagnostics(path)
    assert fault["code"] == "SB604", fault
    # A letter elsewhere is answered from what is on disk now.
    client.change(path, {"text": pathlib.Path(path).read_text().replace("country: ", "country: X")})
    assert [fault["code"] for fault in client.diagnostics(path)] == ["SB504", "SB604"]
    site.write("certificates/papers.csv", rows)
    client.tell("workspace/didChangeWatchedFiles", changes=[{"uri": uri(table), "type": 2}])
    client.change(path, {"text": pathlib.Path(path).read_text().replace("country: ", "country: Y")})
    assert [fault["code"] for fault in client.diagnostics(path)] == ["SB504"]
    client.change(path, {"text": pathlib.Path(path).read_text()})
    assert client.diagnostics(path) == []
    assert client.end() == 0


SCENARIOS = {name: value for name, value in globals().items()
             if getattr(value, "__module__", "") == __name__ and not isinstance(value, type)
             and name not in ("completed",)}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        print("\n".join(SCENARIOS))
    else:
        command, folder, name = sys.argv[1:]
        SCENARIOS[name](Site(command, folder))
        print("fine")
