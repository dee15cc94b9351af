"""Named bytes in a folder, a bucket or memory: where the model store keeps everything."""
