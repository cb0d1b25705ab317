"""Commands and events of a remote-controlled browser, over one WebSocket."""

import json
import time
from collections.abc import Callable

import websocket

LONGEST = 60  # seconds for one command


class Refused(Exception):
    """What the browser says when it does not carry out a command."""


class Wire:
    def __init__(self, address: str, on_event: Callable[[str, dict], None]):
        self.socket = websocket.create_connection(
            address, timeout=LONGEST, suppress_origin=True, max_size=None, enable_multithread=False
        )
        self.on_event = on_event
        self.number = 0

    def send(self, method: str, **parameters) -> dict:
        """The answer to a command; events that come in between are handed on."""
        self.number += 1
        number = self.number
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = self.receive(LONGEST)
            if message is None:
                raise TimeoutError(f"no answer to {method}")
            if message.get("id") != number:
                continue
            if "error" in message:
                raise Refused(f"{method}: {message['error']} {message.get('message', '')}")
            return message["result"]

    def receive(self, seconds: float) -> dict | None:
        self.socket.settimeout(max(seconds, 0.001))
        try:
            message = json.loads(self.socket.recv())
        except (websocket.WebSocketTimeoutException, TimeoutError):
            return None
        if "method" in message:
            self.on_event(message["method"], message.get("params", {}))
        return message

    def listen_until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Takes events in until the condition holds; false when it did not in time."""
        end = time.monotonic() + seconds
        while not condition():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self.receive(left)
        return True

    def close(self) -> None:
        self.socket.close()
