"""Times onnxruntime beside BenchmarkEmbed: the same model in 8 bits, one text.

  pip install onnxruntime numpy
  python3 retrieval/embedding/peer.py ../shared/models/peer/all-MiniLM-L6-v2-int8.onnx

Prints the median of 80 runs in milliseconds by threads and tokens.
"""
import statistics
import sys
import time

import numpy
import onnxruntime

for threads in 1, 2:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(sys.argv[1], options)
    wanted = {i.name for i in session.get_inputs()}
    for tokens in 16, 64, 128, 256:
        ids = numpy.full((1, tokens), 2000, numpy.int64)
        feed = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
        feed = {name: value for name, value in feed.items() if name in wanted}
        times = []
        for run in range(90):
            start = time.perf_counter()
            session.run(None, feed)
            times.append(time.perf_counter() - start)
        print(f"threads {threads}, {tokens:3} tokens: {statistics.median(times[10:]) * 1000:.2f} ms")
