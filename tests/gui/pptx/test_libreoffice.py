"""What LibreOffice shows of a file: the same words in their order, where our slides have them."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from recap_deck.build.page import Page
from recap_deck.paint.slide import ALL_STEPS
from recap_deck.place.boxes import Role, TextBox, is_shown
from recap_deck.typeset.paragraph import QtParagraph
from tests.gui.pptx.conftest import Written, write_deck

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="wants libreoffice-impress-nogui and poppler-utils",
)
