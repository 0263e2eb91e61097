"""Pictures of the data, drawn by Node while the site is built, each with its words and numbers.

``chart`` says what a chart is, ``artist`` has it drawn, ``figure`` puts it on a page, ``bars`` is
the simplest of all; every other module makes the charts of one subject.
"""
