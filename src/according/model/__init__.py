"""What reads the text: word pieces, ONNX sessions, decoding, and the reading of one document.

Importing this package loads no third-party library; the sessions do when they are first made.
"""
