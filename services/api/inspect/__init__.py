"""`POST /inspect`: what a network computes of some images, number by number."""
