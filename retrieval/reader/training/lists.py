"""Lists to learn from: a question, some of the sentences that retrieval brings for it,
and which of them answer; none may."""
import json
import random
import re
import zlib

FOLDS = 5
SAME, OTHER = 3, 3  # sentences that do not answer: of the right page, of others
NAME = re.compile(r"(?<=[a-z,] )((?:[A-Z][\w'’.-]+)(?: (?:of |the |de |and )?[A-Z][\w'’.-]+)*)")
NUMBER = re.compile(r"\b(1[0-9]{3}|20[0-2][0-9]|\d{2,})\b")


def read(*paths):
    readings = []
    for path in paths:
        with open(path) as lines:
            readings += map(json.loads, lines)
    for r in readings:
        r["fold"] = zlib.crc32(r["page"].encode()) % FOLDS if r["page"] else None  # in no fold: always learned
    return [r for r in readings if r["c"]]


class Lists:
    """Draws a list for a question, another each pass. Chance is only of the seed, the
    pass and the question."""

    def __init__(self, readings, seed, rewriter=None):
        self.seed, self.rewriter = seed, rewriter
        self.names = sorted({n for r in readings for n in NAME.findall(r["q"])})

    def draw(self, reading, number, turn):
        chance = random.Random(f"{self.seed} {turn} {number}")
        question, sentences = reading["q"], reading["c"]
        answers = [c for c in sentences if c["y"] == 1]
        same = [c for c in sentences if c["here"] and c["y"] == 0]
        other = [c for c in sentences if not c["here"] and c["y"] == 0]
        if answers:
            kind = chance.random()
            if kind < 0.08:  # the page taken away
                answers, same = [], []
            elif kind < 0.14:  # the sentence taken away
                answers = []
            elif kind < 0.28:
                if kind < 0.22 or not self.rewriter:
                    turned = self.swap(question, sentences, chance)
                else:
                    turned = self.rewriter.turn(question, chance)
                if turned != question:
                    question, same, answers = turned, answers[:2] + same, []
            elif kind < 0.58 and self.rewriter:
                question = self.rewriter.reword(question, [c["text"] for c in answers], chance)
        chosen = pick(same, SAME, chance) + pick(other, OTHER + SAME - min(SAME, len(same)), chance)
        chosen += chance.sample(answers, min(2, len(answers)))
        bare_title, bare_before = chance.random() < 0.3, chance.random() < 0.3
        return [(question, c["text"], "" if bare_title else c["title"], "" if bare_before else c["before"],
                 c["y"] == 1 and bool(answers), reading.get("answers", [])) for c in chosen]

    def swap(self, question, sentences, chance):
        """Puts another name or another number in place of one that is asked about: half
        the names are of the sentences at hand, which mislead most."""
        names, numbers = NAME.findall(question), NUMBER.findall(question)
        if numbers and (not names or chance.random() < 0.5):
            old = chance.choice(numbers)
            by = chance.choice([-1, 1]) * chance.randint(3, 60)
            return question.replace(old, str(max(1, int(old) + by)))
        if names:
            near = sorted({n for c in sentences[:10] for n in NAME.findall(c["text"])} - set(names))
            others = near if near and chance.random() < 0.5 else self.names
            return question.replace(chance.choice(names), chance.choice(others))
        return question


def pick(sentences, count, chance):
    """Draws sentences, the first of them more often: those that mislead most."""
    left, picked = list(sentences), []
    while left and len(picked) < count:
        picked.append(left.pop(min(int(chance.expovariate(1 / 6)), len(left) - 1)))
    return picked
