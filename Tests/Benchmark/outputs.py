"""Folders for the outputs of runs, kept until the disk is short of room."""

import os
import shutil
import time

from measuring import tell, weigh

# Seconds. ext4 gives away no number of a file deleted less than a minute ago and looks at each such one again for every
# file it makes: a build just after a large edition was removed needs up to twice its time.
REST = 65
FEW = 1_000  # files whose removal is not felt

removed_at = None  # when many files were removed last, by the clock of `time.monotonic`


class Outputs:
    """Every run gets a folder of its own; what was written is removed when there is no room for the next, and at the end."""

    def __init__(self, folder):
        self.folder = folder
        self.kept = []
        self.weight = 0  # bytes of output for each supplier, the most that was seen

    def next(self, name, suppliers):
        if shutil.disk_usage(self.folder).free < 1.2 * self.weight * suppliers:
            self.clear()
        rest()
        output = self.folder / f"{name}-{suppliers}"
        self.kept.append(output)
        return output

    def weigh(self, output, suppliers):
        weight = weigh(output)
        self.weight = max(self.weight, weight.file_bytes / suppliers)
        return weight

    def clear(self):
        while self.kept:
            remove(self.kept.pop())


def remove(folder):
    """Removes an output, or a site with its edition."""
    global removed_at
    files = sum(len(names) for _, _, names in os.walk(folder))
    shutil.rmtree(folder, ignore_errors=True)
    (folder.parent / f".{folder.name}.record").unlink(missing_ok=True)
    if files > FEW:
        os.sync()
        removed_at = time.monotonic()


def rest():
    """Waits until files that were removed are forgotten."""
    left = REST - (time.monotonic() - removed_at) if removed_at is not None else 0
    if left > 0:
        tell(f"waits {left:.0f} s, since files were removed")
        time.sleep(left)
