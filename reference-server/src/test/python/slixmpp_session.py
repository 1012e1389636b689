"""Two slixmpp clients log in, fetch their rosters, and one sends the other a message.

Arguments: host, port, domain, file with the server's certificate. Passwords are read from standard input,
one line each for romeo and juliet. Prints one line per step, the last of them 'done'.
"""
import asyncio
import sys

import slixmpp

HOST, PORT, DOMAIN, CERTIFICATE = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
PASSWORDS = [line.rstrip("\n") for line in sys.stdin][:2]


class Client(slixmpp.ClientXMPP):
    def __init__(self, name, password):
        super().__init__(f"{name}@{DOMAIN}/slix", password)
        self.name = name
        self.ca_certs = CERTIFICATE
        self.ready = asyncio.get_event_loop().create_future()
        self.message = asyncio.get_event_loop().create_future()
        self.register_plugin("xep_0030")
        self.register_plugin("xep_0199")
        self.add_event_handler("session_start", self.start_session)
        self.add_event_handler("message", self.receive)
        self.add_event_handler("failed_all_auth", lambda _: self.fail("every mechanism failed"))
        self.add_event_handler("connection_failed", lambda reason: self.fail(f"no connection: {reason}"))

    def fail(self, reason):
        if not self.ready.done():
            self.ready.set_exception(RuntimeError(f"{self.name}: {reason}"))

    async def start_session(self, _):
        await self.get_roster()
        print(f"{self.name} has a roster of {len(list(self.client_roster.keys()))} items", flush=True)
        self.send_presence()
        info = await self["xep_0030"].get_info(jid=DOMAIN)
        print(f"{self.name} sees {len(info['disco_info']['features'])} features", flush=True)
        self.ready.set_result(None)

    def receive(self, message):
        if not self.message.done():
            self.message.set_result(message)


async def main():
    romeo, juliet = Client("romeo", PASSWORDS[0]), Client("juliet", PASSWORDS[1])
    for client in (romeo, juliet):
        client.connect((HOST, PORT))
    await asyncio.gather(romeo.ready, juliet.ready)
    romeo.send_message(mto=juliet.boundjid.full, mbody="soft! what light", mtype="chat")
    message = await juliet.message
    print(f"juliet reads '{message['body']}' from {message['from']}", flush=True)
    await asyncio.gather(romeo.disconnect(), juliet.disconnect())
    print("done", flush=True)


asyncio.get_event_loop().run_until_complete(asyncio.wait_for(main(), 20))
