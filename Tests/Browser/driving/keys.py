"""Keys by the names the web gives them, as both protocols want them."""

# name: (code, Windows virtual key, WebDriver letter)
NAMED = {
    "Enter": ("Enter", 13, "\ue007"),
    "Tab": ("Tab", 9, "\ue004"),
    "Escape": ("Escape", 27, "\ue00c"),
    "ArrowLeft": ("ArrowLeft", 37, "\ue012"),
    "ArrowUp": ("ArrowUp", 38, "\ue013"),
    "ArrowRight": ("ArrowRight", 39, "\ue014"),
    "ArrowDown": ("ArrowDown", 40, "\ue015"),
    "Backspace": ("Backspace", 8, "\ue003"),
    "Space": ("Space", 32, " "),
}
# What a named key types, where it types anything.
TYPED = {"Enter": "\r", "Space": " "}
