"""What khtool says: messages by key, in Vietnamese and English, through one catalogue."""

from khtool.lang.message import Lang, Message, Translator, msg, translator

__all__ = ["Lang", "Message", "Translator", "msg", "translator"]
