"""What is stored: conversations, messages, feedback responses, status updates."""
