"""Jobs: submitted, listed, cancelled, and the snapshots of running ones."""
