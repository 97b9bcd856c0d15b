"""A pycrdt-websocket server, as its documentation shows one: `server.py PORT`."""

import asyncio
import sys

import uvicorn
import uvloop
from pycrdt.websocket import ASGIServer, WebsocketServer


async def serve(port: int) -> None:
    rooms = WebsocketServer(auto_clean_rooms=False)
    # Nobody answers pings while it is measured.
    configuration = uvicorn.Config(
        ASGIServer(rooms), port=port, log_level="critical", loop="uvloop", ws_ping_interval=None, backlog=4096,
        ws_per_message_deflate=False,
    )
    async with rooms:
        await uvicorn.Server(configuration).serve()


asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
asyncio.run(serve(int(sys.argv[1])))
