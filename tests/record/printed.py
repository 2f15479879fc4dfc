"""A printed report read back the way a screen reader does: by its tags, in their order."""

import io
import re

import pikepdf


class Printed:
    """What a PDF says of itself, and [(tag, text)] of it in reading order."""

    def __init__(self, body):
        self.file = pikepdf.open(io.BytesIO(body))
        self.root = self.file.Root
        self.shown = {page.objgen: _texts(page) for page in self.file.pages}
        self.read = []
        self.figures = []
        self._walk(self.root.StructTreeRoot.K, None, None)

    @property
    def text(self):
        return " ".join(text for _tag, text in self.read if text)

    def tagged(self, tag):
        return [text.strip() for name, text in self.read if name == tag]

    def _walk(self, node, page, tag):
        if isinstance(node, pikepdf.Array):
            for each in node:
                self._walk(each, page, tag)
        elif isinstance(node, int):
            self._say(tag, self.shown[page].get(node, ""))
        elif "/MCID" in node:
            self._say(tag, self.shown[node.get("/Pg").objgen if "/Pg" in node else page].get(int(node.MCID), ""))
        elif "/S" in node:
            name = str(node.S)
            page = node.Pg.objgen if "/Pg" in node else page
            if name == "/Figure":
                self.figures.append(str(node.get("/Alt", "")))
            block = name in BLOCKS
            if block:
                self.read.append((name[1:], ""))
            self._walk(node.get("/K", pikepdf.Array()), page, name[1:] if block else tag)

    def _say(self, tag, text):
        if self.read and self.read[-1][0] == tag:
            self.read[-1] = (tag, self.read[-1][1] + text)
        else:
            self.read.append((tag, text))


BLOCKS = ("/P", "/H1", "/H2", "/H3", "/H4", "/Title", "/TH", "/TD", "/LI", "/Lbl", "/LBody", "/Figure", "/Div", "/Caption")


def _texts(page):
    """{number of the marked content: text}."""
    fonts = {name: _signs(font) for name, font in page.Resources.get("/Font", {}).items()}
    found, open_now, font = {}, [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            open_now.append(int(operands[1].MCID) if name == "BDC" and "/MCID" in operands[1] else None)
        elif name == "EMC":
            open_now.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            number = next((each for each in reversed(open_now) if each is not None), None)
            strings = operands[0] if name == "TJ" else [operands[0]]
            said = "".join(_decoded(bytes(each), font) for each in strings if isinstance(each, pikepdf.String))
            found[number] = found.get(number, "") + said
    return found


def _decoded(codes, signs):
    return "".join(signs.get(codes[at:at + 2], "") for at in range(0, len(codes), 2))


def _signs(font):
    """{code: text} by the font's own table."""
    table, signs = bytes(font.ToUnicode.read_bytes()).decode(), {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            signs[bytes.fromhex(code)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            for step in range(int(first, 16), int(last, 16) + 1):
                start = int(text, 16) + step - int(first, 16)
                signs[step.to_bytes(2, "big")] = start.to_bytes(len(text) // 2, "big").decode("utf-16-be")
    return signs
