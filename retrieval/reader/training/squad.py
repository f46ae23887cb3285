"""Lays out a file of SQuAD 2.0 as the other sets are, a paragraph an article:

    python squad.py --from train-v2.0.json --titles pages.txt --to squad2train
"""
import argparse
import json
import os


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("--from", dest="source", required=True)
    flags.add_argument("--to", required=True, help="the folder to make")
    flags.add_argument("--titles", default="", help="a file of the pages to take, a title a line; all without it")
    a = flags.parse_args()
    with open(a.source) as file:
        pages = json.load(file)["data"]
    if a.titles:
        with open(a.titles, encoding="utf-8") as file:
            titles = set(file.read().splitlines())
        pages = [p for p in pages if p["title"] in titles]
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
