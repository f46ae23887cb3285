"""Writes what was learned as a published encoder with reader.json and reference.jsonl
beside it, for `go run ./retrieval/reader/make -from DIR`:

    python export.py --from reader.safetensors --start ../../../../shared/models/all-MiniLM-L6-v2 --to DIR
"""
import argparse
import json
import os
import shutil

import torch
from safetensors.torch import load_file, save_file

from encoder import MOST_QUESTION, MOST_SENTENCE, MOST_TOKENS, NAMES, Pairs, published
from reference import reference


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("--from", dest="source", required=True)
    flags.add_argument("--start", required=True)
    flags.add_argument("--to", required=True)
    flags.add_argument("--seeds", default="../../../seeds")
    flags.add_argument("--name", default="reader-minilm")
    a = flags.parse_args()
    os.makedirs(a.to, exist_ok=True)
    model = published(a.start)
    model.load_state_dict(load_file(a.source), strict=False)
    state = model.state_dict()
    named = {f"embeddings.{theirs}_embeddings.weight": state[f"{ours}.weight"]
             for ours, theirs in (("words", "word"), ("positions", "position"), ("parts", "token_type"))}
    for kind in ("weight", "bias"):
        named[f"embeddings.LayerNorm.{kind}"] = state[f"norm.{kind}"]
        for i in range(len(model.layers)):
            for theirs, ours in NAMES.items():
                named[f"encoder.layer.{i}.{theirs}.{kind}"] = state[f"layers.{i}.{ours}.{kind}"]
    save_file({k: v.float().contiguous() for k, v in named.items()}, f"{a.to}/model.safetensors")
    for file in ("config.json", "vocab.txt"):
        shutil.copy(f"{a.start}/{file}", a.to)
    with open(f"{a.to}/sentence_bert_config.json", "w") as out:
        json.dump({"max_seq_length": MOST_TOKENS, "do_lower_case": False}, out)
    flat = lambda t: t.float().flatten().tolist()
    with open(f"{a.to}/reader.json", "w") as out:
        json.dump({"name": a.name, "limits": {"first": MOST_QUESTION, "second": MOST_SENTENCE, "all": MOST_TOKENS},
                   "Kind": flat(state["parts.weight"][1] - state["parts.weight"][0]),
                   "Hidden": flat(state["hidden.weight"]), "Bias": flat(state["hidden.bias"]),
                   "Out": flat(state["out.weight"]), "Base": flat(state["out.bias"])}, out)
    with open(f"{a.to}/reference.jsonl", "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in reference(model, Pairs(a.start), a.seeds))


main()
