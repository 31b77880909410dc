#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal, undo and redo over several runs, and two who want to write."""

import os

from cli import SAMPLE, case, main


def note(home, text):
    """One change: the note of the agreement."""
    book = home.exported()
    book["agreements"][0]["note"] = text
    home.read("import", home.write("note.json", book))


def noted(home):
    return home.exported()["agreements"][0]["note"]


@case
def every_change_is_told(home):
    home.read("sample")
    note(home, "Un")
    newest, oldest = home.history()
    assert (newest["number"], oldest["number"]) == (2, 1)
    assert set(newest) == {"number", "time", "author", "label", "undoes", "edits"}
    assert newest["author"] and newest["undoes"] is None
    assert len(newest["time"]) == len("2023-02-08T10:00:00Z") and newest["time"].endswith("Z")
    (edit,) = newest["edits"]
    assert (edit["action"], edit["kind"]) == ("update", "agreement")
    (field,) = edit["fields"]
    assert (field["field"], field["after"]) == ("note", "Un")
    assert field["before"].startswith("Le texte publié")
    assert {each["action"] for each in oldest["edits"]} == {"insert"}
    assert len(oldest["edits"]) == 40
    said = home.text("history").splitlines()
    assert len(said) == 4 and "note.json" in said[2] and "sample" in said[3]


@case
def undo_and_redo_over_several_runs(home):
    home.read("sample")
    first = noted(home)
    for text in ("Un", "Deux"):
        note(home, text)
    assert home.text("undo").startswith("Undone: ") and noted(home) == "Un"
    home.read("undo")
    assert noted(home) == first
    assert home.text("redo").startswith("Done again: ") and noted(home) == "Un"
    home.read("redo")
    assert noted(home) == "Deux"
    home.refuse(1, "there is nothing to redo", "redo")
    assert [each["undoes"] for each in home.history()] == [4, 5, 2, 3, None, None, None]
    for _ in range(3):
        home.read("undo")
    assert home.json("agreements") == []
    home.refuse(1, "there is nothing to undo", "undo")
    for _ in range(3):
        home.read("redo")
    assert noted(home) == "Deux"


@case
def a_new_change_leaves_nothing_to_redo(home):
    home.read("sample")
    note(home, "Un")
    home.read("undo")
    note(home, "Autre")
    home.refuse(1, "there is nothing to redo", "redo")
    assert noted(home) == "Autre"


@case
def many_changes(home):
    """More than a page of the journal, unless a run takes too long for that."""
    rounds = int(os.environ.get("QUITUS_TEST_ROUNDS", "110"))
    home.read("sample")
    for _ in range(rounds):
        home.read("undo")
        home.read("redo")
    numbers = [each["number"] for each in home.history()]
    assert numbers == list(range(2 * rounds + 1, 0, -1))


@case
def details_in_words(home):
    home.read("sample")
    book = home.exported()
    book["agreements"][0]["parties"][0]["signed_on"] = "2023-02-08"
    home.read("import", home.write("signed.json", book))
    said = home.text("history", "--details")
    assert "Signed on: – → Wednesday 8 February 2023" in said
    assert said.index("signed.json") < said.index("Added: Agreement “IGN-DINUM-2023”")
    french = home.text("history", "--details", "--language", "fr")
    assert "– → mercredi 8 février 2023" in french
    # Only that agreement, only those days: the sample has parties that are no part of it.
    assert len(home.json("history", "--agreement", SAMPLE)) == 2
    home.refuse(1, "no agreement", "history", "--agreement", "NONE")
    assert home.json("history", "--to", "2020-01-01") == []
    assert home.text("history", "--details", "--to", "2020-01-01").strip() == "No change."
    assert len(home.json("history", "--from", "2020-01-01")) == 2


@case
def a_history_on_paper(home):
    home.read("sample")
    note(home, "Un")
    for arguments in ((), (SAMPLE,), ("--from", "2020-01-01"), ("--to", "2020-01-01")):
        home.read("print", "history", *arguments, "-o", "history.pdf")
        assert home.path("history.pdf").read_bytes().startswith(b"%PDF-")
    home.refuse(2, "--from is after --to", "print", "history", "--from", "2023-02-02", "--to",
                "2023-02-01", "-o", "x.pdf")


@case
def who_writes_is_named(home):
    home.read("sample")
    before = home.read("export", "x.json"), home.path("x.json").read_bytes()
    with home.held_by("Marie Curie"):
        for command in (("sample",), ("import", "x.json"), ("undo",), ("redo",),
                        ("restore", "copy.sqlite")):
            if command[0] == "restore":
                home.read("backup", "copy.sqlite")
            home.refuse(1, "Marie Curie (process 4711 on some-machine)", *command)
        assert home.json("agreements")[0]["reference"] == SAMPLE, "reading is free"
        home.read("deadlines")
        home.read("check")
        home.read("import", "--dry-run", "x.json")
    assert home.read("export", "-", "--as", "json") == before[1]
    home.read("undo")


main()
