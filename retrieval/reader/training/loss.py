"""What the reader learns from: which sentence answers, and where in it the answer stands."""
import torch

ENDS = 0.5  # what the loss of an answer's ends weighs beside that of its sentence


def none_or(own, right):
    """The cross-entropy of what is right among numbers, or of "none", whose own is 0."""
    own = torch.cat([own, own.new_zeros(1)])
    right = torch.cat([right, ~right.any(keepdim=True)])
    return torch.logsumexp(own, 0) - torch.logsumexp(own[right], 0)


def loss_of(numbers, ends, lists, pairs):
    """The mean loss of lists: of the sentences that answer, and a share of that of where
    in them the answer starts and ends, where the answer's words are known."""
    total, at = 0.0, 0
    for one in lists:
        total = total + none_or(numbers[at : at + len(one)], torch.tensor([p[4] for p in one]))
        right = torch.cat([ends_of(p, len(e), pairs) for p, e in zip(one, ends[at : at + len(one)])])
        if right.any() or not any(p[4] for p in one):
            both = torch.cat(ends[at : at + len(one)])
            total = total + ENDS * (none_or(both[:, 0], right[:, 0]) + none_or(both[:, 1], right[:, 1])) / 2
        at += len(one)
    return total / len(lists)


def ends_of(pair, tokens, pairs):
    """Which tokens of a pair's sentence an answer starts and ends with: tokens × 2."""
    right = torch.zeros(tokens, 2, dtype=torch.bool)
    for first, last in pairs.spans(pair[1], pair[5]) if pair[4] else []:
        right[first, 0], right[last, 1] = True, True
    return right
