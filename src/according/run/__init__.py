"""Where stages, store and input meet: reading what is given, running the stages, assembling the dossier."""
