"""Records over HTTP: publishing, and downloads (H10, H12)."""
