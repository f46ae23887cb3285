"""Trains the reader:

    python train.py --readings readings.jsonl --start ../../../../shared/models/all-MiniLM-L6-v2 --to reader.safetensors

The readings are written by `go run ./retrieval/train -readings FILE` and by mixed.py. The
questions of one fold of pages are not learned from; their figures are printed after each
pass. A checkpoint is written beside --to after each pass, and a run that was cut off goes
on from it.
"""
import argparse
import json
import os
import random
import time

import torch
from safetensors.torch import load_file, save_file

from encoder import Pairs, published, read_all
from judge import judge
from lists import Lists, read
from loss import loss_of
from wordnet import Rewriter

FRESH = 8  # how many times faster the end learns, which starts from nothing
WARM = 0.06  # share of the steps in which the rate rises
AVERAGE = 0.995  # what the running mean of the weights keeps at each step
TOLD = 20  # steps between two lines about the loss


def flags():
    f = argparse.ArgumentParser()
    f.add_argument("--readings", nargs="+", required=True)
    f.add_argument("--start", required=True)
    f.add_argument("--to", required=True)
    f.add_argument("--wordnet", default="", help="the folder dict of WordNet: some questions are said in other words, or turned into their opposite")
    f.add_argument("--passes", type=int, default=3)
    f.add_argument("--answerable", type=float, default=1, help="share of the answerable questions that a pass draws")
    f.add_argument("--rate", type=float, default=5e-5)
    f.add_argument("--together", type=int, default=16, help="questions a step")
    f.add_argument("--held", type=int, default=0, help="the fold that is not learned from; -1 for none")
    f.add_argument("--go-on", default="", help="weights of an earlier run to go on from, with another --seed")
    f.add_argument("--frozen", type=int, default=1, help="first layers that stay as they are")
    f.add_argument("--threads", type=int, default=2)
    f.add_argument("--judged", type=int, default=300, help="held questions of each set that are judged")
    f.add_argument("--seed", type=int, default=7)
    f.add_argument("--most", type=int, default=0, help="steps after which to stop, for a trial")
    return f.parse_args()


def parted(readings, a):
    """The questions to learn from, and those of the held fold that are judged."""
    learned, held = [r for r in readings if r["fold"] != a.held], {}
    for r in readings:
        if r["fold"] == a.held:
            held.setdefault(r["set"], []).append(r)
    for name in held:
        random.Random(a.seed).shuffle(held[name])
    return learned, [r for name in sorted(held) for r in held[name][: a.judged]]


class Order:
    """The order in which a pass draws the questions: a share of the answerable ones,
    another each pass, and all others."""

    def __init__(self, learned, a):
        self.asked = [i for i, r in enumerate(learned) if r["answerable"]]
        self.without = [i for i, r in enumerate(learned) if not r["answerable"]]
        self.share, self.together, self.seed = int(a.answerable * len(self.asked)), a.together, a.seed
        self.steps = (self.share + len(self.without)) // a.together

    def batches(self, turn):
        chance = random.Random(f"{self.seed} {turn}")
        order = chance.sample(self.asked, self.share) + self.without
        chance.shuffle(order)
        return (order[at : at + self.together] for at in range(0, len(order) - self.together + 1, self.together))


class Learner:
    """The model, its running mean and what moves it; all of it goes into the checkpoint."""

    def __init__(self, a, steps):
        self.model = published(a.start)
        if a.go_on:
            self.model.load_state_dict(load_file(a.go_on), strict=False)
        self.model.freeze(a.frozen)
        self.weights = [p for p in self.model.parameters() if p.requires_grad]
        fresh = [*self.model.hidden.parameters(), *self.model.out.parameters(), *self.model.ends.parameters()]
        old = [p for p in self.weights if not any(p is f for f in fresh)]
        self.optimizer = torch.optim.AdamW([{"params": old, "lr": a.rate}, {"params": fresh, "lr": FRESH * a.rate}], weight_decay=0.01)
        warm = max(1, int(WARM * steps))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
        self.average = torch.optim.swa_utils.AveragedModel(
            self.model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGE))
        self.parts = {"model": self.model, "average": self.average, "optimizer": self.optimizer, "schedule": self.schedule}
        self.begun, self.checkpoint, self.to = 0, a.to + ".checkpoint", a.to
        if os.path.exists(self.checkpoint):
            state = torch.load(self.checkpoint)
            self.begun = state["passes"]
            for name, part in self.parts.items():
                part.load_state_dict(state[name])

    def step(self, loss):
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.average.update_parameters(self.model)

    def save(self, passes):
        torch.save({"passes": passes} | {name: part.state_dict() for name, part in self.parts.items()}, self.checkpoint)
        save_file({k: v.contiguous() for k, v in self.average.module.state_dict().items() if k != "words.weight"}, self.to)


def main():
    a = flags()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    learned, kept_apart = parted(read(*a.readings), a)
    pairs, order = Pairs(a.start), Order(learned, a)
    lists = Lists(learned, a.seed, Rewriter(a.wordnet) if a.wordnet else None)
    learner = Learner(a, a.passes * order.steps)
    print(f"{len(learned)} questions to learn from, {len(kept_apart)} kept apart, {a.passes * order.steps} steps", flush=True)
    for turn in range(learner.begun, a.passes):
        learner.model.train()
        since, seen = time.time(), 0.0
        for count, batch in enumerate(order.batches(turn), 1):
            drawn = [d for i in batch if (d := lists.draw(learned[i], i, turn))]
            loss = loss_of(*read_all(learner.model, [pairs.pair(*p[:4]) for one in drawn for p in one]), drawn, pairs)
            learner.step(loss)
            seen += loss.item()
            if count % TOLD == 0:
                print(f"pass {turn + 1} step {count} loss {seen / TOLD:.4f} {(time.time() - since) / TOLD:.2f} s a step", flush=True)
                since, seen = time.time(), 0.0
            if a.most and count >= a.most:
                break
        learner.save(turn + 1)
        for name, f in judge(learner.average.module, pairs, kept_apart).items():
            print(f"pass {turn + 1} {name} " + json.dumps({k: round(v, 3) for k, v in f.items()}), flush=True)


main()
