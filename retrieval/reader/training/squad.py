"""Lays out a file of SQuAD 2.0 as the other sets are, a paragraph an article:

    python squad.py --from train-v2.0.json --pages 10 --to squad2train
"""
import argparse
import json
import os


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("--from", dest="source", required=True)
    flags.add_argument("--to", required=True, help="the folder to make")
    flags.add_argument("--pages", type=int, default=0, help="how many pages, from the first; 0 for all")
    a = flags.parse_args()
    with open(a.source) as file:
        pages = json.load(file)["data"]
    pages = pages[: a.pages or len(pages)]
    os.makedirs(a.to, exist_ok=True)
    with open(os.path.join(a.to, "corpus.jsonl"), "w") as articles, open(os.path.join(a.to, "queries.jsonl"), "w") as questions:
        for page in pages:
            for number, paragraph in enumerate(page["paragraphs"]):
                name = f"{page['title']}#{number}"
                one = {"_id": name, "title": page["title"].replace("_", " "), "text": paragraph["context"]}
                articles.write(json.dumps(one) + "\n")
                for q in paragraph["qas"]:
                    said = {
                        "answers": sorted({answer["text"] for answer in q["answers"]}),
                        "is_impossible": q["is_impossible"],
                        "context": name,
                    }
                    questions.write(json.dumps({"_id": q["id"], "text": q["question"].strip(), "metadata": said}) + "\n")


main()
