"""The Nu HTML checker finds no error in any file."""

import json
import subprocess

from checking import NONE, Trial, behaviour


@behaviour("the Nu HTML checker finds no error on any page", NONE)
def nu(trial: Trial) -> None:
    command = ["java", "-Xss2m", "-jar", str(trial.tools / "vnu.jar"), "--errors-only", "--format", "json"]
    ran = subprocess.run(
        [*command, "--skip-non-html", str(trial.site.folder)], capture_output=True, text=True, timeout=600, check=False
    )
    messages = json.loads(ran.stderr)["messages"]
    # The checker leaves with 0 only when it looked and found nothing, so that an empty answer is no accident.
    trial.expect_equal(ran.returncode, 1 if messages else 0, "how the checker ended")
    for each in messages:
        path = each.get("url", "").rsplit(trial.site.folder.name + "/", 1)[-1]
        trial.expect(False, f"{path}:{each.get('lastLine')}: {each['message']}")
    trial.remark(f"{len(trial.site.pages)} pages")
