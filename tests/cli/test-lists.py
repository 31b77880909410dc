#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the register knows, as tables and as JSON."""

import re
import unicodedata

from cli import SAMPLE, case, main

STATE = ("status", "signed_on", "effective_on", "end", "signatures", "parties", "total", "planned",
         "called", "received", "attached_ae", "attached_cp", "spent", "refunded")
STARTUP = "e17c0b8c-3a1f-4a5a-9d6b-0c5a5b1d2e3f"


def columns(line):
    """Where the words of a table begin, in places of a terminal."""
    return [match.start() for match in re.finditer(r"(?:^|(?<=  ))\S", line)]


def two_startups(home):
    """The sample about a startup, with a committee held, a receipt and its allocation."""
    home.read("sample")
    book = home.exported()
    agreement = book["agreements"][0]
    series = agreement["committee_series"][0]
    book["startups"] = [
        {"id": STARTUP, "name": "Géoplateforme", "phases": [
            {"id": "00000000-0000-4000-8000-000000000001", "name": "Construction",
             "start": "2022-01-01", "end": "2022-12-31"},
            {"id": "00000000-0000-4000-8000-000000000002", "name": "Accélération",
             "start": "2023-01-01"}]},
    ]
    agreement["coverages"] = [
        {"id": "00000000-0000-4000-8000-000000000003", "startup": STARTUP}]
    for party, day in zip(agreement["parties"], ("2023-02-01", "2023-02-08")):
        party["signed_on"] = day
    series["committees"] = [
        {"id": "00000000-0000-4000-8000-000000000004", "startup": STARTUP, "held_on": "2023-06-15",
         "decision": "continue", "amount": 5000000, "months": 6}]
    instalment = agreement["instalments"][0]
    instalment["calls"] = [
        {"id": "00000000-0000-4000-8000-000000000005", "type": "collection-order",
         "called_on": "2023-02-15", "amount": 7500000}]
    agreement["receipts"] = [
        {"id": "00000000-0000-4000-8000-000000000006", "received_on": "2023-03-10",
         "amount": 7500000, "allocations": [
             {"id": "00000000-0000-4000-8000-000000000007", "instalment": instalment["id"],
              "amount": 7500000}]}]
    home.read("import", home.write("startup.json", book))


@case
def agreements(home):
    home.read("sample")
    (agreement,) = home.json("agreements")
    assert set(agreement) == {"id", "reference", "title", "type", "sample", *STATE}
    assert agreement["reference"] == SAMPLE and agreement["sample"] is True
    assert agreement["type"] == "contribution-fund"
    assert (agreement["signatures"], agreement["parties"]) == (0, 2)
    assert agreement["signed_on"] is None and agreement["end"] == "2023-12-31"
    assert (agreement["total"], agreement["planned"], agreement["received"]) == (20000000,
                                                                                20000000, 0)


@case
def agreements_are_seen_from_a_day(home):
    two_startups(home)
    for today, status in (("2023-02-07", "being-signed"), ("2023-02-08", "in-force"),
                          ("2023-12-31", "in-force"), ("2024-01-01", "expired")):
        (agreement,) = home.json("agreements", "--today", today)
        assert agreement["status"] == status, (today, agreement["status"])
        assert agreement["signed_on"] == "2023-02-08"


@case
def parties(home):
    home.read("sample")
    dinum, ign = home.json("parties")
    assert (dinum["short_name"], ign["short_name"]) == ("DINUM", "IGN")
    assert ign["agreements"] == [
        {"agreement": SAMPLE, "role": "contributor", "signed_on": None}]
    assert dinum["agreements"][0]["role"] == "beneficiary"
    assert {person["name"] for person in ign["people"]} == {"Sébastien Soriano",
                                                            "Guillaume Mellier"}
    assert dinum["accounts"][0]["iban"] == "FR7630001000640000009244140"
    assert dinum["accounts"][0]["iban_derived"] is True and dinum["accounts"][0]["bic"] is None
    assert ign["accounts"][0]["bic"] == "TRPUFRP1"
    assert [body["accounts"][0]["state"] for body in (dinum, ign)] == ["to-confirm"] * 2
    said = home.text("parties")
    assert "Sébastien Soriano" in said and "Directeur général" in said
    assert "FR76 1007 1750 0000 0010 0516 120" in said and said.count("to be confirmed") == 2


@case
def startups(home):
    home.read("sample")
    assert home.json("startups") == [] and home.text("startups") == "No startup.\n"
    home.read("undo")
    two_startups(home)
    (startup,) = home.json("startups", "--today", "2023-05-01")
    assert startup["name"] == "Géoplateforme" and startup["phase"] == "Accélération"
    assert [phase["name"] for phase in startup["phases"]] == ["Construction", "Accélération"]
    assert startup["agreements"] == [{"agreement": SAMPLE, "joined_on": None}]
    (startup,) = home.json("startups", "--today", "2022-05-01")
    assert startup["phase"] == "Construction"
    assert "Géoplateforme" in home.text("startups")


@case
def payments(home):
    home.read("sample")
    first, balance = home.json("payments")
    assert (first["amount"], balance["amount"]) == (7500000, 12500000)
    assert (first["date"], balance["date"]) == (None, None)
    assert (first["payer"], first["payee"], first["flow"]) == ("IGN", "DINUM", "in")
    home.read("undo")
    two_startups(home)
    first, balance = home.json("payments", "--today", "2023-04-01")
    assert (first["date"], first["called_on"], first["received_on"]) == (
        "2023-02-08", "2023-02-15", "2023-03-10")
    assert (first["called"], first["received"], first["attached_cp"]) == (7500000, 7500000, 0)
    assert first["status"] == "received" and first["days_late"] == 0
    assert (balance["date"], balance["status"], balance["received"]) == ("2023-08-08", "planned", 0)
    assert (first["left"], first["overpaid"], first["next_step"]) == (0, 0, "request-attachment")
    assert (balance["left"], balance["requested_on"], balance["next_step"]) == (
        12500000, None, "call")
    said = home.text("payments", "--today", "2023-04-01")
    assert "€75,000.00" in said and "€125,000.00" in said


@case
def committees(home):
    home.read("sample")
    (series,) = home.json("committees")
    assert (series["chair"], series["article"]) == ("IGN", "4")
    assert (series["last_held_on"], series["next_date"]) == (None, None)
    assert series["next_status"] == "undetermined" and series["held"] == []
    home.read("undo")
    two_startups(home)
    (series,) = home.json("committees", "--today", "2023-07-01")
    assert series["startup"] == "Géoplateforme"
    assert series["last_held_on"] == "2023-06-15"
    # 15 December 2023 is a Friday.
    assert (series["next_date"], series["next_status"]) == ("2023-12-15", "upcoming")
    (held,) = series["held"]
    assert (held["decision"], held["amount"], held["months"]) == ("continue", 5000000, 6)
    assert "Géoplateforme" in home.text("committees")


@case
def obligations(home):
    home.read("sample")
    listed = home.json("obligations")
    texts = [obligation["label"] for obligation in home.exported()["agreements"][0]["obligations"]]
    assert [obligation["label"] for obligation in listed] == texts
    report = next(obligation for obligation in listed if obligation["kind"] == "report")
    assert (report["article"], report["debtor"], report["creditor"]) == ("5.6", "DINUM", "IGN")
    assert report["date"] == "2024-01-31"
    publication = next(each for each in listed if each["kind"] == "publication")
    assert (publication["date"], publication["status"]) == (None, "undated")


@case
def show_has_every_fact(home):
    home.read("sample")
    shown = home.text("show", SAMPLE)

    def texts(node):
        for name, value in node.items():
            if isinstance(value, list):
                for part in value:
                    yield from texts(part)
            elif isinstance(value, str) and name in ("name", "label", "detail", "title", "purpose",
                                                     "holder", "note", "number", "article", "bic"):
                yield " ".join(value.split())

    for text in {text for text in texts(home.exported())}:
        assert text in " ".join(shown.split()), text
    for words in ("94/2023", "Guillaume Mellier", "FR76 3000 1000 6400 0000 9244 140",
                  "signature + 6 months", "0 of 2", "€200,000.00", "8 Feb 2023"):
        assert words in shown, words
    french = home.text("show", SAMPLE, "--language", "fr")
    for words in ("Solde", "signature + 6 mois", "200\u202f000,00\u00a0€", "Contrôleur"):
        assert words in french, words


@case
def show_json(home):
    home.read("sample")
    shown = home.json("show", SAMPLE)
    assert set(shown) == {"reference", "state", "payments", "orders", "spending", "forecast",
                          "refund_proposal", "documents", "amendments", "facts"}
    assert set(shown["state"]) == set(STATE)
    assert shown["facts"] == home.exported("--agreement", SAMPLE)
    assert shown["payments"] == home.json("payments")
    home.refuse(1, "there is no agreement “IGN”", "show", "IGN")


@case
def tables_are_aligned(home):
    two_startups(home)
    for command in ("agreements", "parties", "startups", "payments", "committees", "obligations",
                    "history"):
        for language in ("en", "fr"):
            lines = home.text(command, "--language", language).splitlines()
            # What follows an empty line is about one body at a time.
            lines = lines[: lines.index("")] if "" in lines else lines
            assert set(lines[1]) == {"─", " "}, lines[1]
            starts = columns(lines[1])
            for line in lines:
                assert not line.endswith(" "), line
                assert not any(unicodedata.combining(c) for c in line)
                for start in starts[1:]:
                    assert line[start - 2 : start].strip() == "", (command, line)


@case
def amounts_end_in_one_place(home):
    home.read("sample")
    lines = home.text("payments", "--language", "fr").splitlines()[2:]
    ends = {re.search(r"000,00\u00a0€", line).end() for line in lines}
    assert len(lines) == 2 and len(ends) == 1, lines


@case
def what_a_terminal_would_obey_is_refused(home):
    home.read("sample")
    for hidden in ("\x1b[2J", "\u202e", "\x9b"):
        book = home.exported()
        book["agreements"][0]["title"] = f"Convention {hidden}rouge"
        home.refuse(1, "cannot be seen", "import", home.write("bad.json", book))
    assert "rouge" not in home.text("agreements")


main()
