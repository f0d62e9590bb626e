#!/usr/bin/env python3
"""Makes a row of the table of scores, and puts the table between its marks. Called by scores.sh; Python 3 standard library only.

    scores.py NAME COMMAND SPEED SCORE LABEL=FIELD ...    prints a row; FIELD is a dotted path into the scorer's last line
    scores.py --write PAGE TABLE COMMIT DATE CORES        writes the table into PAGE
"""
import json
import sys

BEGIN, END = "<!-- scores: begin, written by bench/scores.sh -->", "<!-- scores: end -->"


def last(path):
    with open(path, encoding="utf-8") as lines:
        return json.loads([line for line in lines if line.strip().startswith("{")][-1])


def field(record, path):
    if path in record:
        return record[path]
    for end in range(len(path), 0, -1):
        if path[:end] in record and path[end:end + 1] == ".":
            return field(record[path[:end]], path[end + 1:])
    raise KeyError(path)


def written(value):
    if value is None or isinstance(value, int):
        return str(value)
    return "%.1f" % (100 * value if value <= 1 else value)


def row(name, command, speed, score, fields):
    speed, score = last(speed), last(score)
    accuracy = ", ".join("%s %s" % (label, written(field(score, path))) for label, path in (item.split("=") for item in fields))
    print("| %s | `%s` | %s | %s | %s | %s |" % (name, command, accuracy, format(speed["words_per_second"], ",.0f"), format(speed["words"], ","), speed["peak_mb"]))


def write(page, table, commit, date, cores):
    with open(table, encoding="utf-8") as lines:
        rows = lines.read().rstrip("\n")
    part = """%s
Taken with `bash bench/scores.sh` on %s at commit %s, a shared machine with %s cores, one thread. Accuracy in percent (traps are a count), speed in words
between spaces a second, models loaded before; both from one run. `predict` stands for `dotnet run -c Release --project src/Sitrep.Training -- predict`.

| what | command | accuracy | words/s | words | peak MB |
|---|---|---|---|---|---|
%s
%s""" % (BEGIN, date, commit, cores, rows, END)
    with open(page, encoding="utf-8") as lines:
        text = lines.read()
    if BEGIN in text:
        text = text[:text.index(BEGIN)] + part + text[text.index(END) + len(END):]
    else:
        text = text.rstrip("\n") + "\n\n## All tasks\n\n" + part + "\n"
    with open(page, "w", encoding="utf-8", newline="\n") as lines:
        lines.write(text)


if sys.argv[1] == "--write":
    write(*sys.argv[2:])
else:
    row(*sys.argv[1:5], sys.argv[5:])
