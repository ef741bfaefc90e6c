"""Asks rust-analyzer about networks, whole and half-typed: hover, go-to-definition, completion inside `network!`, and whether the
macro's errors stand at the tokens where rustc shows them.

usage: check.py path/to/rust-analyzer      (from the root of the repository)
"""

import json
import pathlib
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Mistakes of `tests/ui/gallery/`, of every kind.
MISTAKES = """
chain_linear_after_image chain_output_differs block_repeat_zero graph_unknown_wire graph_no_reader graph_add_of_two_shapes
label_twice name_keras_dense option_misspelt size_missing tied_to_activation header_no_layers
""".split()

NET = """use gyul::prelude::*;
const UNITS: usize = 30;
const CLASSES: usize = 10;
network! {
    /// Sorts.
    pub struct Net: [784] -> [CLASSES] {
        hidden: Linear<UNITS>, Relu,
        logits: Linear<10>,
    }
}
fn main() {
    let net = Net::new(7);
    net.predict(&[0.0; 784]);
    net.hidden.weight.shape();
}
"""

NESTED = """use gyul::prelude::*;
mod parts {
    gyul::network! { pub struct Body: [784] -> [30] { hidden: Linear<30> } }
}
network! {
    pub struct Net: [784] -> [10] {
        body: parts::Body,
        logits: Linear<10>,
    }
}
fn main() {
    let net = Net::new(7);
    net.body.hidden.weight.shape();
}
"""


class Analyzer:
    """The language server, over its standard input and output."""

    def __init__(self, binary, root):
        self.process = subprocess.Popen(
            [binary], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.messages, self.last_id, self.version, self.text, self.quiet = queue.Queue(), 0, 0, "", False
        self.published = (-1, [])
        threading.Thread(target=self._read, daemon=True).start()
        self.uri = (root / "src/main.rs").as_uri()
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": [{"uri": root.as_uri(), "name": "root"}],
                "capabilities": {
                    "experimental": {"serverStatusNotification": True},
                    "textDocument": {
                        "completion": {"completionItem": {"snippetSupport": False}},
                        "hover": {"contentFormat": ["plaintext"]},
                    },
                },
                "initializationOptions": {"checkOnSave": False, "procMacro": {"enable": True}},
            },
        )
        self.notify("initialized", {})
        self.notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": self.uri, "languageId": "rust", "version": 0, "text": self.text}},
        )
        deadline = time.time() + 600
        while not self.quiet and time.time() < deadline:
            self._handle(self.messages.get(timeout=600))
        assert self.quiet, "rust-analyzer never finished loading"

    def _read(self):
        while True:
            length = None
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length"):
                    length = int(line.split(b":")[1])
            if length is None:
                return
            self.messages.put(json.loads(self.process.stdout.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _handle(self, message):
        if "id" in message and "method" in message:
            items = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            self._send({"id": message["id"], "result": None if items is None else [None] * len(items)})
        elif message.get("method") == "experimental/serverStatus":
            self.quiet = message["params"]["quiescent"]
        elif message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == self.uri:
            self.published = (message["params"].get("version", -1), message["params"]["diagnostics"])

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        self.last_id += 1
        self._send({"id": self.last_id, "method": method, "params": params})
        while True:
            message = self.messages.get(timeout=300)
            if message.get("id") == self.last_id and "method" not in message:
                return message.get("result")
            self._handle(message)

    def type(self, text):
        """The file now reads `text`."""
        self.version, self.text = self.version + 1, text
        document = {"uri": self.uri, "version": self.version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def _ask(self, method, at):
        """`at` is a piece of the text with `|` for the cursor."""
        place = self.text.index(at.replace("|", "")) + at.index("|")
        line, column = self.text.count("\n", 0, place), place - (self.text.rfind("\n", 0, place) + 1)
        position = {"line": line, "character": column}
        return self.request(method, {"textDocument": {"uri": self.uri}, "position": position})

    def hover(self, at):
        answer = self._ask("textDocument/hover", at)
        return answer["contents"]["value"] if answer else ""

    def definition(self, at):
        """Where it leads: (path, text of the line)."""
        answer = self._ask("textDocument/definition", at) or []
        places = []
        for link in answer if isinstance(answer, list) else [answer]:
            path = link.get("targetUri", link.get("uri", ""))
            span = link.get("targetSelectionRange", link.get("range"))
            text = self.text if path == self.uri else pathlib.Path(path.removeprefix("file://")).read_text()
            places.append((path, text.splitlines()[span["start"]["line"]]))
        return places

    def errors(self):
        """Of the text as it stands: (line, column, message), counted from 1 as rustc counts."""
        deadline = time.time() + 60
        while self.published[0] < self.version and time.time() < deadline:
            try:
                self._handle(self.messages.get(timeout=5))
            except queue.Empty:
                pass
        starts = [(each["range"]["start"], each["message"]) for each in self.published[1] if each["severity"] == 1]
        return [(start["line"] + 1, start["character"] + 1, message) for start, message in starts]

    def complete(self, at):
        answer = self._ask("textDocument/completion", at) or []
        items = answer["items"] if isinstance(answer, dict) else answer
        return [item["label"] for item in items]


failures = 0


def expect(what, holds, got):
    global failures
    failures += not holds
    print(f"{'ok  ' if holds else 'FAIL'} {what}" + ("" if holds else f"\n     got {str(got)[:600]}"))


def has(labels, *names):
    return all(any(label == name or label.startswith((name + "(", name + "<")) for label in labels) for name in names)


def check(analyzer):
    def hover(at, *parts):
        text = analyzer.hover(at)
        expect(f"hover        {at}", all(part in text for part in parts), text)

    def definition(at, path, line):
        places = analyzer.definition(at)
        right = len(places) == 1 and path in places[0][0] and line in places[0][1]
        expect(f"definition   {at}", right, places)

    def complete(at, *names):
        labels = analyzer.complete(at)
        expect(f"completion   {at}", has(labels, *names), sorted(labels)[:40])

    print("a whole network")
    analyzer.type(NET)
    hover("Lin|ear<UNITS>", "Fully connected")
    hover("Re|lu", "rectified linear unit")
    hover("hid|den: ", "hidden", "Linear")
    hover("<UN|ITS>", "const UNITS: usize")
    hover("[CLA|SSES]", "const CLASSES: usize")
    hover("struct Ne|t", "Sorts.", "Linear<UNITS>", "784·UNITS + UNITS")
    hover("net.pre|dict", "What the network gives for one sample")
    definition("Lin|ear<UNITS>", "linear.rs", "Linear")
    definition("<UN|ITS>", "main.rs", "const UNITS")
    definition("[CLA|SSES]", "main.rs", "const CLASSES")
    definition("net.hid|den", "main.rs", "hidden: Linear<UNITS>")
    complete("Lin|ear<UNITS>", "Linear", "Relu", "Conv2d")
    complete("net.|hidden", "predict", "hidden", "logits", "save")
    complete("<UNI|TS>", "UNITS")

    print("half a word")
    analyzer.type(NET.replace("Linear<10>,", "Linear<10>, Re"))
    complete("<10>, Re|", "Relu", "Reshape")
    hover("Lin|ear<UNITS>", "Fully connected")
    complete("net.|hidden", "predict", "hidden", "logits")
    analyzer.type(NET.replace("Relu,", "Re,"))
    complete(" Re|,", "Relu")
    analyzer.type(NET.replace("Linear<10>,", "Linear<10>, last: Li"))
    complete("last: Li|", "Linear")

    # A word above a layer is no label, as long as it may become a layer.
    analyzer.type(NET.replace("Relu,", "lin\n        Relu,"))
    complete("lin|\n", "Linear")

    print("an unclosed `<`")
    analyzer.type(NET.replace("Linear<10>,", "Linear<10"))
    hover("Lin|ear<UNITS>", "Fully connected")
    hover("Lin|ear<10", "Fully connected")
    complete("net.|hidden", "predict", "hidden", "logits")

    print("half a size")
    analyzer.type(NET.replace("Linear<UNITS>", "Linear<UNI>"))
    complete("<UNI|>", "UNITS")
    complete("net.|hidden", "predict", "hidden")

    print("a wrong shape")
    analyzer.type(NET.replace("[784] ->", "[28, 28, 1] ->").replace("[0.0; 784]", "[[[0.0; 1]; 28]; 28]"))
    hover("Lin|ear<UNITS>", "Fully connected")
    hover("<UN|ITS>", "const UNITS: usize")
    definition("net.hid|den", "main.rs", "hidden: Linear<UNITS>")
    complete("net.|hidden", "predict", "hidden", "logits")

    print("a network from elsewhere as a layer")
    analyzer.type(NESTED)
    definition("parts::Bo|dy", "main.rs", "struct Body")
    definition("net.bo|dy", "main.rs", "body: parts::Body")
    hover("net.body.hid|den", "Linear")
    complete("net.body.|hidden", "hidden", "predict")

    print("mistakes of the gallery")
    for name in MISTAKES:
        path = ROOT / f"tests/ui/gallery/{name}"
        analyzer.type(path.with_suffix(".rs").read_text())
        message = path.with_suffix(".stderr").read_text()
        line, column = map(int, re.search(r"--> \S+:(\d+):(\d+)", message).groups())
        first = message.splitlines()[0].removeprefix("error: ")
        found = analyzer.errors()
        right = any((line, column) == at[:2] and first in at[2] for at in found)
        expect(f"{name} at {line}:{column}", right, found)


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        (root / "src").mkdir()
        manifest = f'[package]\nname = "editor"\nversion = "0.0.0"\nedition = "2024"\n[dependencies]\ngyul = {{ path = "{ROOT}" }}\n'
        (root / "Cargo.toml").write_text(manifest + "[workspace]\n")
        (root / "Cargo.lock").write_text((ROOT / "Cargo.lock").read_text())
        (root / "src/main.rs").write_text(NET)
        analyzer = Analyzer(sys.argv[1], root)
        try:
            check(analyzer)
        finally:
            analyzer.process.kill()
    sys.exit(f"{failures} failed" if failures else 0)


main()
