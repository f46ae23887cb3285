"""Makes readings of paragraphs of SQuAD 2.0 whose pages are not known, as others have cut
them from its train part, lower-cased, a space between tokens:

    python mixed.py --from unansq.json cs224n.json --to mixed.jsonl

Retrieval has no part in it: the other sentences are those of other paragraphs that have
most of the question's rare words.
"""
import argparse
import collections
import json
import math
import re

SENTENCE = re.compile(r"(?<=[ .][.?!]) (?=\S{2})|(?<=[.?!] [\"']) ")
NEAR = 8  # sentences of other paragraphs


def sentences(text):
    return [s for s in SENTENCE.split(text) if len(s.split()) > 2]


class Others:
    """Finds the sentences of a collection that share most with a question."""

    def __init__(self, paragraphs):
        self.places = [(p, i) for p, (ss, _) in enumerate(paragraphs) for i in range(len(ss))]
        self.paragraphs = paragraphs
        self.having = collections.defaultdict(list)
        for number, (p, i) in enumerate(self.places):
            for word in set(paragraphs[p][0][i].split()):
                self.having[word].append(number)

    def near(self, question, own):
        scores = collections.Counter()
        for word in set(question.lower().split()):
            found = self.having.get(word, [])
            if len(found) < len(self.places) / 10:
                for number in found:
                    scores[number] += math.log(len(self.places) / len(found))
        near = [self.places[n] for n, _ in sorted(scores.items(), key=lambda s: (-s[1], s[0]))[: 4 * NEAR]]
        return [(p, i) for p, i in near if p != own][:NEAR]


def candidate(paragraphs, p, i, answers, here):
    ss = paragraphs[p][0]
    right = here and any(f" {a} " in f" {ss[i]} " for a in answers)
    return {"text": ss[i], "before": ss[i - 1] if i else "", "title": "", "here": here, "y": int(right)}


def readings(paragraphs):
    others = Others(paragraphs)
    for p, (ss, questions) in enumerate(paragraphs):
        for q in questions:
            answers = [a["text"].lower() for a in q["answers"]]
            own = sorted(range(len(ss)), key=lambda i: -len(set(ss[i].split()) & set(q["question"].lower().split())))
            c = [candidate(paragraphs, p, i, answers, True) for i in own]
            c += [candidate(paragraphs, *place, answers, False) for place in others.near(q["question"], p)]
            if q["is_impossible"] or any(one["y"] for one in c):
                yield {"set": "mixed", "page": "", "q": q["question"], "answerable": not q["is_impossible"],
                       "answers": answers, "c": c}


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("--from", dest="sources", nargs="+", required=True)
    flags.add_argument("--to", required=True)
    a = flags.parse_args()
    with open(a.to, "w") as out:
        for source in a.sources:
            with open(source) as file:
                pages = json.load(file)["data"]
            paragraphs = [(sentences(p["context"]), p["qas"]) for page in pages for p in page["paragraphs"]]
            for r in readings(paragraphs):
                out.write(json.dumps(r) + "\n")


main()
