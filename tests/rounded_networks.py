"""Networks with different rounding errors; as a program, it saves their outputs."""

import sys
from functools import cache

import numpy as np
from threadpoolctl import threadpool_limits

from mlp_core import Affine, Initializer, Network, Scale, softmax_cross_entropy

NOISE = np.random.default_rng(0).integers(0, 256, (64, 784), np.uint8)
STROKES = np.where(np.random.default_rng(1).random(NOISE.shape) < 0.2, NOISE, 0).astype(np.uint8)


def draw(sizes, activation="relu", factor=1.0, dtype="float32"):
    rng = np.random.default_rng(3)
    network = Network.create((784, *sizes), activation, Initializer("he"), rng, dtype)
    network.transform = Scale(1 / 255)
    for param in network.params:
        np.multiply(param, factor, out=param)
    return network


def draw_positive():
    """All terms of each sum are positive: no two errors cancel."""
    network = draw((300, 300, 10))
    for param in network.params:
        np.abs(param, out=param)
    return network


def draw_equal():
    """All units of a layer are equal, and so are their errors."""
    network = draw((300, 301, 10), "tanh")
    for affine in network.affines[:-1]:
        affine.weight[:] = affine.weight[:, :1]
    return network


@cache
def draw_trained():
    """Trained in float64, whose rounding errors vanish in float32."""
    network = draw((50, 10), "sigmoid", dtype="float64")
    with threadpool_limits(1):  # two threads that wait for each other would take 10 s
        for _ in range(300):
            logits, caches = network.forward(NOISE * network.transform.factor)
            _, grad = softmax_cross_entropy(logits, np.arange(64) % 10)
            gradients = network.backward(grad, caches)
            for param, gradient in zip(network.params, gradients, strict=True):
                np.subtract(param, 0.5 * gradient, out=param)
    affines = [Affine(a.weight.astype("f4"), a.bias.astype("f4")) for a in network.affines]
    return Network(affines, "sigmoid", network.transform)


NETWORKS = {
    "trained": draw_trained,
    "wide": lambda: draw((4096, 100, 10)),
    "large logits": lambda: draw((200, 200, 10), factor=10),
    "huge logits": lambda: draw((200, 200, 10), factor=1000),
    "sigmoid": lambda: draw((300, 100, 10), "sigmoid", 10),
    "tanh": lambda: draw((300, 100, 10), "tanh", 10),
    "deep": lambda: draw((128,) * 8 + (10,)),
    "deep with large logits": lambda: draw((128,) * 8 + (10,), factor=2),
    "deep sigmoid": lambda: draw((128,) * 8 + (10,), "sigmoid", 20),
    "positive": draw_positive,
    "equal units": draw_equal,
    "two classes": lambda: draw((2,), factor=50),
    "many classes": lambda: draw((100, 300), factor=10),
    "float64": lambda: draw((200, 200, 10), factor=6, dtype="float64"),
}


def predict_all():
    """Return the probabilities of each network, by its name and the kind of pixels."""
    return {
        f"{name}, {kind}": network.predict_probs(pixels)
        for name, draw_network in NETWORKS.items()
        for network in [draw_network()]
        for kind, pixels in (("noise", NOISE), ("strokes", STROKES))
    }


if __name__ == "__main__":
    np.savez(sys.argv[1], **predict_all())
