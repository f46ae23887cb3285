"""Runs onnxruntime for the command beside this file, with the same model in 8 bits and
in float32. Each line on standard input is a measurement asked for, like

  {"model": "int8", "threads": 1, "batch": 1, "tokens": 128, "runs": 10}

and each line on standard output the seconds of its runs. The first line says which
onnxruntime it is, and the cosine of both models' vectors: that the float32 graph, which
is built here from the published weights, is the same model.

  pip install onnxruntime onnx numpy
"""
import json
import struct
import sys
import time

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

HEADS, EPSILON = 12, 1e-12


def tensors(path):
    """The tensors of a safetensors file."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        values = file.read()
    for name, place in header.items():
        if name != "__metadata__" and place["dtype"] == "F32":
            start, end = place["data_offsets"]
            yield name, numpy.frombuffer(values[start:end], "<f4").reshape(place["shape"])


class Graph:
    """BERT as an exporter writes it; onnxruntime fuses what it can by itself."""

    def __init__(self, weights):
        self.weights, self.nodes, self.initialisers = weights, [], []

    def constant(self, name, value):
        self.initialisers.append(numpy_helper.from_array(value, name))
        return name

    def add(self, kind, inputs, **attributes):
        out = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [out], **attributes))
        return out

    def weight(self, name):
        return self.constant(name, self.weights[name])

    def linear(self, x, name):
        matrix = self.constant(name + ".turned", numpy.ascontiguousarray(self.weights[name + ".weight"].T))
        return self.add("Add", [self.add("MatMul", [x, matrix]), self.weight(name + ".bias")])

    def norm(self, x, name):
        return self.add("LayerNormalization", [x, self.weight(name + ".weight"), self.weight(name + ".bias")], axis=-1, epsilon=EPSILON)

    def heads(self, x, order):
        return self.add("Transpose", [self.add("Reshape", [x, "split"])], perm=order)

    def layer(self, x, at):
        query = self.heads(self.linear(x, at + "attention.self.query"), [0, 2, 1, 3])
        key = self.heads(self.linear(x, at + "attention.self.key"), [0, 2, 3, 1])
        value = self.heads(self.linear(x, at + "attention.self.value"), [0, 2, 1, 3])
        weights = self.add("Div", [self.add("MatMul", [query, key]), "root"])
        weights = self.add("Softmax", [self.add("Add", [weights, "hidden"])], axis=-1)
        mixed = self.add("Transpose", [self.add("MatMul", [weights, value])], perm=[0, 2, 1, 3])
        mixed = self.linear(self.add("Reshape", [mixed, "join"]), at + "attention.output.dense")
        x = self.norm(self.add("Add", [mixed, x]), at + "attention.output.LayerNorm")
        up = self.linear(x, at + "intermediate.dense")
        erf = self.add("Add", [self.add("Erf", [self.add("Div", [up, "root2"])]), "one"])
        up = self.add("Mul", [self.add("Mul", [up, erf]), "half"])
        return self.norm(self.add("Add", [self.linear(up, at + "output.dense"), x]), at + "output.LayerNorm")

    def model(self):
        width = self.weights["embeddings.word_embeddings.weight"].shape[1]
        self.constant("split", numpy.array([0, 0, HEADS, width // HEADS], numpy.int64))
        self.constant("join", numpy.array([0, 0, width], numpy.int64))
        for name, value in ("root", (width / HEADS) ** 0.5), ("root2", 2**0.5), ("one", 1), ("half", 0.5), ("least", -3.4e38):
            self.constant(name, numpy.array(value, numpy.float32))
        # What hides padding, as exporters have it: (1 - mask) × the least number.
        mask = self.add("Cast", [self.add("Unsqueeze", ["attention_mask", self.constant("axes", numpy.array([1, 2], numpy.int64))])], to=TensorProto.FLOAT)
        self.nodes.append(helper.make_node("Mul", [self.add("Sub", ["one", mask]), "least"], ["hidden"]))
        words = self.add("Gather", [self.weight("embeddings.word_embeddings.weight"), "input_ids"])
        types = self.add("Gather", [self.weight("embeddings.token_type_embeddings.weight"), "token_type_ids"])
        size = self.add("Slice", [self.add("Shape", ["input_ids"]), self.constant("from", numpy.array([1], numpy.int64)), self.constant("to", numpy.array([2], numpy.int64))])
        places = self.add("Slice", [self.weight("embeddings.position_embeddings.weight"), self.constant("zero", numpy.array([0], numpy.int64)), size])
        x = self.norm(self.add("Add", [self.add("Add", [words, types]), places]), "embeddings.LayerNorm")
        layers = sum(name.endswith("intermediate.dense.bias") for name in self.weights)
        for i in range(layers):
            x = self.layer(x, f"encoder.layer.{i}.")
        self.nodes.append(helper.make_node("Identity", [x], ["last_hidden_state"]))
        row = ["batch", "tokens"]
        inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, row) for name in ("input_ids", "attention_mask", "token_type_ids")]
        output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, row + [width])
        graph = helper.make_graph(self.nodes, "bert", inputs, [output], self.initialisers)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8).SerializeToString()


def session(model, threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def feed(opened, ids):
    wanted = {i.name for i in opened.get_inputs()}
    values = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
    return {name: value for name, value in values.items() if name in wanted}


def vector(opened, ids):
    rows = opened.run(None, feed(opened, ids))[0][0]
    mean = rows.mean(axis=0) if rows.ndim == 2 else rows
    return mean / numpy.linalg.norm(mean)


def main(int8, folder):
    models = {"int8": open(int8, "rb").read(), "float32": Graph(dict(tensors(folder + "/model.safetensors"))).model()}
    ids = numpy.array([[101, 1996, 4248, 2829, 4419, 14523, 2058, 2009, 102]], numpy.int64)
    one, other = (vector(session(model, 1), ids) for model in models.values())
    print(json.dumps({"version": onnxruntime.__version__, "cosine": float(one @ other)}), flush=True)
    sessions = {}
    for line in sys.stdin:
        ask = json.loads(line)
        key = ask["model"], ask["threads"]
        if key not in sessions:
            sessions[key] = session(models[key[0]], key[1])
        ids = numpy.full((ask["batch"], ask["tokens"]), 2000, numpy.int64)
        given, times = feed(sessions[key], ids), []
        for _ in range(ask["runs"]):
            start = time.perf_counter()
            sessions[key].run(None, given)
            times.append(time.perf_counter() - start)
        print(json.dumps(times), flush=True)


main(*sys.argv[1:])
