"""Versions in the files of other tools, each checked before it is handed out.

formats.py is light; exporting.py loads onnx and the core: who exports, pays.
"""
