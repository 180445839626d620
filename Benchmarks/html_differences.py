"""Holds the text that our HTML parser shows against html5lib's and lexbor's, on pages and on hostile snippets.

usage: python3 html_differences.py SHOWN_LINES [PAGE...]
SHOWN_LINES: the built program ShownLines. Without pages the fixtures are read. Needs html5lib and selectolax (requirements.txt).
Compared are the signs of the text without white space: the trees differ on purpose (see BlockTreeBuilder). What no reader sees is left
out on both sides: raw text, choices, players, drawings but for HTML in them, `hidden` and `display: none`.
Prints a line for each difference, with the judgement where one is known, and ends with 1 where one is not.
"""
import difflib
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import html5lib
from selectolax.lexbor import LexborHTMLParser

UNSEEN = {
    "script", "style", "template", "noscript", "title", "textarea", "iframe", "noembed", "noframes", "select", "datalist", "svg",
    "video", "audio", "canvas", "annotation", "annotation-xml",
}

# Shapes that parsers get wrong, and what is known of the differences on them: None: there is none.
SNIPPETS = [
    ("<p>甲<p>乙</div>丙", None),
    ("<html><body>甲</body></html>乙<html><body class=x>丙</html>丁", None),
    ("甲<br/>乙<br></br>丙</p>丁", None),
    ("<p>&amp;&lt;&copy&notit;&notin;&#x4e2d;&#20013;&#0;&#128;&#xD800;&#x110000;&#x;&#;&unknown;&ampx", None),
    ("<a href='?a=1&copy=2&lt;3' title='&notit;'>甲</a>", None),
    ("<script>if(a<b)'</scr'+'ipt>';</script>甲", None),
    ("<script><!-- <script> </script> 乙 --></script>甲", None),
    ("<script><!--><script></script>甲", None),
    ("<script><!-- <script>x</script>乙</script>甲", None),
    ("<style><p>x</style>甲<textarea><p>y</textarea>乙<title>t</title>丙", None),
    ("甲<!-->乙<!--->丙<!-- x --!>丁<!-- y -- > z -->戊<!-- <!-- -->己", None),
    ("甲<!doctype html \"a>b\">乙<?php echo ?>丙</ x>丁<!x>戊</>己<3 庚< 辛<", None),
    ("<![CDATA[甲]]>乙<svg><foreignObject><p>丙</p></foreignObject><![CDATA[<p>丁]]></svg>戊", None),
    ("<svg><path d='M0'/><g>甲<p>乙<div>丙", None),
    ("<svg/>甲<math/>乙<svg><title>丙<p>丁</title></svg>戊", None),
    ("<svg><a href=x><text>甲</a></svg><a>乙</a>", None),
    ("<math><mi>x</mi><annotation>y</annotation><mtext><b>甲</b></mtext></math>乙", None),
    ("<plaintext>甲</plaintext><p>乙&amp;", None),
    ("<xmp><p>甲</p></xmp>乙", None),
    ("<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>戊", None),
    ("<table><tr><td>甲<td>乙<tr><th>丙</table>丁", None),
    ("<table>甲<tr>乙<td>丙</td>丁</table>戊", "order: the standard moves stray text up in front of its table"),
    ("<table><tr><td><table><td>甲</table>乙</td></tr></table>丙", None),
    ("<select><option>甲<option>乙</select>丙<select><input>丁", None),
    ("<b>甲<p>乙</b>丙</p>丁<i>戊<div>己</i>庚</div>", None),
    ("<a href=1>甲<div>乙<a href=2>丙</div>丁</a>戊", None),
    ("<x-y hidden>甲</x-y>乙<ins style='display:none'>丙</ins>丁<nobr>戊", None),
    ("<div hidden>甲<p>乙</div>丙<span style='DISPLAY : none'>丁<b>戊</b></span>己", None),
    ("<p a='1' a=2 b=\"x>y\" c=d/e f/=g =h 'i>甲</p>乙", None),
    ("甲<p title=\"x>乙", None),
    ("甲<a", None),
    ("甲\0乙<p>丙\r\n丁\r戊<pre>\n己\r庚</pre>", None),
    ("<h1>甲<h2>乙</h1>丙</h2>丁", None),
    ("<dl><dt>甲<dd>乙<dt>丙</dl><button>丁<button>戊</button>己", None),
    ("<frameset><frame></frameset>甲", "a page of frames shows no text in a browser; here it is kept"),
    ("<marquee><p>甲</div></marquee>乙<object><p>丙</div></object>丁<applet>戊</applet>", None),
    ("<template><p>甲</template>乙<video>丙</video>丁<canvas>戊", "html5lib 1.1 knows no template"),
    ("<map name=m><area>甲<p>乙", None),
    ("<noscript><p>甲</noscript>乙<iframe><p>丙</iframe>丁<noembed>戊</noembed>", "lexbor reads as a browser without scripts"),
    ("<head><p>甲</head><body>乙<head>丙</body>丁", None),
    ("<ruby>甲<rt>乙</ruby>丙<wbr>丁<keygen hidden>戊<image hidden>己", None),
    ("<form>甲<form>乙</form>丙</form>丁<fieldset><legend>戊</fieldset>", None),
    ("<p>甲<svg><desc><p>乙</p></desc><g/></svg>丙<svg><style>丁<p>戊", None),
    ("<div>" * 300 + "甲" + "</div>" * 200 + "乙", None),
    ("<b>" * 200 + "甲<p>乙" + "</b>" * 100 + "丙", None),
    ("<details><summary>甲</summary>乙</details><dialog open>丙</dialog><menu><li>丁</menu>", None),
]


def is_hidden(attributes):
    style = re.sub(r"[ \t\r\n\f]", "", attributes.get("style") or "").lower()
    return "hidden" in attributes or "display:none" in style


def shown(name, attributes, children, in_drawing):
    """What a node shows; children yields text and (name, attributes, children)."""
    if name in UNSEEN and not (name == "title" and in_drawing):
        if name != "svg":
            return ""
        in_drawing = True
    if is_hidden(attributes):
        return ""
    if in_drawing and name.lower() == "foreignobject":
        in_drawing = False
    parts = []
    for child in children():
        if isinstance(child, str):
            parts.append("" if in_drawing else child)
        else:
            parts.append(shown(*child, in_drawing))
    return "".join(parts)


def html5lib_text(html):
    root = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False, scripting=True)

    def node(element):
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else "#comment"

        def children():
            if name == "#comment":
                return
            if element.text:
                yield element.text
            for child in element:
                yield node(child)
                if child.tail:
                    yield child.tail
        return name, {k if isinstance(k, str) else k[-1]: v for k, v in element.attrib.items()}, children
    return shown(*node(root), False)


def lexbor_text(html):
    tree = LexborHTMLParser(html)

    def node(element):
        def children():
            child = element.first_child
            while child is not None:
                if child.is_text_node:
                    yield child.text_content or ""
                elif child.is_element_node:
                    yield node(child)
                child = child.next
        return element.tag, dict(element.attributes), children
    return shown(*node(tree.root), False) if tree.root is not None else ""


def squeezed(text):
    return re.sub(r"[\s\0\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\u007f-\u00a0\x00-\x1f]", "", text)


def difference(ours, theirs):
    """None, or what kind it is and the first pieces."""
    if ours == theirs:
        return None
    if sorted(ours) == sorted(theirs):
        return "order", ""
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False) if len(ours) + len(theirs) < 60_000 else None
    if matcher is None:
        return "%+d signs" % (len(ours) - len(theirs)), ""
    pieces = [(ours[a:b], theirs[c:d]) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]
    return "%+d signs" % (len(ours) - len(theirs)), "; ".join("%r for %r" % (o[:30], t[:30]) for o, t in pieces[:4])


def utf8(page):
    with open(page, "rb") as file:
        body = file.read()
    for charset in ("utf-8", "gb18030", "big5hkscs"):
        try:
            return body.decode(charset)
        except UnicodeDecodeError:
            continue
    return body.decode("gb18030", "replace")


def main():
    sys.setrecursionlimit(20_000)
    program, pages = sys.argv[1], sys.argv[2:]
    pages = pages or sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Fixtures/pages/*/page.html")))
    cases = [(os.path.basename(p), utf8(p), None) for p in pages] + [(s[:60], s, judgement) for s, judgement in SNIPPETS]
    unknown = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, (_, html, _) in enumerate(cases):
            paths.append(os.path.join(folder, "%04d.html" % index))
            with open(paths[-1], "wb") as file:
                file.write(html.encode("utf-8", "replace"))
        output = subprocess.run([program] + paths, stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    for (name, html, judgement), line in zip(cases, output):
        ours = squeezed("".join(json.loads(line)["lines"]))
        for peer, text in (("html5lib", html5lib_text), ("lexbor", lexbor_text)):
            found = difference(ours, squeezed(text(html)))
            if found:
                unknown += judgement is None
                print("%s\t%s\t%s\t%s\t%s" % (name.replace("\n", " "), peer, found[0], found[1], judgement or "NOT JUDGED"))
    print("%d pages and snippets, %d differences not judged" % (len(cases), unknown))
    sys.exit(1 if unknown else 0)


if __name__ == "__main__":
    main()
