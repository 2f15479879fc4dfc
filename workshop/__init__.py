"""Equal Footing: co-design workshops where lived experience and professional expertise count the same."""

__version__ = "0.1.0"
