"""The server: the pages behind their guards, a health check, and a plain page for faults."""

import streamlit as st

from policy_monitor.ui import problems, server

app = st.App(
    "pages/navigation.py",
    lifespan=server.prepare,
    routes=server.ROUTES,
    middleware=server.MIDDLEWARE,
    on_script_error=problems.show_problem,
)
