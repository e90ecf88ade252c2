"""What each field of a record means, and each word of a closed set: what an editor shows beside it.

By the name of the model and the key in the file; the model's own meaning stands under the empty key.
"""
