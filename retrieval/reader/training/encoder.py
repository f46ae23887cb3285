"""The reader as PyTorch sees it: a BERT encoder with one number at its end.

A pair is [CLS] question [SEP] sentence [SEP] title. sentence before [SEP]; only the end,
which is context, is ever cut. The number is read from the row of [CLS] and the mean of
the sentence's rows. The table of words is that of the bundled encoder and stays as it
is: 6,000 questions teach most words nothing, and so both models share it in the binary.
"""
import math

import torch
from safetensors.torch import load_file
from tokenizers import BertWordPieceTokenizer
from torch import nn
from torch.nn import functional as F

MOST_TOKENS = 112
MOST_QUESTION = 32
MOST_SENTENCE = 72
MOST_ANSWER = 20  # tokens of an answer whose ends are learned; SelQA's answers are whole sentences
CLS, SEP = 101, 102

# BERT's names of what a layer has, and ours.
NAMES = {"attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
         "attention.output.dense": "mix", "attention.output.LayerNorm": "attended",
         "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "done"}


class Layer(nn.Module):
    def __init__(self, width, heads, inner, epsilon):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.mix = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.attended, self.done = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, x, mask, dropout):
        rows, tokens, width = x.shape
        q, k, v = (f(x).view(rows, tokens, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        a = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(q.shape[3]) + mask, 3).to(v.dtype) @ v
        a = self.mix(a.transpose(1, 2).reshape(rows, tokens, width))
        x = self.attended(x + F.dropout(a, dropout, self.training))
        return self.done(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


class Reader(nn.Module):
    def __init__(self, layers=6, width=384, heads=12, inner=1536, words=30522, positions=512, epsilon=1e-12, dropout=0.0):
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(words, width)
        self.positions = nn.Embedding(positions, width)
        self.parts = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, epsilon)
        self.layers = nn.ModuleList(Layer(width, heads, inner, epsilon) for _ in range(layers))
        self.hidden, self.out = nn.Linear(2 * width, width), nn.Linear(width, 1)
        self.ends = nn.Linear(width, 2)  # where an answer starts and ends: for learning only
        nn.init.normal_(self.hidden.weight, std=0.02)
        nn.init.zeros_(self.hidden.bias)
        nn.init.normal_(self.out.weight, std=0.02)
        nn.init.constant_(self.out.bias, -2.0)  # most sentences do not answer
        nn.init.constant_(self.ends.bias, -4.0)  # nor do most tokens start or end an answer

    def freeze(self, layers):
        """Keeps the words, and with the first layers all that is before them."""
        kept = [self.words, *([self.positions, self.parts, self.norm] if layers else []), *self.layers[:layers]]
        for part in kept:
            part.requires_grad_(False)

    def forward(self, ids, parts, lengths, sentence):
        """Gives a number for each pair, and for each token two: how well an answer starts
        and ends there. ids and parts: pairs × tokens; lengths: tokens of each pair;
        sentence: pairs × 2, where the sentence starts and ends."""
        tokens = ids.shape[1]
        place = torch.arange(tokens)
        x = self.words(ids) + self.positions(place)[None] + self.parts(parts)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        real = place[None] < lengths[:, None]
        mask = torch.where(real, 0.0, -1e4)[:, None, None, :]  # by hand: faster here than the fused one
        for layer in self.layers:
            x = layer(x, mask, self.dropout)
        inside = ((place[None] >= sentence[:, :1]) & (place[None] < sentence[:, 1:])).to(x.dtype)
        mean = (x * inside[:, :, None]).sum(1) / inside.sum(1, keepdim=True).clamp(min=1)
        h = torch.tanh(self.hidden(torch.cat([x[:, 0], mean], 1)))
        return self.out(F.dropout(h, 0.1, self.training)).squeeze(1).float(), self.ends(x).float()


def published(folder, **shape):
    """A reader that starts from a published sentence encoder."""
    stored = {k.removeprefix("bert."): v.float() for k, v in load_file(f"{folder}/model.safetensors").items()}
    layers = 1 + max(int(k.split(".")[2]) for k in stored if k.startswith("encoder.layer."))
    model = Reader(layers=layers, **shape)
    state = model.state_dict()
    for ours, theirs in (("words", "word"), ("positions", "position"), ("parts", "token_type")):
        state[f"{ours}.weight"] = stored[f"embeddings.{theirs}_embeddings.weight"]
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = stored[f"embeddings.LayerNorm.{kind}"]
        for i in range(layers):
            for theirs, ours in NAMES.items():
                state[f"layers.{i}.{ours}.{kind}"] = stored[f"encoder.layer.{i}.{theirs}.{kind}"]
    model.load_state_dict(state)
    return model


class Pairs:
    """Turns pairs of texts into tokens, each text once."""

    def __init__(self, folder):
        self.tokenizer = BertWordPieceTokenizer(f"{folder}/vocab.txt", lowercase=True)
        self.known = {}

    def ids(self, text):
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return self.known[text]

    def pair(self, question, sentence, title, before):
        """Gives ids, parts, and where the sentence starts and ends."""
        q = self.ids(question)[:MOST_QUESTION]
        s = self.ids(sentence)[:MOST_SENTENCE]
        head = [CLS] + q + [SEP]
        ids = head + s + [SEP]
        around = (self.ids(title) + self.ids(".") if title else []) + self.ids(before)
        if around:
            ids += around[: MOST_TOKENS - len(ids) - 1] + [SEP]
        return ids, [0] * len(head) + [1] * (len(ids) - len(head)), (len(head), len(head) + len(s))

    def spans(self, sentence, answers):
        """Where any of the answers starts and ends among the tokens of a sentence."""
        s, found = self.ids(sentence)[:MOST_SENTENCE], []
        for a in map(self.ids, answers):
            found += [(i, i + len(a) - 1) for i in range(len(s) - len(a) + 1) if 0 < len(a) <= MOST_ANSWER and s[i : i + len(a)] == a]
        return found


def padded(pairs):
    longest = max(len(p[0]) for p in pairs)
    ids = torch.zeros(len(pairs), longest, dtype=torch.long)
    parts = torch.zeros(len(pairs), longest, dtype=torch.long)
    for i, (p, kind, _) in enumerate(pairs):
        ids[i, : len(p)] = torch.tensor(p)
        parts[i, : len(kind)] = torch.tensor(kind)
    return ids, parts, torch.tensor([len(p[0]) for p in pairs]), torch.tensor([p[2] for p in pairs])


def scores(model, pairs, together=32):
    """The number of each pair; pairs of like length go through the layers together."""
    return read_all(model, pairs, together)[0]


def read_all(model, pairs, together=32):
    """The number of each pair, and the ends of the tokens of its sentence: tokens × 2."""
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]))
    numbers, ends = [], [None] * len(pairs)
    for start in range(0, len(order), together):
        now = order[start : start + together]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            number, end = model(*padded([pairs[i] for i in now]))
        numbers.append(number)
        for row, i in enumerate(now):
            ends[i] = end[row, pairs[i][2][0] : pairs[i][2][1]]
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(numbers)[back], ends
