"""What each kind of record may say: a model of each, the place it stands, and how a file becomes one."""
