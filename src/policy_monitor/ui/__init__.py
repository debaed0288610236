"""All Streamlit of the package: what the pages arrange."""
