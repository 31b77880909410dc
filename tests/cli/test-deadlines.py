#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The deadlines of the agreement between IGN and DINUM, of which no signature is known."""

import json

from cli import SAMPLE, case, main

KEYS = ["id", "agreement", "kind", "label", "date", "strict_date", "amount", "status", "supposed",
        "original_date", "article", "why"]
KINDS = {"payment", "committee", "committee-documents", "end", "amendment-request", "report",
         "obligation", "transmission", "publication", "notice", "refund", "limitation",
         "availability", "deliverable", "condition"}
STATUSES = {"done", "late", "due", "upcoming", "undetermined", "undated", "not-applicable"}


def of_kind(deadlines, kind):
    return [deadline for deadline in deadlines if deadline["kind"] == kind]


def identities(node):
    """The ids of an agreement and of its parts."""
    if isinstance(node, dict):
        if "id" in node:
            yield node["id"]
        for value in node.values():
            yield from identities(value)
    elif isinstance(node, list):
        for value in node:
            yield from identities(value)


def key(deadline):
    return (deadline["date"] is None, deadline["date"] or "", deadline["agreement"],
            deadline["id"])


@case
def unsigned(home):
    home.read("sample")
    deadlines = home.json("deadlines")
    first, balance = sorted(of_kind(deadlines, "payment"), key=lambda each: each["amount"])
    assert (first["amount"], balance["amount"]) == (7500000, 12500000)
    for payment in (first, balance):
        assert payment["date"] is None and payment["strict_date"] is None
        assert payment["status"] == "undetermined" and payment["supposed"] is False
        assert payment["article"] == "5.2" and payment["agreement"] == SAMPLE
    (end,) = of_kind(deadlines, "end")
    assert (end["date"], end["strict_date"]) == ("2023-12-31", "2023-12-31")
    (request,) = of_kind(deadlines, "amendment-request")
    assert (request["strict_date"], request["date"]) == ("2023-12-02", "2023-12-01")
    assert not any(deadline["supposed"] for deadline in deadlines)


@case
def supposed_on_8_february(home):
    home.read("sample")
    deadlines = home.json("deadlines", "--suppose-signed", "2023-02-08", "--today", "2023-03-01")
    payments = {each["date"]: each for each in of_kind(deadlines, "payment")}
    assert set(payments) == {"2023-02-08", "2023-08-08"}
    assert payments["2023-02-08"]["amount"] == 7500000
    assert payments["2023-08-08"]["amount"] == 12500000
    assert all(each["supposed"] for each in payments.values())
    assert payments["2023-08-08"]["status"] == "upcoming"
    assert "8 February 2023" in payments["2023-08-08"]["why"]
    (committee,) = of_kind(deadlines, "committee")
    assert committee["date"] == "2023-08-08" and committee["supposed"] is True
    (end,) = of_kind(deadlines, "end")
    assert end["date"] == "2023-12-31" and end["supposed"] is False


@case
def supposed_on_the_last_day_of_august(home):
    """Six months after 31 August 2023 there is no 31st: the 29th, for 2024 is a leap year."""
    home.read("sample")
    deadlines = home.json("deadlines", "--suppose-signed", "2023-08-31")
    days = {each["amount"]: each["date"] for each in of_kind(deadlines, "payment")}
    assert days == {7500000: "2023-08-31", 12500000: "2024-02-29"}


@case
def every_object_has_every_key(home):
    home.read("sample")
    for deadline in home.json("deadlines", "--suppose-signed", "2023-02-08"):
        assert list(deadline) == KEYS
        assert deadline["kind"] in KINDS and deadline["status"] in STATUSES
        assert deadline["label"] and deadline["why"]


@case
def order(home):
    home.read("sample")
    second = home.exported()
    agreement = second["agreements"][0]
    agreement["reference"] = "ANOTHER-2023"
    copied = json.dumps(second)
    for number, identity in enumerate(identities(agreement)):
        copied = copied.replace(identity, f"00000000-0000-4000-8000-{number:012x}")
    home.read("import", home.write("another.json", copied))
    for arguments in ((), ("--suppose-signed", "2023-02-08")):
        deadlines = home.json("deadlines", *arguments)
        assert {each["agreement"] for each in deadlines} == {SAMPLE, "ANOTHER-2023"}
        assert deadlines == sorted(deadlines, key=key)
    only = home.json("deadlines", "--agreement", SAMPLE)
    assert {each["agreement"] for each in only} == {SAMPLE}
    assert len(only) * 2 == len(home.json("deadlines"))


@case
def range_of_days(home):
    home.read("sample")
    supposed = ("--suppose-signed", "2023-02-08")
    everything = home.json("deadlines", *supposed)
    undated = [each["id"] for each in everything if each["date"] is None]
    assert undated
    for first, last in (("2023-08-08", "2023-08-08"), ("2023-08-09", None), (None, "2023-08-07"),
                        ("2023-02-08", "2023-12-31"), ("2100-01-01", "2100-01-01")):
        arguments = [*supposed]
        if first:
            arguments += ["--from", first]
        if last:
            arguments += ["--to", last]
        expected = [each["id"] for each in everything
                    if each["date"] is None
                    or (first or "0000") <= each["date"] <= (last or "9999")]
        found = [each["id"] for each in home.json("deadlines", *arguments)]
        assert found == expected, arguments
        assert found[-len(undated):] == undated


@case
def identity_is_permanent(home):
    home.read("sample")
    unsigned_ones = {each["id"] for each in home.json("deadlines")}
    for day in ("2023-02-08", "2023-03-09"):
        supposed = {each["id"] for each in home.json("deadlines", "--suppose-signed", day)}
        assert unsigned_ones - supposed == set(), day
    payment = of_kind(home.json("deadlines"), "payment")[0]["id"]
    owner, kind, occurrence = payment.split("/")
    assert kind == "payment" and occurrence == "0"
    assert owner in [each["id"] for each in home.json("payments")]


@case
def unknown_agreement(home):
    home.read("sample")
    home.refuse(1, "there is no agreement “X”", "deadlines", "--agreement", "X")


@case
def for_people(home):
    home.read("sample")
    said = home.text("deadlines")
    for words in ("€75,000.00", "€125,000.00", "signature + 6 months", "IGN → DINUM", "Undetermined",
                  "Sun 31 Dec 2023", "Fri 1 Dec 2023", "Saturday 2 December"):
        assert words in said, words
    assert "Simulation" not in said
    supposed = home.text("deadlines", "--suppose-signed", "2023-02-08")
    assert supposed.startswith("Simulation: missing signatures are supposed on Wednesday 8 February")
    assert "Tue 8 Aug 2023 *" in supposed and "Sun 31 Dec 2023 *" not in supposed
    french = home.text("deadlines", "--language", "fr", "--suppose-signed", "2023-08-31")
    for words in ("jeu. 29 févr. 2024 *", "125\u202f000,00\u00a0€", "Simulation"):
        assert words in french, words
    first = home.json("deadlines", "--language", "fr")[0]
    assert first["label"] == "Dernier jour pour demander un avenant"


@case
def put_off(home):
    """The committee of 8 August is put off to 12 October: so are its documents, a week before."""
    home.read("sample")
    content = home.exported()
    agreement = content["agreements"][0]
    for party in agreement["parties"]:
        party["signed_on"] = "2023-02-08"
    (committee,) = of_kind(home.json("deadlines"), "committee")
    agreement["remarks"] = [{"id": "00000000-0000-4000-8000-000000000001",
                             "deadline": committee["id"], "reason": "Budget late",
                             "postponed_to": "2023-10-12", "recorded_on": "2023-09-01"}]
    home.read("import", home.write("put-off.json", json.dumps(content)))
    deadlines = home.json("deadlines", "--today", "2023-09-15")
    (committee,) = of_kind(deadlines, "committee")
    assert (committee["date"], committee["status"]) == ("2023-10-12", "upcoming")
    assert (committee["strict_date"], committee["original_date"]) == ("2023-08-08", "2023-08-08")
    assert committee["why"].startswith("Put off from 8 August to 12 October 2023 — Budget late. ")
    (documents,) = of_kind(deadlines, "committee-documents")
    assert (documents["date"], documents["original_date"]) == ("2023-10-05", None)
    assert deadlines == sorted(deadlines, key=key)
    (committee,) = of_kind(home.json("deadlines", "--today", "2023-10-13"), "committee")
    assert committee["status"] == "late"
    french = home.text("deadlines", "--language", "fr", "--today", "2023-09-15")
    for words in ("jeu. 12 oct. 2023", "À venir, reporté",
                  "Reporté du 8 août au 12 octobre 2023 — Budget late. Échéance d’origine"):
        assert words in french, words


@case
def nothing_to_list(home):
    home.read("sample")
    home.read("undo")
    assert home.json("deadlines") == [] and home.text("deadlines") == "No deadline.\n"


main()
