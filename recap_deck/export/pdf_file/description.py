"""The description of a PDF file, for old readers and for new ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from html import escape

from recap_deck.export.pdf_file.syntax import PdfObject, text
from recap_deck.values import dataclass

_SEPARATOR = ", "
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{fields}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of a deck as a document; `moment` is None where no time was asked for."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    language: str
    creator: str
    families: tuple[str, ...] = ()
    moment: datetime | None = None


def info_object(description: Description) -> PdfObject:
    """The description as a dictionary."""
    values = {
        b"Title": description.title,
        b"Author": _SEPARATOR.join(description.authors),
        b"Subject": description.subject,
        b"Keywords": _SEPARATOR.join(description.keywords),
        b"Creator": description.creator,
        b"Fonts": _SEPARATOR.join(description.families),
    }
    if description.moment is not None:
        time = f"D:{description.moment:%Y%m%d%H%M%S}Z"
        values |= {b"CreationDate": time, b"ModDate": time}
    pairs = (b"/%s%s" % (key, text(value)) for key, value in values.items() if value)
    return PdfObject(b"<<%s>>" % b"".join(pairs))


def xmp_object(description: Description) -> PdfObject:
    """The description as XML, left uncompressed for programs that know no PDF."""
    fields = [
        _field("dc:title", _list("Alt", [description.title], ' xml:lang="x-default"')),
        _field("dc:creator", _list("Seq", description.authors)),
        _field("dc:description", _list("Alt", [description.subject], ' xml:lang="x-default"')),
        _field("dc:subject", _list("Bag", description.keywords)),
        _field("dc:language", _list("Bag", [description.language])),
        _field("pdf:Keywords", escape(_SEPARATOR.join(description.keywords))),
        _field("xmp:CreatorTool", escape(description.creator)),
    ]
    if description.moment is not None:
        names = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")
        fields += [_field(name, description.moment.isoformat()) for name in names]
    data = _XMP.format(fields="".join(fields)).encode()
    return PdfObject(b"<</Type/Metadata/Subtype/XML>>", data)


def _field(name: str, value: str) -> str:
    return f"<{name}>{value}</{name}>\n" if value else ""


def _list(kind: str, values: Iterable[str], language: str = "") -> str:
    items = "".join(f"<rdf:li{language}>{escape(value)}</rdf:li>" for value in values if value)
    return f"<rdf:{kind}>{items}</rdf:{kind}>" if items else ""
