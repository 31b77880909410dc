#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agreements under their amendments: the law of the day that is asked for."""

import json

from cli import SAMPLE, case, main

AMENDMENT = "aaaaaaaa-0000-4000-8000-000000000001"
EXTRA = "aaaaaaaa-0000-4000-8000-000000000002"


def amended(home, signed="2023-05-02"):
    """The sample, signed on 8 February 2023; its total rises to 250 000 by an amendment that also
    brings a payment of 20 000 when it takes effect."""
    home.read("sample")
    book = home.exported()
    agreement = book["agreements"][0]
    for party in agreement["parties"]:
        party["signed_on"] = "2023-02-08"
    agreement["instalments"].append(
        {"id": EXTRA, "position": 3, "label": "Complément", "amount_rule": "fixed",
         "amount": 2000000, "due": f"amendment:{AMENDMENT}"})
    agreement["amendments"] = [{
        "id": AMENDMENT, "number": 1, "label": "Plus de moyens",
        "signatures": [
            {"id": f"aaaaaaaa-0000-4000-8000-00000000001{index}", "party": party["id"],
             "signed_on": signed, "by_delegation": False}
            for index, party in enumerate(agreement["parties"])],
        "operations": [
            {"id": "aaaaaaaa-0000-4000-8000-000000000021", "position": 1, "action": "set",
             "kind": "agreement", "record": agreement["id"],
             "content": "total=25000000\n"},
            {"id": "aaaaaaaa-0000-4000-8000-000000000022", "position": 2, "action": "add",
             "kind": "instalment", "record": EXTRA}],
    }]
    home.read("import", "-", stdin=json.dumps(book).encode())
    return agreement


def payments(home, today):
    return {deadline["label"]: (deadline["date"], deadline["amount"])
            for deadline in home.json("--today", today, "deadlines")
            if deadline["kind"] == "payment"}


@case
def follows_the_law_of_today(home):
    amended(home)
    before = payments(home, "2023-05-01")
    after = payments(home, "2023-05-02")
    assert sorted(before.values()) == [("2023-02-08", 7500000), ("2023-08-08", 12500000)], before
    assert sorted(after.values()) == [("2023-02-08", 7500000), ("2023-05-02", 2000000),
                                      ("2023-08-08", 15500000)], after
    for today, total in (("2023-05-01", 20000000), ("2023-05-02", 25000000)):
        assert home.json("--today", today, "agreements")[0]["total"] == total


@case
def tells_what_amendments_change(home):
    agreement = amended(home)
    shown = home.json("--today", "2023-06-01", "show", SAMPLE)["amendments"]
    assert len(shown) == 1, shown
    assert {key: shown[0][key] for key in ("number", "status", "signatures", "signers",
                                           "signed_on", "in_force_on")} == {
        "number": 1, "status": "in-force", "signatures": 2, "signers": 2,
        "signed_on": "2023-05-02", "in_force_on": "2023-05-02"}
    assert shown[0]["changes"] == [
        {"action": "set", "kind": "agreement", "record": agreement["id"], "field": "total",
         "before": "20000000", "after": "25000000"},
        {"action": "add", "kind": "instalment", "record": EXTRA, "field": None, "before": None,
         "after": None}], shown[0]["changes"]
    text = home.text("--language", "en", "--today", "2023-06-01", "show", SAMPLE)
    assert "Amendment no. 1 of 2 May 2023: Plus de moyens" in text, text
    assert "In force since 2 May 2023" in text, text
    assert "€200,000.00 → €250,000.00" in text, text


@case
def survives_a_round_trip(home):
    amended(home)
    home.read("export", "once.json", "--agreement", SAMPLE)
    once = (home.folder / "once.json").read_text()
    assert "amendment_operation" not in home.text("import", "once.json")
    home.read("export", "again.json", "--agreement", SAMPLE)
    assert (home.folder / "again.json").read_text() == once


@case
def is_without_effect_after_the_end(home):
    amended(home, signed="2024-01-02")
    assert home.json("--today", "2024-02-01", "agreements")[0]["total"] == 20000000
    shown = home.json("--today", "2024-02-01", "show", SAMPLE)["amendments"]
    assert shown[0]["status"] == "too-late", shown
    assert shown[0]["in_force_on"] is None, shown


@case
def is_printed(home):
    amended(home)
    for kind in ("schedule", "agreement"):
        home.read("--today", "2023-06-01", "print", kind, SAMPLE, "-o", f"{kind}.pdf")
        assert (home.folder / f"{kind}.pdf").read_bytes().startswith(b"%PDF"), kind


main()
