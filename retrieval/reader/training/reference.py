"""Pairs with the numbers that PyTorch gives them in float32: what the Go code is held to.
The sentences are of the seed articles, the questions fit some of them and others not."""
import glob
import json
import random
import re

import torch

from encoder import padded

QUESTIONS = [
    "Who leads the talks?", "When did the agreement end?", "How many people arrived by small boat?", "What did the minister say?",
    "Where was the summit held?", "Why did the court block the flights?", "Which countries refused?", "Is the scheme working?",
    "What does Article 50 mean?", "Who is Keir Starmer?", "How much money did France get?", "What happened in 2018?",
    "Who won the World Cup?", "How is bread baked?", "Did anybody deny it?", "What is a returns agreement?",
    "When was Rochdale founded?", "Who reported the story first?", "What will change next year?", "How long is the sentence for smugglers?",
    "Which party is ahead in the polls?", "What do refugees need?", "Who spoke against the plan?", "Where is the Jungle camp?", "Quote the prime minister.",
]
EACH = 20


@torch.no_grad()
def reference(model, pairs, seeds):
    model.eval()
    chance, sentences = random.Random(3), []
    for path in sorted(glob.glob(f"{seeds}/*.txt")):
        with open(path, encoding="utf-8") as text:
            all_of_it = [s.strip() for s in re.split(r"(?<=[.?!”\"])\s+", text.read()) if len(s.split()) > 3]
        sentences += [(s, all_of_it[0], all_of_it[i - 1] if i else "") for i, s in enumerate(all_of_it)]
    for question in QUESTIONS:
        some = chance.sample(sentences, EACH)
        numbers = model(*padded([pairs.pair(question, *s) for s in some]))[0].tolist()
        for (sentence, title, before), number in zip(some, numbers):
            around = f"{title}. {before}" if title else before
            yield json.dumps({"question": question, "sentence": sentence, "around": around, "number": round(number, 5)}, ensure_ascii=False)
