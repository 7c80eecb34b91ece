"""What the schemata of FollowTheMoney say of the values that are written: their types, sizes and languages."""

from __future__ import annotations

# Those of ISO 639-3 that it takes: Kurdish is not among them.
_CODES = """
    af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est
    fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat kk:kaz km:khm
    kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt my:mya ne:nep nl:nld no:nor pl:pol
    ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi sr:srp sv:swe sw:swa ta:tam te:tel tg:tgk th:tha tk:tuk
    tl:tgl tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho
"""
LANGUAGES = dict(pair.split(":") for pair in _CODES.split())
TYPES = {
    "entity": "entity",
    "name": "name",
    "alias": "name",
    "sourceUrl": "url",
    "publishedAt": "date",
    "retrievedAt": "date",
    "language": "language",
    "description": "text",
    "summary": "text",
    "notes": "text",
}
# How many letters a value of each type may have.
MOST = {"entity": 200, "name": 384, "string": 1_024, "text": 65_000, "url": 4_096}
