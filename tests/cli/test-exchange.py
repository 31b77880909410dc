#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample, files in and out, and what is printed."""

import json
import os
import subprocess

from cli import PROGRAM, SAMPLE, case, main, need

OTHER = "00000000-0000-4000-8000-0000000000aa"


def sign(book, *days):
    for party, day in zip(book["agreements"][0]["parties"], days):
        party["signed_on"] = day


@case
def sample_twice(home):
    assert home.text("sample") == "IGN-DINUM-2023 was added.\n"
    assert home.text("sample") == "IGN-DINUM-2023 is in the register already.\n"
    assert len(home.history()) == 1
    assert oct(home.register.stat().st_mode & 0o777) == "0o600"


@case
def sample_never_takes_back_what_was_recorded(home):
    home.read("sample")
    book = home.exported()
    sign(book, "2023-02-08")
    home.read("import", home.write("signed.json", book))
    before = home.exported()
    home.refuse(1, "no longer as in the sample", "sample")
    assert home.exported() == before and len(home.history()) == 2


@case
def export_and_import_are_inverses(home):
    home.read("sample")
    home.read("export", "all.json")
    home.read("export", "one.json", "--agreement", SAMPLE)
    whole, one = home.path("all.json").read_bytes(), home.path("one.json").read_bytes()
    assert home.read("export", "-", "--as", "json") == whole
    assert home.read("export", "-", "--as", "json", "--agreement", SAMPLE) == one
    assert home.text("import", "all.json") == (
        "all.json: added: 0, changed: 0, removed: 0, unchanged: 40\n")
    assert len(home.history()) == 1, "an import that changes nothing was recorded"
    other = ("--register", home.path("other.sqlite"))
    home.read(*other, "import", "-", stdin=one)
    assert home.read(*other, "export", "-", "--as", "json", "--agreement", SAMPLE) == one
    third = ("--register", home.path("third.sqlite"))
    home.read(*third, "import", "-", "--as", "json", stdin=whole)
    assert home.read(*third, "export", "-", "--as", "json") == whole


@case
def an_edited_file_is_one_change(home):
    home.read("sample")
    before = home.read("export", "-", "--as", "json")
    book = json.loads(before)
    sign(book, "2023-02-01", "2023-02-08")
    book["agreements"][0]["place"] = "Saint-Mandé"
    del book["agreements"][0]["obligations"][0]
    said = home.text("import", home.write("edited.json", book))
    assert said == "edited.json: added: 0, changed: 3, removed: 1, unchanged: 36\n", said
    assert home.exported() == book
    payments = [each["date"] for each in home.json("deadlines") if each["kind"] == "payment"]
    assert payments == ["2023-02-08", "2023-08-08"]
    newest = home.history()[0]
    assert newest["number"] == 2 and len(newest["edits"]) == 4
    assert "edited.json" in newest["label"]
    home.read("undo")
    assert home.read("export", "-", "--as", "json") == before
    home.read("redo")
    assert home.exported() == book


@case
def a_pipe_from_export_to_import(home):
    """Import reads everything before it opens the register."""
    home.read("sample")
    script = ('"$0" export - --as json | sed \'s/"Paris"/"Lyon"/\' | "$0" import - && '
              '"$0" export - --as json')
    result = subprocess.run(["sh", "-c", script, PROGRAM], capture_output=True,
                            env=home.environment, check=True)
    assert b'"place": "Lyon"' in result.stdout
    assert b"standard input: added: 0, changed: 1" in result.stdout


@case
def several_files_are_one_change(home):
    home.read("sample")
    first, second = home.exported(), home.exported()
    first["organisations"].append({"id": OTHER, "name": "Agence d’essai"})
    second["agreements"][0]["note"] = "Relu"
    second["organisations"].append({"id": OTHER, "name": "Agence d’essai"})
    home.read("import", home.write("a.json", first), home.write("b.json", second))
    newest = home.history()[0]
    assert newest["number"] == 2 and len(newest["edits"]) == 2, newest
    assert "a.json, b.json" in newest["label"]
    home.read("undo")
    assert len(home.json("parties")) == 2


@case
def one_bad_file_and_nothing_is_recorded(home):
    home.read("sample")
    good = home.exported()
    good["organisations"].append({"id": OTHER, "name": "Agence d’essai"})
    home.refuse(1, "bad.json: ", "import", home.write("good.json", good),
                home.write("bad.json", "{"))
    assert len(home.json("parties")) == 2 and len(home.history()) == 1


@case
def dry_run_writes_nothing(home):
    home.read("sample")
    book = home.exported()
    book["agreements"][0]["place"] = "Lyon"
    before = home.read("export", "-", "--as", "json")
    said = home.text("import", "--dry-run", home.write("edited.json", book))
    assert "changed: 1" in said and "nothing was recorded" in said
    assert home.read("export", "-", "--as", "json") == before and len(home.history()) == 1
    home.refuse(1, "bad.json: line 1", "import", "--dry-run", home.write("bad.json", "["))


@case
def dry_run_makes_no_register(home):
    home.read("sample")
    home.read("export", "all.json")
    other = home.path("none.sqlite")
    assert "added: 40" in home.text("--register", other, "import", "--dry-run", "all.json")
    home.refuse(1, "bad.json", "--register", other, "import", home.write("bad.json", "{"))
    assert not other.exists(), "a refused import made a register"


# A file that is refused, and what is said of it.
BROKEN = (
    ("", "the file is empty"),
    ("[]", "line 1, column 1"),
    ('{"format": "quitus",\n "version": 1,\n oops}', "line 3"),
    ('{"format": "quitus",\n "version": 99}', "line 2"),
    ('{"format": "quitus", "version": 1,\n "organisations": [\n {"id": "x", "name": "A"}]}',
     "line 3"),
    ('{"format": "quitus", "version": 1,\n "organisations": [\n {"id": "' + OTHER
     + '",\n "name": "A", "colour": "red"}]}', "line 4"),
    ('{"format": "quitus", "version": 1, "format": "quitus"}', "line 1"),
    ("\ufeff\ufeff{}", "line 1"),
)


@case
def broken_files_name_the_line(home):
    home.read("sample")
    for number, (text, words) in enumerate(BROKEN):
        name = f"broken-{number}.json"
        home.refuse(1, f"{name}: ", "import", home.write(name, text))
        home.refuse(1, words, "import", name)
        home.refuse(1, words, "import", "-", stdin=text.encode())
    home.path("latin.json").write_bytes(b'{"format": "\xe9"}')
    home.refuse(1, "line 1", "import", "latin.json")
    assert len(home.history()) == 1


@case
def what_cannot_be_read(home):
    home.read("sample")
    home.refuse(1, "“nowhere.json” cannot be read: there is no such file", "import",
                "nowhere.json")
    home.refuse(1, "it is a folder", "import", home.folder)
    home.refuse(1, "“csv” cannot be imported", "import", "-", "--as", "csv")
    home.refuse(1, "the file is a register", "import", home.register)


@case
def a_shared_record_that_differs_is_refused(home):
    home.read("sample")
    book = home.exported("--agreement", SAMPLE)
    book["organisations"][0]["address"] = "Ailleurs"
    before = home.read("export", "-", "--as", "json")
    complaint = home.refuse(1, "edited.json: line ", "import", home.write("edited.json", book))
    assert "address" in complaint.lower(), complaint
    assert home.read("export", "-", "--as", "json") == before


@case
def where_a_file_cannot_be_written(home):
    home.read("sample")
    home.refuse(1, "cannot be written: its folder does not exist", "export",
                "no/where/x.json")
    home.refuse(1, "“x.txt”", "export", "x.txt")
    home.refuse(1, "“yaml”", "export", "-", "--as", "yaml")
    home.refuse(1, "there is no agreement “X”", "export", "x.json", "--agreement", "X")
    home.path("folder.json").mkdir()
    home.refuse(1, "it is a folder", "export", "folder.json")
    home.refuse(1, "no room left on the disk", "export", "/dev/full", "--as", "json")
    assert not home.path("x.json").exists()
    assert sorted(os.listdir(home.folder)) == ["data", "folder.json"], os.listdir(home.folder)


@case
def a_file_that_is_there_is_replaced_whole(home):
    home.read("sample")
    target = home.write("x.json", "before")
    target.chmod(0o640)
    link = home.path("link.json")
    link.symlink_to("x.json")
    home.read("export", link)
    assert link.is_symlink() and json.loads(target.read_text(encoding="utf-8"))
    assert target.stat().st_mode & 0o777 == 0o640
    assert home.read("export", "/dev/stdout", "--as", "json") == target.read_bytes()


@case
def other_kinds_of_file(home):
    home.read("sample")
    home.read("export", "x.csv")
    home.read("export", "x.ics", "--agreement", SAMPLE)
    assert "IGN-DINUM-2023" in home.path("x.csv").read_text(encoding="utf-8")
    assert home.path("x.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert home.read("export", "-", "--as", "ics").startswith(b"BEGIN:VCALENDAR")


@case
def print_documents(home):
    home.read("sample")
    for arguments in (("schedule", SAMPLE), ("agreement",), ("todo",), ("report",), ("refund",),
                      ("calendar", "--from", "2023-08-01", "--to", "2023-08-31"), ("timeline",),
                      ("timeline", SAMPLE, "--from", "2022-01-01"), ("committees",),
                      ("committees", SAMPLE), ("obligations",), ("obligations", SAMPLE),
                      ("overview",), ("overview", SAMPLE, "--side", "payer")):
        home.read("print", *arguments, "-o", "x.pdf", "--suppose-signed", "2023-02-08")
        assert home.path("x.pdf").read_bytes().startswith(b"%PDF"), arguments
        home.path("x.pdf").unlink()
    assert home.read("print", "schedule", "-o", "-").startswith(b"%PDF")
    home.refuse(1, "there is no agreement “X”", "print", "schedule", "X", "-o", "x.pdf")
    home.refuse(1, "cannot be written", "print", "schedule", "-o", "no/where.pdf")
    assert not home.path("x.pdf").exists()
    home.read("undo")
    home.refuse(1, "say which agreement", "print", "schedule", "-o", "x.pdf")


LATE = {
    "format": "quitus", "version": 1,
    "organisations": [{"id": f"00000000-0000-4000-8000-00000000000{i}", "name": name}
                      for i, name in ((1, "Body A"), (2, "Body B"))],
    "agreements": [{
        "id": "00000000-0000-4000-8000-000000000010", "reference": "LATE-1", "title": "Late",
        "type": "subsidy", "renewal": "none",
        "parties": [{"id": f"00000000-0000-4000-8000-00000000002{i}", "position": i,
                     "organisation": f"00000000-0000-4000-8000-00000000000{i}", "role": role,
                     "signed_on": "2023-02-08"}
                    for i, role in ((1, "contributor"), (2, "beneficiary"))],
        "instalments": [{
            "id": "00000000-0000-4000-8000-000000000030", "position": 1, "label": "Advance",
            "payer": "00000000-0000-4000-8000-000000000021",
            "payee": "00000000-0000-4000-8000-000000000022",
            "amount_rule": "fixed", "amount": 1234567, "due": "day:2023-03-01",
            "calls": [{"id": "00000000-0000-4000-8000-000000000040", "type": "receipt-order",
                       "number": "T 12", "called_on": "2023-03-02"}],
        }],
    }],
}


@case
def print_reminders(home):
    """A letter for what is late, and nothing but a clear word where nothing is."""
    pdftotext = need("pdftotext")
    home.path("late.json").write_text(json.dumps(LATE), encoding="utf-8")
    home.read("import", "late.json")
    home.refuse(1, "nothing that was called is late in “LATE-1”", "--today", "2023-03-15", "print",
                "reminder", "LATE-1", "-o", "x.pdf")
    assert not home.path("x.pdf").exists()
    pdf = home.read("--today", "2023-05-10", "print", "reminder", "LATE-1", "-o", "-")
    result = subprocess.run([pdftotext, "-layout", "-", "-"], input=pdf, capture_output=True,
                            check=True)
    text = " ".join(result.stdout.decode().split())
    assert "Order no. T 12" in text, text
    assert text.count("12,345.67") >= 3, text
    steps = [payment["next_step"] for day in ("2023-03-15", "2023-05-10")
             for payment in home.json("payments", "--today", day)]
    assert steps == ["record-receipt", "remind"], steps


@case
def what_is_printed(home):
    pdftotext = need("pdftotext")
    home.read("sample")

    def text(*arguments, kind="schedule"):
        pdf = home.read("print", kind, SAMPLE, "-o", "-", *arguments)
        result = subprocess.run([pdftotext, "-layout", "-", "-"], input=pdf, capture_output=True,
                                check=True)
        return " ".join(result.stdout.decode().split())

    assert "€75,000.00" in text() or "75,000.00" in text()
    assert "8 Aug" in text("--suppose-signed", "2023-02-08")
    assert "8 Aug 2023" in text("--suppose-signed", "2023-02-08", kind="timeline")
    period = ("--from", "2023-03-01", "--to", "2023-04-15")
    told = text(*period, kind="timeline")
    assert "From 1 March 2023 to 15 April 2023" in told, told
    assert "out of the period" in told, told
    late = ("--today", "2024-06-15")
    assert "Money In" in text(*late, kind="overview")
    assert "Missing Obligations" in text(*late, kind="overview")
    assert "Money Out" in text(*late, "--side", "payer", kind="overview")
    assert "undetermined" in text(kind="committees")
    assert "Evidence" in text(kind="obligations")
    french = text("--language", "fr").replace("\u202f", " ").replace("\u00a0", " ")
    assert "125 000,00" in french


@case
def what_was_received_in_a_month(home):
    """A receipt of a day that has not come counts for nothing, on paper as on the screen."""
    pdftotext = need("pdftotext")
    home.read("sample")
    book = home.exported()
    for party in book["agreements"][0]["parties"]:
        party["signed_on"] = "2023-02-08"
    book["agreements"][0]["receipts"] = [
        {"id": f"00000000-0000-4000-8000-{number:012d}", "received_on": day, "amount": amount}
        for number, (day, amount) in enumerate((("2023-02-28", 1000), ("2023-03-01", 3000000),
                                                ("2023-03-31", 4500000), ("2023-04-01", 7)), 1)]
    home.read("import", home.write("received.json", book))

    def text(today):
        pdf = home.read("--today", today, "print", "calendar", "--from", "2023-03-01", "--to",
                        "2023-03-31", "-o", "-")
        result = subprocess.run([pdftotext, "-layout", "-", "-"], input=pdf, capture_output=True,
                                check=True)
        return " ".join(result.stdout.decode().split())

    for today, received in (("2023-02-28", "€0.00"), ("2023-03-30", "€30,000.00"),
                            ("2023-03-31", "€75,000.00"), ("2023-05-01", "€75,000.00")):
        assert f"· {received} received" in text(today), (today, text(today))


main()
