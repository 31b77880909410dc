#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What show says of the money that is spent and given back."""

from cli import SAMPLE, case, main


def spent(home, irregular=False):
    """The sample, signed on 8 February 2023: received 200 000, committed 190 000, paid 163 250.40."""
    home.read("sample")
    book = home.exported()
    agreement = book["agreements"][0]
    number = iter(range(1, 100))

    def record(**fields):
        return {"id": f"00000000-0000-4000-8000-{next(number):012d}", **fields}

    for party in agreement["parties"]:
        party["signed_on"] = "2023-02-08"
    first, balance = agreement["instalments"]
    agreement["receipts"] = [
        record(received_on=day, amount=amount,
               allocations=[record(instalment=instalment["id"], amount=amount)])
        for day, amount, instalment in (("2023-03-01", 7500000, first),
                                        ("2023-09-01", 12500000, balance))
    ]
    agreement["openings"] = [
        record(published_on=day, available_on=day, allocations=[
            record(receipt=receipt["id"], ae=receipt["amount"], cp=receipt["amount"])])
        for day, receipt in zip(("2023-03-31", "2023-10-02"), agreement["receipts"])
    ]
    agreement["commitments"] = [
        record(label="Coaching 1", number="1405132208", ordered_on="2023-04-06", amount=7200000,
               deliveries=[record(certified_on="2023-06-30", amount=7200000)],
               disbursements=[record(paid_on="2023-07-21", amount=7200000)]),
        record(label="Coaching 2", ordered_on="2023-10-09", amount=11800000, irregular=irregular,
               deliveries=[record(certified_on="2023-11-10", amount=9500000)],
               disbursements=[record(paid_on="2023-11-30", amount=9125040)]),
    ]
    home.read("import", home.write("spent.json", book))


@case
def sums_of_both_sides(home):
    spent(home)
    shown = home.json("show", SAMPLE, "--today", "2024-01-08")
    spending = shown["spending"]
    assert spending["own_side"] == "recipient"
    recipient, payer = spending["recipient"], spending["payer"]
    expected = {"total": 20000000, "received": 20000000, "left_to_receive": 0,
                "ae_opened": 20000000, "ae_committed": 19000000, "ae_left": 1000000,
                "cp_opened": 20000000, "cp_paid": 16325040, "cp_left": 3674960,
                "left_to_pay": 2674960, "certified": 16700000, "certified_unpaid": 374960,
                "balance": 1000000, "irregular": 0, "refunded": 0}
    assert {key: recipient[key] for key in expected} == expected
    assert [year["year"] for year in recipient["years"]] == [2023]
    assert (payer["ae_committed"], payer["cp_paid"], payer["left_to_pay"]) == (20000000, 20000000, 0)
    assert [order["left_to_pay"] for order in shown["orders"]] == [0, 2674960]
    assert shown["orders"][0]["number"] == "1405132208"


@case
def who_placed_the_orders(home):
    """Each order says who placed it; the sums are told once two parties have."""
    spent(home)
    book = home.exported()
    agreement = book["agreements"][0]
    paris, dinum = "00000000-0000-4000-9000-000000000001", agreement["parties"][1]["id"]
    book["organisations"].append({"id": paris, "name": "Ville de Paris", "type": "local-authority"})
    agreement["parties"].append({"id": paris.replace("9", "a", 1), "position": 3,
                                 "organisation": paris, "role": "beneficiary"})
    first, second = agreement["commitments"]
    first["placed_by"] = dinum
    home.read("import", home.write("one.json", book))
    shown = home.json("show", SAMPLE, "--today", "2024-01-08")
    assert [order["placed_by"] for order in shown["orders"]] == ["DINUM", None]
    assert shown["spending"]["by_party"] == []
    text = home.text("show", SAMPLE, "--today", "2024-01-08")
    assert "Placed by" in text and "Orders by party" not in text
    second["placed_by"] = agreement["parties"][2]["id"]
    home.read("import", home.write("two.json", book))
    assert home.exported()["agreements"][0]["commitments"][1]["placed_by"] == second["placed_by"]
    shown = home.json("show", SAMPLE, "--today", "2024-01-08")
    assert shown["spending"]["by_party"] == [
        {"party": "DINUM", "committed": 7200000, "paid": 7200000},
        {"party": "Ville de Paris", "committed": 11800000, "paid": 9125040}]
    french = home.text("show", SAMPLE, "--today", "2024-01-08", "--language", "fr")
    assert "Bons de commande par partie" in french and "Passé par" in french
    second["placed_by"] = agreement["parties"][0]["id"]
    home.read("import", home.write("wrong.json", book))
    told = [remark["text"] for remark in home.json("check", "--today", "2024-01-08")["remarks"]]
    assert any("placed by IGN, which does not spend" in text for text in told), told


@case
def refund(home):
    spent(home)
    proposal = home.json("show", SAMPLE, "--today", "2024-01-08")["refund_proposal"]
    assert proposal["final"] is True and proposal["end"] == "2023-12-31"
    assert (proposal["strict"], proposal["tolerant"], proposal["settlement"]) == (
        3674960, 1000000, 2674960)
    (share,) = proposal["shares"]
    assert (share["payer"], share["payee"], share["strict"]) == ("DINUM", "IGN", 3674960)
    assert "not confirmed" in share["account_problem"]
    text = home.text("show", SAMPLE, "--today", "2024-01-08")
    assert "€36,749.60" in text and "€26,749.60 more" in text
    french = home.text("show", SAMPLE, "--today", "2024-01-08", "--language", "fr")
    assert "Reste à engager" in french and "36\u202f749,60\u00a0€" in french


@case
def irregular(home):
    spent(home, irregular=True)
    proposal = home.json("show", SAMPLE, "--today", "2024-01-08")["refund_proposal"]
    assert proposal["strict"] == 3674960 + 9125040
    assert "For another purpose" in home.text("show", SAMPLE)


@case
def forecast(home):
    home.read("sample")
    book = home.exported()
    for party in book["agreements"][0]["parties"]:
        party["signed_on"] = "2023-02-08"
    home.read("import", home.write("signed.json", book))
    shown = home.json("show", SAMPLE, "--today", "2023-02-08")["forecast"]
    balance = shown["payments"][1]
    assert (balance["opens_from"], balance["opens_to"]) == ("2023-09-22", "2023-10-22")
    assert (balance["days_to_order_min"], balance["days_to_order_max"]) == (54, 84)
    assert (balance["days_to_pay_min"], balance["days_to_pay_max"]) == (39, 69)
    assert (balance["timing"], shown["at_risk"]) == ("late", 12500000)
    assert (shown["amendment_request"], shown["proposed_end"]) == ("2023-12-01", "2024-06-30")
    assert shown["alert"] in home.text("show", SAMPLE, "--today", "2023-02-08")


@case
def a_state_is_that_of_a_day(home):
    spent(home)
    book = home.exported()
    agreement = book["agreements"][0]
    payer, payee = (party["id"] for party in agreement["parties"])
    agreement["refunds"] = [{"id": "00000000-0000-4000-9000-000000000001", "payer": payee,
                             "payee": payer, "amount": 3674960, "decided_on": "2024-01-15",
                             "paid_on": "2024-02-12"}]
    home.read("import", home.write("refunded.json", book))
    early = home.json("show", SAMPLE, "--today", "2023-02-28")
    assert (early["state"]["received"], early["state"]["refunded"]) == (0, 0)
    assert early["spending"]["recipient"]["received"] == 0 and early["orders"] == []
    assert early["refund_proposal"]["recorded"] == 0
    assert home.json("show", SAMPLE, "--today", "2023-03-01")["state"]["received"] == 7500000
    # What is recorded is all there, and check names what is of a day to come.
    assert len(early["facts"]["agreements"][0]["receipts"]) == 2
    assert "“Received on” 1 March 2023, a day that has not come" in " ".join(
        home.text("check", "--today", "2023-02-28").split())
    assert home.json("show", SAMPLE, "--today", "2024-02-11")["state"]["status"] == "expired"
    assert home.json("show", SAMPLE, "--today", "2024-02-12")["state"]["status"] == "settled"
    # Carried over and given back: 10 000 − 36 749,60 = −26 749,60.
    shown = " ".join(home.text("show", SAMPLE, "--today", "2024-02-12").split())
    assert "AE carried over AE open AE committed Given back AE left" in shown
    assert "2024 €0.00 €10,000.00 €0.00 €0.00 €36,749.60 −€26,749.60" in shown
    assert "After the refunds, €26,749.60 more is committed than is open" in " ".join(
        home.text("check", "--today", "2024-02-12").split())


@case
def nothing_is_known_of_a_draft(home):
    home.read("sample")
    shown = home.json("show", SAMPLE)
    assert shown["orders"] == [] and shown["forecast"]["alert"] is None
    assert [year["year"] for year in shown["spending"]["payer"]["years"]] == [None]
    assert shown["refund_proposal"]["strict"] == 0


@case
def check_tells_what_does_not_agree(home):
    spent(home)
    book = home.exported()
    book["agreements"][0]["commitments"][0]["amount"] = 7600000
    home.read("import", home.write("more.json", book))
    told = " ".join(problem for problem in home.text("check").split("\n"))
    assert "exceeds the AE open on its day by €1,000.00" in told


main()
