"""What single marks in a document do to the version that it has, and where they stand."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.corpus import corpus
from tests.exchange.conventions import FRONT, TEXT
from tests.exchange.marked_up.markup import Hand, exported, rewritten
from tests.exchange.word_files import p, r, word_file
from workbench.domain.errors import UnreadableSource
from workbench.domain.provision import Kind, MarkKind, Provision
from workbench.domain.version import Version
from workbench.exchange.blocks import TrackedChanges
from workbench.exchange.marked_up import Marked, MarkedUp, read_marked_up
from workbench.exchange.reading import read_source
from workbench.exchange.word_names import W
from workbench.exchange.word_out.clean import write_clean

Edit = Callable[[Hand], object]
WHO = 'w:id="5" w:author="France" w:date="2027-04-01T10:00:00Z"'


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return exported(TEXT, tmp_path / "clean.docx")


def edited(clean: Path, edit: Edit, *, tracked: bool = True, author: str = "France") -> MarkedUp:
    out = rewritten(clean, lambda root: edit(Hand(root, author, tracked)), clean.parent / "back.docx")
    return read_marked_up(out)


def all_of(document: MarkedUp, base: Version = TEXT) -> Marked:
    return document.on(base, range(len(document.revisions)))


def holding(hand: Hand, words: str) -> etree._Element:
    return next(one for one in hand.paragraphs() if words in "".join(str(t.text) for t in one.iter(W + "t")))


def differences(marked: Marked) -> dict[str, str]:
    """The words of what is not as in the base, "" for what is gone."""
    now, before = marked.version.by_id, TEXT.by_id
    found = {id: "" for id in before if id not in now}
    return found | {id: one.words for id, one in now.items() if before.get(id) != one}


def test_a_split_paragraph_keeps_its_identity_in_its_first_half(clean: Path) -> None:
    document = edited(clean, lambda hand: hand.split(holding(hand, "It shall inform"), len("2.It shall")))
    marked = all_of(document)
    [(new, words)] = [(id, words) for id, words in differences(marked).items() if id not in TEXT.by_id]
    assert (differences(marked)["p2"], words) == ("2. It shall", "inform the others.")
    assert marked.version.position[new] == marked.version.position["p2"] + 1


def test_joined_paragraphs_are_the_first_with_all_words(clean: Path) -> None:
    marked = all_of(edited(clean, lambda hand: hand.join(holding(hand, "entry;"))))
    assert differences(marked) == {"a1aii": "(ii) entry;as the context requires.", "a1f": ""}


@pytest.mark.parametrize("tracked", [True, False])
def test_a_deleted_paragraph_is_gone_and_its_neighbours_are_not(clean: Path, tracked: bool) -> None:
    document = edited(clean, lambda hand: hand.delete_paragraph(holding(hand, "(i)")), tracked=tracked)
    marked = all_of(document)
    assert differences(marked) == {"a1ai": ""}
    assert set(marked.places.values()) == ({("a1ai",)} if tracked else set())


def test_a_new_paragraph_has_label_kind_and_place_and_one_id_in_all_readings(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        hand.insert_paragraph(holding(hand, "It shall inform"), "1 bis. It shall also tell the press about it.")
        hand.author = "Germany"
        hand.insert(holding(hand, "press"), len("1 bis. It shall"), " not")

    document = edited(clean, edit)
    french = document.on(TEXT, [i for i, one in enumerate(document.revisions) if one.author == "France"])
    both = all_of(document)
    [new] = [id for id in both.version.by_id if id not in TEXT.by_id]
    one = french.version.by_id[new]
    assert (one.kind, one.label, one.text, one.parent) == (
        Kind.PARAGRAPH,
        "1 bis.",
        "It shall also tell the press about it.",
        "a2",
    )
    assert both.version.by_id[new].text == "It shall not also tell the press about it."
    assert [c.id for c in both.version.children["a2"]] == ["p1", new, "p2"]


def test_words_typed_before_the_bookmark_are_no_label(clean: Path) -> None:
    marked = all_of(edited(clean, lambda hand: hand.insert(holding(hand, "It shall inform"), 2, "Therefore ")))
    one = marked.version.by_id["p2"]
    assert (one.label, one.text) == ("2.", "Therefore It shall inform the others.")


def test_a_label_may_change(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        paragraph = holding(hand, "It shall inform")
        hand.delete(hand.upto(paragraph, 1))
        paragraph.insert(1, hand.made("3"))

    one = all_of(edited(clean, edit)).version.by_id["p2"]
    assert (one.label, one.text) == ("3.", "It shall inform the others.")


@pytest.mark.parametrize("named", [True, False])
def test_a_move_of_words_carries_identity(clean: Path, named: bool) -> None:
    def edit(hand: Hand) -> None:
        source, target = holding(hand, "inform the others"), holding(hand, "Each State Party shall")
        new = deepcopy(source)
        for mark in list(new.iter(W + "bookmarkStart", W + "bookmarkEnd")):
            new.remove(mark)
        target.addprevious(new)
        for paragraph, name in ((source, "moveFrom"), (new, "moveTo")):
            for run in list(paragraph.iter(W + "r")):
                wrapper = hand.change(name if named else {"moveFrom": "del", "moveTo": "ins"}[name])
                run.addprevious(wrapper)
                wrapper.append(run)
                for words in () if named or name == "moveTo" else list(run.iter(W + "t")):
                    words.tag = W + "delText"
            hand.mark(paragraph, name if named else {"moveFrom": "del", "moveTo": "ins"}[name])
            if named:
                begin = etree.Element(W + f"{name}RangeStart", {W + "id": f"7{len(name)}", W + "name": "move1"})
                paragraph.addprevious(begin)
                paragraph.addnext(etree.Element(W + f"{name}RangeEnd", {W + "id": f"7{len(name)}"}))

    document = edited(clean, edit)
    assert document.on(TEXT, ()).version == TEXT
    marked = all_of(document)
    assert [c.id for c in marked.version.children["a2"]] == ["p2", "p1"]
    assert differences(marked) == {}
    assert document.unplaced(marked) == ()


def test_changes_of_several_authors_are_read_apart(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        paragraph = holding(hand, "It shall inform")
        hand.insert(paragraph, len("2.It shall inform"), " all of")
        hand.author = "Germany"
        hand.delete([run for run in hand.upto(paragraph, 60) if "others" in "".join(t.text or "" for t in run)])

    document = edited(clean, edit)
    for author, words in (("France", "It shall inform all of the others."), ("Germany", "It shall inform")):
        own = [index for index, one in enumerate(document.revisions) if one.author == author]
        assert document.on(TEXT, own).version.by_id["p2"].text == words


def test_a_change_says_in_whose_insertion_it_stands(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        hand.insert_paragraph(holding(hand, "It shall inform"), "1 bis. It shall also tell the press about it.")
        hand.author = "Germany"
        hand.insert(holding(hand, "press"), len("1 bis. It shall"), " not")
        hand.insert(holding(hand, "transit; or"), len("(i)transit"), " by sea")

    document = edited(clean, edit)
    signed = [one.author for one in document.revisions]
    assert [i for i, outer in enumerate(document.within) if outer is not None] == [
        i for i, one in enumerate(document.revisions) if one.words == " not"
    ]
    [outer] = [outer for outer in document.within if outer is not None]
    assert (signed[outer], len(document.within)) == ("France", len(document.revisions))


def test_a_note_belongs_to_the_provision_that_it_hangs_on(clean: Path, tmp_path: Path) -> None:
    import zipfile

    def edit(hand: Hand) -> None:
        pass

    edited(clean, edit)
    with zipfile.ZipFile(tmp_path / "back.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    notes = etree.fromstring(parts["word/footnotes.xml"])
    last = list(notes.iter(W + "p"))[-1]
    last.append(Hand(notes, "France", True).made(" Still."))
    parts["word/footnotes.xml"] = etree.tostring(notes)
    with zipfile.ZipFile(tmp_path / "back.docx", "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    document = read_marked_up(tmp_path / "back.docx")
    marked = all_of(document)
    assert marked.places == {0: ("p1",)}
    [value] = [mark.value for mark in marked.version.by_id["p1"].marks if mark.kind is MarkKind.FOOTNOTE]
    assert value.endswith("position. Still.")
    assert document.on(TEXT, ()).version == TEXT


def test_rows_of_a_table_come_and_go(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        rows = list(hand.root.iter(W + "tr"))
        hand.row(rows[1], "del")
        hand.row(rows[2], "ins")

    document = edited(clean, edit)
    marked = all_of(document)
    assert differences(marked) == {"table": "Port\tState\nSecond port\tB\nSecond port\tB"}
    assert set(marked.places.values()) == {("table",)}


def test_title_page_and_contents_are_no_text(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        body = hand.root[0]
        cover = next(one for one in body.iter(W + "p"))
        cover.append(hand.made("draft"))
        line = next(one.getparent() for one in body.iter(W + "hyperlink"))  # of the contents
        assert line is not None
        line.append(hand.made("more"))

    document = edited(clean, edit)
    marked = all_of(document)
    assert marked.version == TEXT
    assert (marked.places, sorted(marked.outside)) == ({}, [0, 1])
    assert [remark.text for remark in marked.remarks] == ["draft", "more"]


def test_form_is_nobodys_amendment(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        run = hand.runs(holding(hand, "It shall inform"))[-1]
        properties = etree.Element(W + "rPr")
        run.insert(0, properties)
        etree.SubElement(properties, W + "b")
        etree.SubElement(properties, W + "rPrChange", dict(hand.change("ins").attrib))

    document = edited(clean, edit)
    marked = all_of(document)
    assert (marked.version, marked.places, marked.outside, document.unplaced(marked)) == (TEXT, {}, {}, ())


def test_bookmarks_that_were_lost_or_doubled(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        for mark in list(hand.root.iter(W + "bookmarkStart"))[::3]:
            mark.getparent().remove(mark)  # type: ignore[union-attr]
        source = holding(hand, "transit; or")
        source.addprevious(copy := deepcopy(source))
        next(t for t in copy.iter(W + "t") if "transit" in str(t.text)).text = "something else altogether"

    marked = edited(clean, edit, tracked=False).on(TEXT, ())
    [new] = [id for id in marked.version.by_id if id not in TEXT.by_id]
    assert differences(marked) == {new: "(i) something else altogether"}


def test_a_document_without_names_is_matched_by_its_words(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        for mark in list(hand.root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
            mark.getparent().remove(mark)  # type: ignore[union-attr]
        hand.insert(holding(hand, "It shall inform"), len("2.It shall"), " not")

    document = edited(clean, edit)
    assert document.identity is None
    assert document.on(TEXT, ()).version == TEXT
    marked = all_of(document)
    assert differences(marked) == {"p2": "2. It shall not inform the others."}
    assert marked.places == {0: ("p2",)}


def test_comments_say_what_they_cover(tmp_path: Path) -> None:
    inner = (
        r("1. ") + '<w:commentRangeStart w:id="0"/>' + r("Each ") + f"<w:ins {WHO}>{r('and every ')}</w:ins>"
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' + r("State shall act.")
    )
    about = 'w:id="0" w:author="Ghana" w:date="2027-04-02T10:00:00Z" w:initials="G"'
    comments = f"<w:comment {about}>{p(r('First reason.'))}{p(r('Second.'))}</w:comment>"
    path = word_file(tmp_path, p(r("Article 1")) + p(inner) + p(r("2. No State shall.")), comments=comments)
    base = Version("v", read_source(path, TrackedChanges.ORIGINAL).provisions)
    document = read_marked_up(path)
    [comment] = document.comments
    assert replace(comment, where="") == replace(
        comment, author="Ghana", initials="G", paragraphs=("First reason.", "Second."), where="", covers=(0,)
    )
    assert comment.where == "paragraph 2"
    [place] = document.on(base, ()).comment_places.values()
    assert base.by_id[place].label == "1."


def test_numbers_that_word_counts_do_not_change_in_silence(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

    def item(words: str, mark: str = "") -> str:
        run = f"<w:ins {WHO}>{r(words)}</w:ins>" if mark else r(words)
        return f"<w:p><w:pPr>{listed}{mark}</w:pPr>{run}</w:p>"

    new = item("States shall meet again next year.", f"<w:rPr><w:ins {WHO}/></w:rPr>")
    body = (
        p(r("Article 1")) + item("States shall act.") + new + item("States shall report.") + item("States shall pay.")
    )
    path = word_file(tmp_path, body, numbering=numbering)
    base = Version("v", read_source(path, TrackedChanges.ORIGINAL).provisions)
    document = read_marked_up(path)
    assert document.on(base, ()).remarks == ()
    marked = all_of(document, base)
    assert [one.label for one in marked.version.provisions if one.id in base.by_id] == ["Article 1", "1.", "2.", "3."]
    [remark] = marked.remarks
    assert (remark.where, remark.text) == ("paragraph 4", "2. → 3., 3. → 4.")


def test_spaces_alone_change_only_what_they_are_put_in(clean: Path) -> None:
    def edit(hand: Hand) -> None:
        hand.insert(holding(hand, "It shall inform"), len("2.It shall inform"), "  ")
        hand.insert(holding(hand, "transit; or"), len("(i)transit; or"), " ")

    marked = all_of(edited(clean, edit))
    assert set(differences(marked)) <= {"p2"}
    assert sorted(marked.places.values()) == [("a1ai",), ("p2",)]


@pytest.mark.parametrize(
    ("labels", "words", "put_in"),
    [
        (("المادة 1", "المادة 2"), "تحمي الدول الأطراف المدنيين دائما.", " جميع"),
        (("第一条", "第二条"), "缔约国应当保护平民。", "和观察员"),
    ],
    ids=["ar", "zh"],
)
def test_changes_in_other_scripts(
    tmp_path: Path, request: pytest.FixtureRequest, labels: tuple[str, str], words: str, put_in: str
) -> None:
    articles = (Provision(id, None, Kind.ARTICLE, label, "宗旨", words) for id, label in zip("ab", labels, strict=True))
    base = Version("Draft 1", tuple(articles))
    language = request.node.callspec.id
    write_clean(base, replace(FRONT, language=language), tmp_path / "clean.docx")
    document = edited(tmp_path / "clean.docx", lambda hand: hand.insert(holding(hand, words), 4, put_in))
    assert document.on(base, ()).version == base
    marked = all_of(document, base)
    assert marked.version.by_id["a"].text == words[:4] + put_in + words[4:]
    assert marked.version.by_id["b"] == base.by_id["b"]
    assert marked.places == {0: ("a",)}


def test_what_is_no_word_file_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"no zip")
    with pytest.raises(UnreadableSource):
        read_marked_up(tmp_path / "x.docx")


def test_more_than_any_treaty_has_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = word_file(tmp_path, "<w:p/>" * 60_001)
    with pytest.raises(UnreadableSource, match=r"60001 paragraphs, 0 tracked changes and 0 comments.*split it"):
        read_marked_up(path)


@pytest.mark.parametrize("folder", ["libreoffice", "clippit_RP", "pandoc"])
def test_real_files_have_the_words_of_a_plain_reading(folder: str) -> None:
    """Counted labels are left out: they are literal here, and do not move when another paragraph comes."""
    for path in sorted(corpus("docx_tracked").rglob("*.docx")):
        if folder not in str(path) or path.stat().st_size > 60_000:
            continue
        base = Version("v", read_source(path, TrackedChanges.ORIGINAL).provisions)
        document = read_marked_up(path)
        assert document.on(base, ()).version == base, path.name
        marked = all_of(document, base)
        assert document.unplaced(marked) == ()
        assert _words(marked.version) == _words(Version("v", read_source(path).provisions)), path.name


def _words(version: Version) -> list[str]:
    return sorted(" ".join((*(p.heading + " " + p.text for p in version.provisions), "")).split())


def test_filler_in_a_row_without_words_is_told_to_nobody(tmp_path: Path) -> None:
    filler, inside = "\u200d", "می\u200dخواهند"
    body = p(f"<w:ins {WHO}>{r(filler)}</w:ins><w:ins {WHO}>{r(inside)}</w:ins>")
    assert [one.words for one in read_marked_up(word_file(tmp_path, body)).revisions] == ["", inside]
