"""Small applications that ask how well Python is read without being run."""
