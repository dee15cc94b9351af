"""Whether what lies in a model store is what was written; what to remove of it, or to rebuild."""
