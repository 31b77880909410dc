#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Anything is found by words, numbers, amounts and days."""

from cli import SAMPLE, case, main


def first(home, *words):
    return home.json("search", *words)[0]


@case
def every_spelling(home):
    home.read("sample")
    for words in ((SAMPLE,), ("ign", "dinum", "2023"), ("IGNDINUM2023",)):
        found = first(home, *words)
        assert (found["kind"], found["agreement"]) == ("agreement", SAMPLE), (words, found)
    for words in (("125000",), ("125 000,00 €",), ("125.000,00",), ("125,000.00",), ("125", "000")):
        found = first(home, *words)
        assert found["kind"] == "instalment", (words, found)
        assert set(found) == {"id", "kind", "agreement", "title", "detail", "date"}


@case
def nothing(home):
    home.read("sample")
    assert home.json("search", "zzzz") == []
    assert home.text("--language", "fr", "search", "zzzz").strip() == "Aucun résultat"


@case
def table(home):
    home.read("sample")
    told = home.text("--language", "fr", "search", "dinum")
    assert "Convention" in told and SAMPLE in told, told


@case
def refused(home):
    home.read("sample")
    home.refuse(2, "", "search")


main()
