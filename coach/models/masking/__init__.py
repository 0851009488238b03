"""What identifies people in a text is replaced by stand-ins before it leaves the machine, and put back into what returns."""

from coach.models.masking.mask import Mask

__all__ = ["Mask"]
