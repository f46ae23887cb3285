"""Turns what a question asks into its opposite.

The antonyms are WordNet's (https://wordnet.princeton.edu/license-and-commercial-use),
as the files data.adj, data.adv, data.noun and data.verb of its folder dict give them:
lines of `offset file kind count (word id)… count (sign offset kind source/target)…`,
see wndb(5WN). The sign ! links a word of a set with a word of another.
"""
import collections
import re

FILES = {"a": "adj", "r": "adv", "n": "noun", "v": "verb"}
# Words of grammar, which WordNet does not hold, and pairs that it links in other senses.
GRAMMAR = [("before", "after"), ("more", "less"), ("most", "least"), ("above", "below"), ("inside", "outside"),
           ("with", "without"), ("first", "last"), ("earliest", "latest"), ("old", "new"), ("won", "lost")]
SHORTEST = 4  # letters of a word that WordNet's pairs are asked for; shorter ones are mostly of another sense
SPARED = {"many", "much", "there", "like"}  # whose opposite asks for the same, or is of another sense
ENDINGS = ["", "s", "es", "d", "ed", "ing", "r", "er", "st", "est", "ly"]
HELPING = {"is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "did": "didn't", "does": "doesn't",
           "do": "don't", "has": "hasn't", "have": "haven't", "had": "hadn't", "can": "can't", "could": "couldn't",
           "will": "won't", "would": "wouldn't", "should": "shouldn't"}
WORD = re.compile(r"[A-Za-z']+")


def antonyms(folder):
    """Reads the pairs of words that WordNet links as opposites, in both directions."""
    sets, links = {}, []
    for kind, name in FILES.items():
        with open(f"{folder}/data.{name}") as lines:
            for line in lines:
                if line.startswith("  "):
                    continue  # the licence
                parts = line.split(" | ")[0].split()
                count = int(parts[3], 16)
                sets[kind, parts[0]] = [w.split("(")[0].lower() for w in parts[4 : 4 + 2 * count : 2]]
                pointers = parts[5 + 2 * count :]
                for i in range(0, 4 * int(parts[4 + 2 * count]), 4):
                    sign, to, of, words = pointers[i : i + 4]
                    if sign == "!":
                        links.append(((kind, parts[0]), int(words[:2], 16), (of.replace("s", "a"), to), int(words[2:], 16)))
    pairs = [(sets[a][i - 1], sets[b][j - 1]) for a, i, b, j in links if b in sets]
    known = collections.defaultdict(set)
    for one, other in pairs + GRAMMAR:
        if "_" not in one + other and (len(one) >= SHORTEST or (one, other) in GRAMMAR):
            known[one].add(other), known[other].add(one)
    return {word: sorted(others) for word, others in known.items()}


class Opposites:
    def __init__(self, folder):
        self.known = antonyms(folder)

    def of(self, word):
        """Gives a word's opposites in the same form: largest, smallest; opened, closed."""
        forms = set()
        for ending in ENDINGS:
            if not word.endswith(ending) or (ending and len(word) - len(ending) < SHORTEST):
                continue
            stem = word[: len(word) - len(ending)]
            stems = {stem} | ({stem + "e"} if ending else set()) | ({stem[:-1]} if ending and stem[-1] == stem[-2] else set())
            stems |= {stem[:-1] + "y"} if ending and stem.endswith("i") else set()
            forms |= {inflected(o, ending) for s in stems for o in self.known.get(s, [])}
        return sorted(forms - {word})

    def turn(self, question, chance):
        """Puts a word's opposite in its place, or denies the question's verb; gives the
        question as it was where it has neither."""
        words = [m for m in WORD.finditer(question)]
        turned = [(m, o) for m in words[1:] if m.group().islower() for o in [self.of(m.group())] if o]
        denied = [m for m in words if m.group() in HELPING]
        if denied and (not turned or chance.random() < 0.2):
            m = chance.choice(denied)
            return question[: m.start()] + HELPING[m.group()] + question[m.end() :]
        if not turned:
            return question
        m, others = chance.choice(turned)
        return question[: m.start()] + chance.choice(others) + question[m.end() :]


def inflected(word, ending):
    if not ending:
        return word
    if ending in ("s", "es"):
        return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + ("es" if word[-1:] in "sxz" or word[-2:] in ("sh", "ch") else "s")
    ending = {"d": "ed", "r": "er", "st": "est"}.get(ending, ending)
    if ending == "ly":
        return word + ending
    if word.endswith("e"):
        return word[:-1] + ending
    if word.endswith("y") and word[-2:-1] not in "aeiou" and ending != "ing":
        return word[:-1] + "i" + ending
    short = len(word) == 3 and word[-1] not in "aeiouwxy" and word[-2] in "aeiou" and word[0] not in "aeiou"
    return word + (word[-1] if short else "") + ending
