"""Trains the reader:

    python train.py --readings readings.jsonl --start ../../../../shared/models/all-MiniLM-L6-v2 --to reader.safetensors

The readings are written by `go run ./retrieval/train -readings FILE`. The questions of
one fold of pages are not learned from; their figures are printed after each pass. A
checkpoint is written beside --to after each pass, and a run that was cut off goes on
from it.
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
from opposites import Opposites

FRESH = 8  # how many times faster the end learns, which starts from nothing
WARM = 0.06  # share of the steps in which the rate rises
ENDS = 0.5  # what the loss of an answer's ends weighs beside that of its sentence
AVERAGE = 0.995  # what the running mean of the weights keeps at each step


def none_or(own, right):
    """The cross-entropy of what is right among numbers, or of "none", whose own is 0."""
    own = torch.cat([own, own.new_zeros(1)])
    right = torch.cat([right, ~right.any(keepdim=True)])
    return torch.logsumexp(own, 0) - torch.logsumexp(own[right], 0)


def loss_of(numbers, ends, lists, pairs):
    """The loss of the sentences that answer, and a share of that of where in them the
    answer starts and ends, for questions whose answer's words are known."""
    total, at = 0.0, 0
    for one in lists:
        total = total + none_or(numbers[at : at + len(one)], torch.tensor([p[4] for p in one]))
        starts_ends, right = torch.cat(ends[at : at + len(one)]), []
        for p, e in zip(one, ends[at : at + len(one)]):
            r = torch.zeros(len(e), 2, dtype=torch.bool)
            for first, last in pairs.spans(p[1], p[5]) if p[4] else []:
                r[first, 0], r[last, 1] = True, True
            right.append(r)
        right = torch.cat(right)
        if right.any() or not any(p[4] for p in one):
            total = total + ENDS * (none_or(starts_ends[:, 0], right[:, 0]) + none_or(starts_ends[:, 1], right[:, 1])) / 2
        at += len(one)
    return total / len(lists)


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("--readings", required=True)
    flags.add_argument("--start", required=True)
    flags.add_argument("--to", required=True)
    flags.add_argument("--wordnet", default="", help="the folder dict of WordNet: questions are turned into their opposite")
    flags.add_argument("--passes", type=int, default=3)
    flags.add_argument("--rate", type=float, default=5e-5)
    flags.add_argument("--together", type=int, default=16, help="questions a step")
    flags.add_argument("--held", type=int, default=0, help="the fold that is not learned from; -1 for none")
    flags.add_argument("--go-on", default="", help="weights of an earlier run to go on from, with another --seed")
    flags.add_argument("--frozen", type=int, default=1, help="first layers that stay as they are")
    flags.add_argument("--threads", type=int, default=2)
    flags.add_argument("--judged", type=int, default=300, help="held questions of each set that are judged")
    flags.add_argument("--seed", type=int, default=7)
    flags.add_argument("--most", type=int, default=0, help="steps after which to stop, for a trial")
    a = flags.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    readings = read(a.readings)
    learned = [r for r in readings if r["fold"] != a.held]
    held = {}
    for r in readings:
        if r["fold"] == a.held:
            held.setdefault(r["set"], []).append(r)
    for name in held:
        random.Random(a.seed).shuffle(held[name])
    kept_apart = [r for name in sorted(held) for r in held[name][: a.judged]]
    model, pairs, lists = published(a.start), Pairs(a.start), Lists(learned, a.seed, Opposites(a.wordnet) if a.wordnet else None)
    if a.go_on:
        model.load_state_dict(load_file(a.go_on), strict=False)
    model.freeze(a.frozen)
    weights = [p for p in model.parameters() if p.requires_grad]
    fresh = [*model.hidden.parameters(), *model.out.parameters(), *model.ends.parameters()]
    old = [p for p in weights if not any(p is f for f in fresh)]
    optimizer = torch.optim.AdamW([{"params": old, "lr": a.rate}, {"params": fresh, "lr": FRESH * a.rate}], weight_decay=0.01)
    steps = a.passes * (len(learned) // a.together)
    warm = max(1, int(WARM * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGE))
    checkpoint, begun = a.to + ".checkpoint", 0
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        begun = state["passes"]
        model.load_state_dict(state["model"]), average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"]), schedule.load_state_dict(state["schedule"])
    print(f"{len(learned)} questions to learn from, {len(kept_apart)} kept apart, {steps} steps", flush=True)
    for turn in range(begun, a.passes):
        model.train()
        order = list(range(len(learned)))
        random.Random(f"{a.seed} {turn}").shuffle(order)
        since, seen, count = time.time(), 0.0, 0
        for start in range(0, len(order) - a.together + 1, a.together):
            drawn = [d for i in order[start : start + a.together] if (d := lists.draw(learned[i], i, turn))]
            loss = loss_of(*read_all(model, [pairs.pair(*p[:4]) for one in drawn for p in one]), drawn, pairs)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(model)
            seen, count = seen + loss.item(), count + 1
            if count % 20 == 0:
                print(f"pass {turn + 1} step {count} loss {seen / 20:.4f} {(time.time() - since) / 20:.2f} s a step", flush=True)
                since, seen = time.time(), 0.0
            if a.most and count >= a.most:
                break
        torch.save({"passes": turn + 1, "model": model.state_dict(), "average": average.state_dict(),
                    "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}, checkpoint)
        save_file({k: v.contiguous() for k, v in average.module.state_dict().items() if k != "words.weight"}, a.to)
        for name, f in judge(average.module, pairs, kept_apart).items():
            print(f"pass {turn + 1} {name} " + json.dumps({k: round(v, 3) for k, v in f.items()}), flush=True)


main()
