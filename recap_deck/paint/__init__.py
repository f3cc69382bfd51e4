"""From placed boxes to a QPainter: window, thumbnail, PNG and PDF alike."""
