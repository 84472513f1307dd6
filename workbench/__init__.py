"""Treaty Workbench: the core. Nothing below this folder imports Qt."""

__version__ = "0.1.0"
