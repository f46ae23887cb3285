"""What a reader gives on questions that it did not see."""
import torch

from encoder import scores


def auroc(values, right):
    ranked = sorted(zip(values, right))
    total, positive, at = 0.0, 0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        for _, r in ranked[at:end]:
            if r:
                total, positive = total + (at + end + 1) / 2, positive + 1
        at = end
    negative = len(ranked) - positive
    return (total - positive * (positive + 1) / 2) / max(1, positive * negative)


@torch.no_grad()
def judge(model, pairs, readings, most=20):
    """For each set: how often an answering sentence comes first, of all that retrieval
    brings and of those of its page, and how well the best score tells whether any does."""
    model.eval()
    by = {}
    for r in readings:
        sentences = r["c"][:most]
        logits = scores(model, [pairs.pair(r["q"], c["text"], c["title"], c["before"]) for c in sentences]).tolist()
        f = by.setdefault(r["set"], {"first": [], "page": [], "best": [], "right": []})
        f["best"].append(max(logits))
        f["right"].append(r["answerable"])
        if any(c["y"] == 1 for c in sentences):
            f["first"].append(sentences[max(range(len(logits)), key=logits.__getitem__)]["y"] == 1)
            page = [i for i, c in enumerate(sentences) if c["here"]]
            f["page"].append(sentences[max(page, key=logits.__getitem__)]["y"] == 1)
    return {name: {"first": sum(f["first"]) / max(1, len(f["first"])), "page": sum(f["page"]) / max(1, len(f["page"])),
                   "auroc": auroc(f["best"], f["right"]), "of": len(f["first"]), "questions": len(f["right"])}
            for name, f in by.items()}
