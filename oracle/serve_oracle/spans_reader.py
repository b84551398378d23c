"""Run by the interpreter that judges: prints {"path", "spans"} of every file below folders that `ast` takes, each content once.

A span is [kind of statement, start, end] in UTF-16 units of the file's text, in the order of `ast.walk` sorted by place.
Needs the standard library of Python 3.9 alone.
"""

import ast
import hashlib
import io
import json
import re
import sys
import tokenize
import warnings
from pathlib import Path

LINE_ENDS = re.compile(rb"\r\n|\r|\n")


def units(data: bytes) -> int:
    return len(data.decode().encode("utf-16-le")) // 2


def spans(data: bytes, tree: ast.AST) -> list:
    has_mark = data.startswith(b"\xef\xbb\xbf")
    starts = [3 if has_mark else 0, *(match.end() for match in LINE_ENDS.finditer(data))]
    before = [units(data[:start]) for start in starts]

    def place(line: int, column: int) -> int:
        start = starts[line - 1]
        return before[line - 1] + units(data[start : start + column])

    found = [
        [type(node).__name__, place(node.lineno, node.col_offset), place(node.end_lineno, node.end_col_offset)]
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt)
    ]
    return sorted(found, key=lambda span: (span[1], -span[2]))


def main(folders: list) -> None:
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    refused = 0
    seen = set()
    for path in (path for folder in folders for path in sorted(Path(folder).rglob("*.py"))):
        try:
            data = path.read_bytes()
            content = hashlib.sha256(data).digest()
            if content in seen:
                continue
            seen.add(content)
            data.decode()
            if tokenize.detect_encoding(io.BytesIO(data).readline)[0] not in ("utf-8", "utf-8-sig"):
                raise ValueError("declared in another encoding")
            tree = ast.parse(data)
        except (SyntaxError, UnicodeDecodeError, ValueError, RecursionError, OSError):
            refused += 1
            continue
        print(json.dumps({"path": str(path), "spans": spans(data, tree)}, separators=(",", ":")))
    print(f"{folders[0]}: {refused} files that this Python does not take as UTF-8", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
