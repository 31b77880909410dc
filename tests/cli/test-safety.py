#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking, copying and restoring a register."""

import hashlib
import json
import os
import resource

from cli import SAMPLE, case, main


def damage(path):
    """Overwrites the middle of a file."""
    size = path.stat().st_size
    with open(path, "r+b") as file:
        file.seek(size // 3)
        file.write(b"\xa5" * (size // 3))
    for end in ("-wal", "-shm"):
        companion = path.with_name(path.name + end)
        companion.unlink(missing_ok=True)


@case
def a_sound_register(home):
    home.read("sample")
    report = home.json("check")
    assert set(report) == {"path", "intact", "damage", "remarks"}
    assert report["path"] == str(home.register.resolve()) and report["intact"] is True
    assert report["damage"] == []
    assert all(set(remark) == {"agreement", "text"} for remark in report["remarks"])
    assert {remark["agreement"] for remark in report["remarks"]} == {SAMPLE}
    said = home.text("check")
    assert "The file and its journal are intact." in said


@case
def what_does_not_agree_is_told(home):
    """R15: the figure and the words of the total."""
    home.read("sample")
    before = {remark["text"] for remark in home.json("check")["remarks"]}
    book = home.exported()
    book["agreements"][0]["total_in_words"] = "trois cent mille euros"
    home.read("import", home.write("words.json", book))
    report = home.json("check")
    assert report["intact"] is True
    new = {remark["text"] for remark in report["remarks"]} - before
    assert new, "nothing was found"
    assert any(text in home.text("check") for text in new)


@case
def an_iban_of_two_accounts_is_told(home):
    """Also of an account that no agreement names."""
    home.read("sample")
    book = home.exported()
    book["accounts"].append(dict(book["accounts"][0],
                                 id="00000000-0000-4000-9000-000000000001"))
    home.read("import", home.write("accounts.json", book))
    told = [remark for remark in home.json("check")["remarks"]
            if "two open accounts" in remark["text"]]
    assert [remark["agreement"] for remark in told] == [None], told


@case
def a_damaged_register(home):
    home.read("sample")
    home.read("backup", "copy.sqlite")
    damage(home.register)
    result = home.run("check", "--json")
    assert result.returncode == 1
    report = json.loads(result.stdout)
    assert report["intact"] is False and report["damage"]
    assert result.stderr.decode().startswith("quitusctl: ")
    result = home.run("check")
    assert result.returncode == 1 and b"The file is damaged:" in result.stdout
    said = home.text("restore", "copy.sqlite")
    assert "copy.sqlite" in said and "What was there before is now" in said
    assert home.json("agreements")[0]["reference"] == SAMPLE
    assert home.json("check")["intact"] is True


@case
def damage_that_loading_does_not_meet(home):
    """The head of an index: what only reads may go on, nothing is written."""
    home.read("sample")
    with open(home.register, "r+b") as file:
        file.seek(8192)
        file.write(b"x" * 16)
    before = home.register.read_bytes()
    for command in ("undo", ("backup", "copy.sqlite"), ("import", home.write("x.json", {}))):
        words = (command,) if isinstance(command, str) else command
        assert home.run(*words).returncode == 1, command
    said = home.run("undo").stderr.decode()
    assert "is damaged" in said, said
    assert home.register.read_bytes() == before
    said = home.run("--language", "fr", "check").stdout.decode()
    assert "in database main" not in said and said.count("Le fichier est endommagé") == 1, said


@case
def what_happened_is_said_in_one_language(home):
    """Nothing of the system or of SQLite where we have words of our own."""
    home.read("sample")
    said = home.run("--language", "fr", "backup", "nowhere/b").stderr.decode()
    assert "Le dossier" in said and "No such file" not in said, said
    said = home.run("--language", "fr", "restore", "nowhere.sqlite").stderr.decode()
    assert "n’existe pas" in said and "No such file" not in said, said
    said = home.run("--language", "fr", "restore",
                    home.write("text.sqlite", "Bonjour" * 1000)).stderr.decode()
    assert "n’est pas un registre" in said and "not a database" not in said, said
    said = home.run("--register", "/proc/x/y.sqlite", "sample").stderr.decode()
    assert "cannot be made" in said and "begin with" not in said, said
    said = home.text("--language", "fr", "import",
                     home.write("h.json", home.read("export", "-", "--as", "json").decode()))
    assert said.startswith("h.json : "), said
    said = home.run("import", "/dev/null").stderr.decode()
    assert "/dev/null" in said, said


@case
def a_file_that_is_no_register(home):
    home.register.parent.mkdir(parents=True)
    home.register.write_text("Ceci n’est pas un registre.\n" * 500, encoding="utf-8")
    for command in ("agreements", "deadlines", "sample", "undo", "history"):
        home.refuse(1, "register.sqlite", command)
    assert home.run("check").returncode == 1
    assert home.register.read_text(encoding="utf-8").startswith("Ceci"), "it was touched"


@case
def copies(home):
    home.read("sample")
    before = home.read("export", "-", "--as", "json")
    said = home.text("backup", "copy.sqlite")
    assert "copy.sqlite" in said
    copy = home.path("copy.sqlite")
    assert home.read("--register", copy, "export", "-", "--as", "json") == before
    home.read("undo")
    assert home.json("agreements") == []
    home.read("restore", copy)
    assert home.read("export", "-", "--as", "json") == before
    assert copy.exists()
    home.refuse(1, "register itself", "backup", home.register)
    home.refuse(1, "register itself", "restore", home.register)


@case
def restore_where_there_is_nothing(home):
    home.read("sample")
    before = home.read("export", "-", "--as", "json")
    home.read("backup", "copy.sqlite")
    other = home.path("new/folder/register.sqlite")
    said = home.text("--register", other, "restore", "copy.sqlite")
    assert "What was there before" not in said
    assert home.read("--register", other, "export", "-", "--as", "json") == before


@case
def a_bad_copy_is_refused(home):
    home.read("sample")
    before = home.read("export", "-", "--as", "json")
    home.read("backup", "copy.sqlite")
    damage(home.path("copy.sqlite"))
    home.refuse(1, "copy.sqlite", "restore", "copy.sqlite")
    home.refuse(1, "text.sqlite", "restore", home.write("text.sqlite", "Bonjour" * 1000))
    home.refuse(1, "nowhere.sqlite", "restore", "nowhere.sqlite")
    assert home.read("export", "-", "--as", "json") == before
    names = os.listdir(home.register.parent)
    assert not any("damaged" in name or "aside" in name for name in names), names


@case
def a_pipe_is_not_waited_for(home):
    home.read("sample")
    os.mkfifo(home.path("pipe.sqlite"))
    home.refuse(1, "a pipe", "restore", "pipe.sqlite")
    home.refuse(1, "a pipe", "--register", "pipe.sqlite", "agreements")
    home.refuse(1, "not replaced", "backup", "pipe.sqlite")


@case
def where_a_copy_cannot_be_written(home):
    home.read("sample")
    home.refuse(1, "where", "backup", "no/where/copy.sqlite")
    assert sorted(os.listdir(home.folder)) == ["data"], os.listdir(home.folder)


@case
def nothing_is_written_over_the_register(home):
    home.read("sample")
    link = home.path("link.json")
    link.symlink_to(home.register)
    for target in (home.register, f"{home.register}.lock", f"{home.register}-wal", link):
        home.refuse(1, "is the register itself", "export", "--as", "json", target)
        home.refuse(1, "is the register itself", "print", "schedule", SAMPLE, "-o", target)
    assert home.json("check")["intact"] is True


@case
def a_copy_replaces_a_copy_only(home):
    home.read("sample")
    letter = home.write("letter.txt", "Dear colleague")
    home.refuse(1, "is not a copy of a register", "backup", letter)
    assert letter.read_text() == "Dear colleague"
    copy = home.path("copy.sqlite")
    home.read("backup", copy)
    home.read("backup", copy)
    log = home.write("copy.sqlite-wal", "left by another")
    home.refuse(1, "was not closed", "backup", copy)
    log.unlink()


@case
def a_file_that_may_not_grow_is_told(home):
    home.read("sample")
    copy = home.path("copy.sqlite")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50 * 1024, limit[1]))
    try:
        home.refuse(1, "no room", "backup", copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert not copy.exists()


LETTER = "Paris, le 8 février 2023\n".encode()


def with_document(home, content):
    """The register of the sample with a document, as another program exports it."""
    home.read("sample")
    book = home.exported()
    book["agreements"][0]["documents"] = [{
        "id": "6f1a3c52-2f63-4d3b-9d0a-0c1f6f0f3a11",
        "name": "Lettre.txt",
        "type": "letter",
        "hash": hashlib.sha256(content).hexdigest(),
        "size": len(content),
    }]
    home.read("import", home.write("document.json", book))


def content_path(register, content):
    name = hashlib.sha256(content).hexdigest()
    return register.with_name("register.documents") / name[:2] / name


@case
def a_document_without_its_content(home):
    """It travelled as name and hash: accepted, shown as such, and told by the check."""
    with_document(home, LETTER)
    [document] = home.json("show", SAMPLE)["documents"]
    assert document == {"name": "Lettre.txt", "type": "letter", "size": len(LETTER),
                        "hash": hashlib.sha256(LETTER).hexdigest(), "content": "missing"}
    assert "its content is not here" in home.text("show", SAMPLE)
    report = home.json("check")
    assert report["intact"] is True
    assert {"agreement": SAMPLE, "text": "The content of the document “Lettre.txt” is not here"} \
        in report["remarks"]
    assert "of 1 document is not in it" in home.text("backup", "copy.sqlite")
    # The same bytes fill it; others are damage.
    path = content_path(home.register, LETTER)
    path.parent.mkdir(parents=True)
    path.write_bytes(LETTER)
    assert home.json("show", SAMPLE)["documents"][0]["content"] == "present"
    assert "not here" not in json.dumps(home.json("check"))
    path.write_bytes(LETTER.upper())
    result = home.run("check", "--json")
    assert result.returncode == 1
    assert json.loads(result.stdout)["damage"] == [
        "The content of the document “Lettre.txt” is damaged"]
    path.write_bytes(b"short")
    assert "its content is damaged" in home.text("show", SAMPLE)


@case
def a_backup_carries_the_documents(home):
    with_document(home, LETTER)
    path = content_path(home.register, LETTER)
    path.parent.mkdir(parents=True)
    path.write_bytes(LETTER)
    assert "not in it" not in home.text("backup", "copy.sqlite")
    other = home.path("other/register.sqlite")
    home.read("--register", other, "restore", "copy.sqlite")
    assert content_path(other, LETTER).read_bytes() == LETTER
    assert home.run("--register", other, "check").returncode == 0
    assert home.json("--register", other, "show", SAMPLE)["documents"][0]["content"] == "present"


main()
