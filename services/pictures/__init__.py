"""Picture files become digits the way MNIST's were made; only here is an image 28 by 28."""
