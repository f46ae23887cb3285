"""Says a question in other words, or turns it into its opposite.

Words and their relations are WordNet's (https://wordnet.princeton.edu), as its folder
dict gives them: data.adj, data.adv, data.noun and data.verb, lines of `offset file kind
count (word id)… count (sign offset kind source/target)…` (wndb(5WN)), where the sign !
links opposites; and index.sense, lines of `word%kind:… offset number times`, where times
is how often the sense was met in a corpus (senseidx(5WN)).
"""
import collections
import re

FILES = {"a": "adj", "r": "adv", "n": "noun", "v": "verb"}
KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# Words of grammar, which WordNet does not hold, and pairs that it links in other senses.
GRAMMAR = [("before", "after"), ("more", "less"), ("most", "least"), ("above", "below"), ("inside", "outside"),
           ("with", "without"), ("first", "last"), ("earliest", "latest"), ("old", "new"), ("won", "lost")]
SHORTEST = 4  # letters of a word that WordNet is asked for; shorter ones are mostly of another sense
SURE = 0.7  # share of a word's occurrences that are of its first sense, for its synonyms to be used
SPARED = {"many", "much", "there", "like", "what", "which", "when", "where", "whose", "have", "does", "were", "been"}
ENDINGS = ["", "s", "es", "d", "ed", "ing", "r", "er", "st", "est", "ly"]
HELPING = {"is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "did": "didn't", "does": "doesn't",
           "do": "don't", "has": "hasn't", "have": "haven't", "had": "hadn't", "can": "can't", "could": "couldn't",
           "will": "won't", "would": "wouldn't", "should": "shouldn't"}
WORD = re.compile(r"[A-Za-z']+")


class Words:
    """WordNet's sets of synonyms, of single lower-case words."""

    def __init__(self, folder):
        self.sets, links = {}, []
        for kind, name in FILES.items():
            with open(f"{folder}/data.{name}") as lines:
                for line in lines:
                    if line.startswith("  "):
                        continue  # the licence
                    parts = line.split(" | ")[0].split()
                    count = int(parts[3], 16)
                    self.sets[kind, parts[0]] = [w.split("(")[0] for w in parts[4 : 4 + 2 * count : 2]]
                    pointers = parts[5 + 2 * count :]
                    for i in range(0, 4 * int(parts[4 + 2 * count]), 4):
                        sign, to, of, words = pointers[i : i + 4]
                        if sign == "!":
                            links.append(((kind, parts[0]), int(words[:2], 16), (of.replace("s", "a"), to), int(words[2:], 16)))
        self.opposites = opposites(self.sets, links)
        self.synonyms = self.read_synonyms(folder)

    def read_synonyms(self, folder):
        met = collections.defaultdict(list)
        with open(f"{folder}/index.sense") as lines:
            for line in lines:
                key, offset, _, times = line.split()
                word, kind = key.split("%")
                met[word].append((int(times), (KINDS[kind[0]], offset)))
        synonyms = {}
        for word, senses in met.items():
            times, most = max(senses)
            others = sorted(w for w in self.sets[most] if w != word and w.islower() and w.isalpha() and len(w) > 2)
            if len(word) >= SHORTEST and times >= SURE * (1 + sum(t for t, _ in senses)) and others:
                synonyms[word] = others
        return synonyms


def opposites(sets, links):
    known = collections.defaultdict(set)
    for one, other in [(sets[a][i - 1], sets[b][j - 1]) for a, i, b, j in links if b in sets] + GRAMMAR:
        for word, its in ((one.lower(), other.lower()), (other.lower(), one.lower())):
            if "_" not in word + its and (len(word) >= SHORTEST or (one, other) in GRAMMAR):
                known[word].add(its)
    return {word: sorted(others) for word, others in known.items()}


class Rewriter:
    def __init__(self, folder):
        self.words = Words(folder)

    def turn(self, question, chance):
        """Puts a word's opposite in its place, or denies the question's verb; gives the
        question as it was where it has neither."""
        denied = [m for m in WORD.finditer(question) if m.group() in HELPING]
        turned = self.places(question, self.words.opposites)
        if denied and (not turned or chance.random() < 0.2):
            m = chance.choice(denied)
            return question[: m.start()] + HELPING[m.group()] + question[m.end() :]
        if not turned:
            return question
        m, others = chance.choice(turned)
        return question[: m.start()] + chance.choice(others) + question[m.end() :]

    def reword(self, question, answers, chance):
        """Puts synonyms in place of half the words; of words that the answers have, in
        place of most, so that what is said in other words is learned."""
        shared = set(WORD.findall(" ".join(answers).lower()))
        for m, others in reversed(self.places(question, self.words.synonyms)):
            if chance.random() < (0.8 if m.group() in shared else 0.4):
                question = question[: m.start()] + chance.choice(others) + question[m.end() :]
        return question

    def places(self, question, known):
        """The words of a question that others can stand for, with these."""
        words = list(WORD.finditer(question))[1:]
        found = [(m, forms(m.group(), known)) for m in words if m.group().islower() and m.group() not in SPARED]
        return [(m, others) for m, others in found if others]


def forms(word, known):
    """Gives the words known for a word in the same form: largest, smallest; opened, closed."""
    found = set()
    for ending in ENDINGS:
        if not word.endswith(ending) or (ending and len(word) - len(ending) < SHORTEST):
            continue
        stem = word[: len(word) - len(ending)]
        stems = {stem} | ({stem + "e"} if ending else set()) | ({stem[:-1]} if ending and stem[-1] == stem[-2] else set())
        stems |= {stem[:-1] + "y"} if ending and stem.endswith("i") else set()
        found |= {inflected(o, ending) for s in stems for o in known.get(s, [])}
    return sorted(found - {word})


def inflected(word, ending):
    if not ending:
        return word
    vowel_before_y = word[-2:-1] in "aeiou"
    if ending in ("s", "es"):
        if word.endswith("y") and not vowel_before_y:
            return word[:-1] + "ies"
        return word + ("es" if word[-1] in "sxz" or word[-2:] in ("sh", "ch") else "s")
    ending = {"d": "ed", "r": "er", "st": "est"}.get(ending, ending)
    if ending == "ly":
        return word + ending
    if word.endswith("e"):
        return word[:-1] + ending
    if word.endswith("y") and not vowel_before_y and ending != "ing":
        return word[:-1] + "i" + ending
    doubled = len(word) == 3 and word[-1] not in "aeiouwxy" and word[-2] in "aeiou" and word[0] not in "aeiou"
    return word + (word[-1] if doubled else "") + ending
