"""A deck as a PDF: pieces painted by Qt, completed, and joined to one file."""

from __future__ import annotations

from recap_deck.export.pdf.write import PdfContent, PdfReport, write_pdf

__all__ = ["PdfContent", "PdfReport", "write_pdf"]
