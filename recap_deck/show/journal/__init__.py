"""The record of a show, from which it resumes and from which its report is made."""
