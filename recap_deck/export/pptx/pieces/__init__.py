"""What a page is made of in a slide program: texts, tables, signs of items, groups."""
