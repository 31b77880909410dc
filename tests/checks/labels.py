#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a change whose label is not made by quitus_label_compose().

The journal keeps a label in the language of who made the change; only what the table of
quitus-label.c knows can be told in the language of who reads it.  From every change that is made, the
label is followed back through variables, parameters and functions to where its words come from.
"""

import re

from check import Sample, run

TABLE = "src/model/quitus-label.c"
# What was recorded is read again; and where labels end.
EXEMPT = {TABLE, "src/model/quitus-change.c", "src/store/quitus-journal-read.c"}
# Where labels go: a function, and which of its arguments it is.
SINKS = (("quitus_change_new", 0), ("quitus_change_invert", 1))
COMPOSE = "quitus_label_compose"
TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
FUNCTION = re.compile(r"^(\w+) \(((?:(?!\n\n)[^;{])*?)\)\n\{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
PATTERN = re.compile(rf"N_ \(({TEXT.pattern})\)")
NAME = re.compile(r"(?:self->|\w+->)?\w+")


def split_arguments(text, start):
    """The arguments of the call whose bracket opens before @start."""
    arguments, depth, at, begun = [], 0, start, start
    while depth >= 0:
        string = TEXT.match(text, at)
        if string:
            at = string.end()
            continue
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
        if depth < 0 or (text[at] == "," and depth == 0):
            arguments.append(" ".join(text[begun:at].split()))
            begun = at + 1
        at += 1
    return arguments


def find_calls(name, text):
    return [split_arguments(text, call.end()) for call in re.finditer(rf"\b{name} \(", text)]


def split_choice(words):
    """The ways of "a ? b : c" outside of brackets, or the words alone."""
    ways, depth, begun = [], 0, 0
    at = 0
    while at < len(words):
        string = TEXT.match(words, at)
        if string:
            at = string.end()
            continue
        depth += (words[at] in "([{") - (words[at] in ")]}")
        if depth == 0 and words[at] in "?:":
            ways.append(words[begun:at].strip())
            begun = at + 1
        at += 1
    ways.append(words[begun:].strip())
    return ways[1:] if len(ways) > 1 else ways


class Function:
    def __init__(self, path, match, file):
        self.path, self.name, self.body, self.file = path, match[1], match[3], file
        parameters = split_arguments(match[2] + ")", 0)
        # One that others may call is followed everywhere, a static one in its file alone.
        is_static = file[: match.start()].rsplit("\n", 2)[-2].startswith("static")
        self.home = path if is_static else None
        self.parameters = [re.split(r"[\s*]", parameter)[-1] for parameter in parameters]


class Labels:
    def __init__(self, tree):
        self.offences, self.seen, self.functions, self.patterns = [], set(), {}, set()
        self.all = []
        if TABLE in tree.paths:
            self.patterns = set(PATTERN.findall(tree.read(TABLE)))
        for path in tree.find("src", endings=[".c"]):
            text = re.sub(r"/\*.*?\*/", "", tree.read(path), flags=re.DOTALL)
            for match in FUNCTION.finditer(text):
                function = Function(path, match, text)
                self.all.append(function)
                self.functions.setdefault(function.name, []).append(function)

    def say(self, function, words):
        self.offences.append(f"{function.path}: {function.name}() makes a label of {words}, not by {COMPOSE}()")

    def follow_sink(self, name, index, home=None):
        if (name, index, home) in self.seen:
            return
        self.seen.add((name, index, home))
        for function in self.all:
            if function.path in EXEMPT or home not in (None, function.path):
                continue
            for arguments in find_calls(name, function.body):
                if index < len(arguments):
                    self.follow(function, arguments[index])

    def follow_variable(self, function, variable):
        if (function.path, function.name, variable) in self.seen:
            return
        self.seen.add((function.path, function.name, variable))
        text = function.file if "->" in variable else function.body
        given = re.findall(rf"(?<![\w.>]){re.escape(variable)} =\s([^;]*);", text)
        given = [words for words in given if words.strip() != "NULL"]
        if variable in function.parameters:
            self.follow_sink(function.name, function.parameters.index(variable), function.home)
        elif not given:
            self.say(function, variable)
        for words in given:
            holder = function
            if "->" in variable:
                holder = next((other for other in self.all if other.path == function.path and words in other.body), function)
            self.follow(holder, " ".join(words.split()))

    def find(self, function, name):
        return [other for other in self.functions.get(name, []) if other.home in (None, function.path)]

    def follow_function(self, function, name):
        for other in self.find(function, name):
            if (other.path, name) in self.seen:
                continue
            self.seen.add((other.path, name))
            for words in re.findall(r"\breturn\s([^;]*);", other.body):
                self.follow(other, " ".join(words.split()))

    def follow(self, function, words):
        for way in split_choice(words):
            call = re.match(r"(\w+) \(", way)
            if way in ("NULL", '""'):
                continue
            if call and call[1] == COMPOSE:
                continue
            if call and call[1] in ("g_strdup", "g_steal_pointer"):
                self.follow(function, split_arguments(way, call.end())[0].lstrip("&"))
            elif call and self.find(function, call[1]):
                self.follow_function(function, call[1])
            elif NAME.fullmatch(way):
                self.follow_variable(function, way)
            else:
                self.say(function, way)

    def check_patterns(self):
        for function in self.all:
            for arguments in find_calls(COMPOSE, function.body) if function.path not in EXEMPT else []:
                for pattern in split_choice(arguments[1]):
                    text = PATTERN.fullmatch(pattern)
                    if not text or text[1] not in self.patterns:
                        self.offences.append(f"{function.path}: {pattern} is not in the table of {TABLE}")


def check(tree):
    labels = Labels(tree)
    for name, index in SINKS:
        labels.follow_sink(name, index)
    labels.check_patterns()
    return labels.offences


def sample(name, body, offence):
    files = {
        TABLE: '/* Known. */\nlabels = { N_ ("Known: %s"), N_ ("Other") };\n',
        "src/ui/a.c": body,
    }
    return Sample(name, files, offence)


COMPOSED = 'quitus_label_compose (language, N_ ("Known: %s"), name)'
STEP = "void\nstep (int kind, const char *label)\n{\n  change = quitus_change_new (label);\n}\n\n"

SAMPLES = [
    sample("a label of the table", f"void\nf (void)\n{{\n  char *label = {COMPOSED};\n  quitus_change_new (label);\n}}\n", None),
    sample("words of its own", 'void\nf (void)\n{\n  quitus_change_new (_ ("New"));\n}\n', 'f() makes a label of _ ("New")'),
    sample(
        "words put together",
        'void\nf (void)\n{\n  char *label = NULL;\n\n  label = g_strdup_printf (_ ("New: %s"), name);\n  quitus_change_new (label);\n}\n',
        "f() makes a label of g_strdup_printf",
    ),
    sample("through a parameter", STEP + 'void\nf (void)\n{\n  step (1, _ ("New"));\n}\n', 'f() makes a label of _ ("New")'),
    sample("through a parameter, composed", STEP + f"void\nf (void)\n{{\n  step (1, {COMPOSED});\n}}\n", None),
    sample(
        "through a function",
        'char *\nsay (void)\n{\n  if (x)\n    return g_strdup (_ ("New"));\n  return '
        + COMPOSED
        + ";\n}\n\nvoid\nf (void)\n{\n  char *label = say ();\n  quitus_change_new (label);\n}\n",
        'say() makes a label of _ ("New")',
    ),
    sample(
        "through a member",
        'void\nbegin (void)\n{\n  self->label = g_strdup (_ ("New"));\n}\n\nvoid\nf (void)\n{\n  quitus_change_new (self->label);\n}\n',
        'begin() makes a label of _ ("New")',
    ),
    sample(
        "one of two is not in the table",
        'void\nf (void)\n{\n  char *label = quitus_label_compose (language, x ? N_ ("Other") : N_ ("New"));\n'
        "  quitus_change_new (label);\n}\n",
        'N_ ("New") is not in the table',
    ),
]

if __name__ == "__main__":
    run(check, SAMPLES)
