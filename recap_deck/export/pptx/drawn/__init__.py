"""Texts, tables, shapes and pictures as the XML of a slide."""
