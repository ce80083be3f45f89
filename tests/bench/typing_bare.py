"""A bare QPlainTextEdit with the text of a file; says how long each key took as a JSON list."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.bench.typed import type_keys

app = QApplication(sys.argv[:1])
editor = QPlainTextEdit()
editor.setPlainText(Path(sys.argv[1]).read_text("utf-8"))
editor.resize(744, 800)
editor.show()
while not editor.isActiveWindow() and not editor.isVisible():
    app.processEvents()
print(json.dumps(type_keys(editor, int(sys.argv[2]))), flush=True)
